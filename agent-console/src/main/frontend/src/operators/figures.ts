import type { Figures } from '../api/types';
import type { TextKey } from '../text/texts';
import { clock } from '../time/format';

/** Today's figures in the order of their columns, as text. */
const FIGURES: readonly { text: TextKey; of: (today: Figures) => string }[] = [
  { text: 'operators.offered', of: (today) => `${today.offered}` },
  { text: 'operators.answered', of: (today) => `${today.answered}` },
  { text: 'operators.missed', of: (today) => `${today.missed}` },
  { text: 'operators.within', of: (today) => `${today.withinStandard ?? '–'}` },
  { text: 'operators.talk', of: (today) => clock(today.talkMs) },
  { text: 'operators.average', of: (today) => (today.averageTalkMs === null ? '–' : clock(today.averageTalkMs)) },
];

export const FIGURE_HEADS: readonly TextKey[] = FIGURES.map(({ text }) => text);

/** Heads and values of one operator; dashes where the reader may not see them. */
export const figuresOf = (today: Figures | null): { text: TextKey; value: string }[] =>
  FIGURES.map(({ text, of }) => ({ text, value: today === null ? '–' : of(today) }));
