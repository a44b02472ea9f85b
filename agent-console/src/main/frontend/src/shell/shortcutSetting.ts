const KEY = 'hotline.shortcuts';

/** Single-letter shortcuts can be switched off (WCAG 2.1.4): dictation software types letters. */
export const shortcutsOn = (): boolean => localStorage.getItem(KEY) !== 'off';

export const switchShortcuts = (on: boolean): void => {
  localStorage.setItem(KEY, on ? 'on' : 'off');
};
