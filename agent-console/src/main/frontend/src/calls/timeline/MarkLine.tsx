import { useText } from '../../text/language';
import styles from './CallTimeline.module.css';
import type { Mark } from './model';

/** The limit's name stands in the upper row, answers and end in the lower, so that they do not meet. */
const ROW: Record<Mark['kind'], number> = { limit: 13, 'line-answered': 32, 'operator-answered': 32, end: 32 };

interface MarkLineProps {
  mark: Mark;
  x: number;
  width: number;
  bottom: number;
  active: boolean;
  onPoint: () => void;
}

/** A moment across all lanes. Only the limit is named in the drawing; the others are told by shape and readout. */
export function MarkLine({ mark, x, width, bottom, active, onPoint }: MarkLineProps) {
  const t = useText();
  if (x > width + 1) return null;
  const y = ROW[mark.kind];
  return (
    <g
      transform={`translate(${x} 0)`}
      data-kind={mark.kind}
      data-active={active}
      className={styles.mark}
      onPointerEnter={onPoint}
    >
      <line y1={y + 4} y2={bottom} />
      {/* Wider than the line itself, so that it can be hit. */}
      <rect x="-6" y={y - 10} width="12" height={bottom - y + 10} fill="transparent" />
      {mark.kind === 'limit' ? (
        <text y={y} x={x > width / 2 ? 4 : -4} textAnchor={x > width / 2 ? 'end' : 'start'}>
          {t('timeline.limit-short')}
        </text>
      ) : (
        <path d={mark.kind === 'end' ? 'M-5 25h10v10h-10z' : 'M-6 25h12l-6 10z'} />
      )}
    </g>
  );
}
