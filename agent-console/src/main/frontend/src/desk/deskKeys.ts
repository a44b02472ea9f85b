import { isLocked } from '../session/idle';
import { useKeyDown } from '../shell/useKeyDown';
import type { TextKey } from '../text/texts';

/**
 * The desk's keys work while one types, since one types while one talks: function keys for the telephone,
 * Alt with a letter for the rest. By `code`, because Alt changes the letter on some keyboards.
 */
export const DESK_KEYS = {
  answer: { shown: 'F2', code: 'F2', alt: false, text: 'desk.answer' },
  hold: { shown: 'F4', code: 'F4', alt: false, text: 'desk.hold-key' },
  keypad: { shown: 'F7', code: 'F7', alt: false, text: 'desk.keypad' },
  mute: { shown: 'F8', code: 'F8', alt: false, text: 'desk.mute' },
  colleague: { shown: 'F9', code: 'F9', alt: false, text: 'desk.colleague-key' },
  hangUp: { shown: 'F10', code: 'F10', alt: false, text: 'desk.hang-up' },
  entry: { shown: 'Alt N', code: 'KeyN', alt: true, text: 'entry.new' },
  complete: { shown: 'Alt S', code: 'KeyS', alt: true, text: 'entry.complete' },
  ready: { shown: 'Alt R', code: 'KeyR', alt: true, text: 'desk.ready' },
  pause: { shown: 'Alt P', code: 'KeyP', alt: true, text: 'desk.pause' },
  referral: { shown: 'Alt L', code: 'KeyL', alt: true, text: 'desk.referral-key' },
  notices: { shown: 'Alt B', code: 'KeyB', alt: true, text: 'desk.notices-key' },
} as const satisfies Record<string, { shown: string; code: string; alt: boolean; text: TextKey }>;

export type DeskKey = keyof typeof DESK_KEYS;

/** A locked desk still answers its telephone, as the lock's own buttons do; nothing else. */
const WHILE_LOCKED: ReadonlySet<DeskKey> = new Set<DeskKey>(['answer', 'hold', 'mute']);

const NAMES = Object.keys(DESK_KEYS) as DeskKey[];

/** Which of the desk's keys a press is, if any. */
export function deskKeyOf(event: Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): DeskKey | undefined {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  return NAMES.find((name) => DESK_KEYS[name].code === event.code && DESK_KEYS[name].alt === event.altKey);
}

/** Calls what belongs to a desk key; keys without a handler keep their meaning in the browser. */
export function useDeskKeys(handlers: Partial<Record<DeskKey, () => void>>): void {
  useKeyDown((event) => {
    const name = deskKeyOf(event);
    const handler = name && handlers[name];
    if (!handler || event.repeat || (isLocked() && !WHILE_LOCKED.has(name))) return;
    event.preventDefault();
    handler();
  });
}
