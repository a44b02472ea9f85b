const links = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-call-link]') ?? []),
];

export const firstRow = (list: HTMLElement | null): HTMLElement | undefined => links(list)[0];

/** Moves the focus to the next or previous row; from anywhere else, to the first. */
export function moveFocus(list: HTMLElement | null, step: 1 | -1): void {
  const all = links(list);
  const at = all.findIndex((link) => link === document.activeElement);
  (at < 0 ? all[0] : all[at + step])?.focus();
}

/** Gives the focus back to the row of a call, after its detail is closed. */
export function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-call-id="${CSS.escape(id)}"] [data-call-link]`)?.focus();
}
