import { useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Session } from '../api/types';
import { DESK_KEYS } from '../desk/deskKeys';
import { maySupervise, worksAtDesk } from '../session/rights';
import { useSession } from '../session/session';
import { SUPERVISION_KEYS } from '../supervision/keys';
import type { TextKey } from '../text/texts';
import { placesFor } from './places';
import { shortcutsOn } from './shortcutSetting';
import { useKeyDown } from './useKeyDown';

export interface Shortcut {
  keys: string[];
  text: TextKey;
}

/** What the help overlay lists: where this person may go, the desk's keys for operators, and the lists' keys. */
export const shortcutsFor = (session: Session): Shortcut[] => [
  { keys: ['?'], text: 'shortcuts.help' },
  ...placesFor(session).map((place) => ({ keys: ['g', place.letter], text: place.text })),
  ...(worksAtDesk(session) ? Object.values(DESK_KEYS).map(({ shown, text }) => ({ keys: shown.split(' '), text })) : []),
  ...(maySupervise(session) ? Object.values(SUPERVISION_KEYS).map(({ shown, text }) => ({ keys: shown.split(' '), text })) : []),
  ...LISTS,
];

const LISTS: readonly Shortcut[] = [
  { keys: ['/'], text: 'shortcuts.filter' },
  { keys: ['j'], text: 'shortcuts.next' },
  { keys: ['k'], text: 'shortcuts.previous' },
  { keys: ['n'], text: 'shortcuts.show-new' },
  { keys: ['Enter'], text: 'shortcuts.open' },
  { keys: ['Esc'], text: 'shortcuts.close' },
];

/** Whether a key press is meant for what has the focus rather than for the page. */
function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target as HTMLElement;
  return target.closest('input, textarea, select, [contenteditable=true], [role=dialog]') !== null;
}

/** Calls the handler of the pressed key, unless someone is typing or has switched shortcuts off. */
export function useShortcuts(handlers: Record<string, () => void>): void {
  useKeyDown((event) => {
    const handler = handlers[event.key];
    if (handler === undefined || isTyping(event)) return;
    // Escape is no character key; it must work even where single letters are switched off.
    if (event.key.length === 1 && !shortcutsOn()) return;
    event.preventDefault();
    handler();
  });
}

/** How long after `g` the second letter may come. */
const SECOND_KEY_MS = 1500;

/** Shortcuts of every page: help, and `g` with a letter to go somewhere. */
export function useGlobalShortcuts(openHelp: () => void): void {
  const navigate = useNavigate();
  const session = useSession();
  useShortcuts({ '?': openHelp });
  const pressedG = useRef(-Infinity);
  useKeyDown((event) => {
    if (isTyping(event) || !shortcutsOn()) return;
    const place = placesFor(session).find((one) => one.letter === event.key);
    if (place && event.timeStamp - pressedG.current < SECOND_KEY_MS) void navigate(place.path);
    pressedG.current = event.key === 'g' ? event.timeStamp : -Infinity;
  });
}
