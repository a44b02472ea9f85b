import { useKeyDown } from '../shell/useKeyDown';
import type { TextKey } from '../text/texts';

/** The board's keys; with Alt, since one presses them while one writes a note. By `code`, because Alt changes the letter on some keyboards. */
export const SUPERVISION_KEYS = {
  listen: { shown: 'Alt L', code: 'KeyL', text: 'supervise.listen' },
  whisper: { shown: 'Alt W', code: 'KeyW', text: 'supervise.whisper' },
  barge: { shown: 'Alt J', code: 'KeyJ', text: 'supervise.barge' },
  end: { shown: 'Alt X', code: 'KeyX', text: 'supervise.end' },
} as const satisfies Record<string, { shown: string; code: string; text: TextKey }>;

export type SupervisionKey = keyof typeof SUPERVISION_KEYS;

const NAMES = Object.keys(SUPERVISION_KEYS) as SupervisionKey[];

/** Calls the handler with the key that was pressed; without one, keys keep their meaning in the browser. */
export function useSupervisionKeys(handler: ((key: SupervisionKey) => void) | null): void {
  useKeyDown((event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return;
    const name = NAMES.find((one) => SUPERVISION_KEYS[one].code === event.code);
    if (name === undefined || handler === null) return;
    event.preventDefault();
    handler(name);
  });
}
