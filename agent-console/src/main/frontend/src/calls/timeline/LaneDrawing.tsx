import type { Call } from '../../api/types';
import { useText } from '../../text/language';
import styles from './CallTimeline.module.css';
import { describe, toneOf, type Translate } from './describe';
import type { Lane, Span } from './model';

export const LANE_HEIGHT = 50;
const LABEL = 17;
const BAR = 22;
/** A bar's words need about this much room for each letter; narrower bars stay without. */
const LETTER = 8.5;

interface LaneDrawingProps {
  lane: Lane;
  call: Call;
  top: number;
  width: number;
  x: (at: number) => number;
  isActive: (span: Span) => boolean;
  onPoint: (span: Span) => void;
}

/** One row of bars: the rings, what the caller heard, or the telephone of one operator. */
export function LaneDrawing({ lane, call, top, width, x, isActive, onPoint }: LaneDrawingProps) {
  const t = useText();
  return (
    <g transform={`translate(0 ${top})`}>
      <line y1={LABEL + BAR} y2={LABEL + BAR} x2={width} className={styles.base} />
      {lane.spans.map((span) => {
        const from = Math.min(x(span.from), width);
        // A burst of 0.4 s in an hour would vanish; a hair's breadth stays.
        const breadth = Math.max(Math.min(x(span.to), width) - from, 1.5);
        if (x(span.from) > width) return null;
        const words = barWords(span, call, t);
        return (
          <g
            key={`${span.kind} ${span.from}`}
            data-tone={toneOf(span)}
            data-kind={span.kind}
            data-active={isActive(span)}
            className={styles.span}
            transform={`translate(${from} ${LABEL})`}
            onPointerEnter={() => {
              onPoint(span);
            }}
          >
            <rect width={breadth} height={BAR} rx={Math.min(3, breadth / 2)} />
            {words !== '' && breadth > textWidth(words) && (
              <text x="7" y="16">
                {words}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The lane names the operator already, and a ring's bar is too short for a word. */
function barWords(span: Span, call: Call, t: Translate): string {
  if (span.kind === 'ring' || span.kind === 'counted-ring') return '';
  return span.kind === 'offer' ? t(`offer.${span.result ?? 'ringing'}`) : describe({ span }, call, t);
}

interface LaneNameProps {
  lane: Lane;
  top: number;
}

/** A lane's name, drawn over the marks that cross it. */
export function LaneName({ lane, top }: LaneNameProps) {
  const t = useText();
  return (
    <text y={top + LABEL - 5} className={styles.lane}>
      {lane.kind === 'offer'
        ? t('timeline.lane-offer', { operator: lane.operator ?? '' })
        : t(`timeline.lane-${lane.kind}`)}
    </text>
  );
}

/** A generous guess: Chinese characters are as wide as two Latin letters. */
function textWidth(words: string): number {
  return Array.from(words).reduce((sum, letter) => sum + (letter > '⺀' ? 14.5 : LETTER), 16);
}
