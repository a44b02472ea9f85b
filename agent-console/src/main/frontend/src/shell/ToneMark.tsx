import type { Tone } from '../theme/palettes';

const SHAPES: Record<Tone, string> = {
  good: 'M2 6.5 5 9.5 10 3',
  warn: 'M6 1.5v5.5M6 9.5v1',
  bad: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
  info: 'M6 5v5.5M6 1.5v1',
  idle: 'M2.5 6h7',
  hold: 'M4 2.5v7M8 2.5v7',
};

/** A different shape for each tone, so that no meaning hangs on colour alone. */
export function ToneMark({ tone }: { tone: Tone }) {
  return (
    <svg width="11" height="11" viewBox="0 0 12 12" aria-hidden="true" style={{ flex: 'none' }}>
      <path
        d={SHAPES[tone]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
