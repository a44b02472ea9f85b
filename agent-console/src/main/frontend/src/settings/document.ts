import type { Flaw, HouseSettings } from '../api/settings';

export type Part = keyof HouseSettings;

export const PARTS: readonly Part[] = ['lines', 'queues', 'operators', 'pauseReasons', 'duty', 'outside', 'referrals', 'holidays'];

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The parts in which two documents differ. */
export const changedParts = (one: HouseSettings, other: HouseSettings): Part[] => PARTS.filter((part) => !same(one[part], other[part]));

/**
 * Puts somebody else's newer document under one's own unsaved changes: a part that one has not touched is
 * theirs; a part that both have changed stays one's own, and is named, so that nothing is overwritten unseen.
 */
export function rebased(base: HouseSettings, mine: HouseSettings, theirs: HouseSettings): { merged: HouseSettings; both: Part[] } {
  const touched = changedParts(base, mine);
  const merged = { ...theirs, ...Object.fromEntries(touched.map((part) => [part, mine[part]])) };
  const both = touched.filter((part) => !same(base[part], theirs[part]) && !same(mine[part], theirs[part]));
  return { merged, both };
}

type Json = Record<string, unknown>;

/** The value at a dotted path, such as `overflow.to`. */
export function valueAt(from: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Json | null | undefined)?.[name], from);
}

/** A copy in which the value at a dotted path is another. */
export function withValue<T extends object>(from: T, path: string, value: unknown): T {
  const [name = '', ...rest] = path.split('.');
  const inner = rest.length === 0 ? value : withValue(((from as Json)[name] ?? {}), rest.join('.'), value);
  return { ...from, [name]: inner };
}

/** The flaws at a field, and at what is inside it where it holds several. */
export const flawsAt = (flaws: readonly Flaw[], path: string): Flaw[] =>
  flaws.filter((flaw) => flaw.path === path || flaw.path.startsWith(`${path}[`) || flaw.path.startsWith(`${path}.`));

/** How many flaws a part has. */
export const flawsIn = (flaws: readonly Flaw[], part: Part): number => flawsAt(flaws, part).length;
