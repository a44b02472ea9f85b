import { useId, useRef, type KeyboardEvent } from 'react';
import type { Call } from '../../api/types';
import { useText } from '../../text/language';
import { clock, offset } from '../../time/format';
import styles from './CallTimeline.module.css';
import { describe } from './describe';
import { covers, startOf, type Item } from './items';
import { LaneDrawing, LaneName, LANE_HEIGHT } from './LaneDrawing';
import { MarkLine } from './MarkLine';
import type { Timeline } from './model';
import { position, ticks } from './scale';
import { useWidth } from './useWidth';

interface TimelineDrawingProps {
  call: Call;
  timeline: Timeline;
  items: Item[];
  active: number;
  length: number;
  onActive: (index: number) => void;
}

const TICK_SPACE = 64;
const AXIS_HEIGHT = 24;
/** Above the lanes, for the names of the marks. */
const MARKS_HEIGHT = 40;
/** Space at both ends, so that a mark at an end is not cut. */
const MARGIN = 8;

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * One stop for the keyboard; arrows walk through the items in the order of time, as in a list, and a
 * screen reader hears each one's words and times.
 */
export function TimelineDrawing({ call, timeline, items, active, length, onActive }: TimelineDrawingProps) {
  const t = useText();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box) - 2 * MARGIN;
  const bottom = MARKS_HEIGHT + timeline.lanes.length * LANE_HEIGHT;
  const labels = ticks(length, width, TICK_SPACE);
  // Half seconds would otherwise read like the same second twice.
  const fine = (labels[1] ?? 1000) < 1000;
  const x = (at: number): number => position(at, length, width);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? items.length - 1 : active + (STEPS[event.key] ?? 0);
    if (next === active && !(event.key in STEPS)) return;
    event.preventDefault();
    onActive(Math.min(Math.max(next, 0), items.length - 1));
  };

  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={t('timeline.title')}
      aria-activedescendant={`${id}-${active}`}
      className={styles.drawing}
      onKeyDown={onKeyDown}
    >
      {items.map((item, index) => (
        <span key={index} id={`${id}-${index}`} role="option" aria-selected={index === active} className="visually-hidden">
          {offset(startOf(item))} {describe(item, call, t)}
        </span>
      ))}
      <svg width={width + 2 * MARGIN} height={bottom + AXIS_HEIGHT} aria-hidden="true">
        <g transform={`translate(${MARGIN} 0)`}>
          {labels.map((at) => (
            <g key={at} transform={`translate(${x(at)} 0)`}>
              <line y1={MARKS_HEIGHT} y2={bottom} className={styles.grid} />
              <text y={bottom + 17} textAnchor={at === 0 ? 'start' : 'middle'} className={styles.tick}>
                {fine ? offset(at) : clock(at)}
              </text>
            </g>
          ))}
          {timeline.lanes.map((lane, index) => (
            <LaneDrawing
              key={`${lane.kind} ${lane.operator ?? ''}`}
              lane={lane}
              call={call}
              top={MARKS_HEIGHT + index * LANE_HEIGHT}
              width={width}
              x={x}
              isActive={(span) => covers(items[active], span)}
              onPoint={(span) => {
                onActive(items.findIndex((item) => covers(item, span)));
              }}
            />
          ))}
          {timeline.marks.map((mark) => (
            <MarkLine
              key={mark.kind}
              mark={mark}
              x={x(mark.at)}
              width={width}
              bottom={bottom}
              active={items[active]?.mark === mark}
              onPoint={() => {
                onActive(items.findIndex((item) => item.mark === mark));
              }}
            />
          ))}
          {timeline.lanes.map((lane, index) => (
            <LaneName key={`${lane.kind} ${lane.operator ?? ''}`} lane={lane} top={MARKS_HEIGHT + index * LANE_HEIGHT} />
          ))}
        </g>
      </svg>
    </div>
  );
}
