/** The three manners of complaint (C4). */
export const MANNERS = ['solve', 'vent', 'hope'] as const;
export type Manner = (typeof MANNERS)[number];
