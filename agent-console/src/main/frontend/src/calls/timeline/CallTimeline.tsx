import { Segmented } from 'antd';
import { useState } from 'react';
import type { Call } from '../../api/types';
import { useText } from '../../text/language';
import { offset } from '../../time/format';
import { useNow } from '../../time/useNow';
import styles from './CallTimeline.module.css';
import { describe } from './describe';
import { itemsOf, startOf, type Item } from './items';
import { timelineOf } from './model';
import { answeringLength, wholeLength } from './scale';
import { TimelineDrawing } from './TimelineDrawing';
import { TimelineTable } from './TimelineTable';

/** Talks are far longer than answering; from here on each gets a scale of its own. */
const TWO_SCALES_FROM = 1.6;

/** The call drawn to scale, what is pointed at in words below it, and all of it as a table. */
export function CallTimeline({ call }: { call: Call }) {
  const t = useText();
  const now = useNow();
  const [view, setView] = useState<'answering' | 'whole'>('answering');
  const [active, setActive] = useState(0);
  const timeline = timelineOf(call, now);
  const items = itemsOf(timeline);
  const item = items[Math.min(active, items.length - 1)];
  const two = wholeLength(timeline) > answeringLength(timeline) * TWO_SCALES_FROM;
  const length = two && view === 'answering' ? answeringLength(timeline) : wholeLength(timeline);

  return (
    <section className={styles.timeline} data-testid="call-timeline" aria-labelledby="timeline-title">
      <div className={styles.heading}>
        <h3 id="timeline-title" className={styles.title}>
          {t('timeline.title')}
        </h3>
        {two && (
          <Segmented
            size="small"
            value={view}
            aria-label={t('timeline.scale')}
            options={[
              { value: 'answering', label: t('timeline.answering') },
              { value: 'whole', label: t('timeline.whole') },
            ]}
            onChange={setView}
          />
        )}
      </div>
      <TimelineDrawing
        call={call}
        timeline={timeline}
        items={items}
        active={Math.min(active, items.length - 1)}
        length={length}
        onActive={setActive}
      />
      <p className={styles.readout}>{item && readout(item, describe(item, call, t))}</p>
      <TimelineTable call={call} items={items} />
    </section>
  );
}

function readout(item: Item, words: string): string {
  const from = offset(startOf(item));
  if (!item.span) return `${from} · ${words}`;
  const end = item.span.open ? '…' : offset(item.span.to);
  return `${from} – ${end} · ${words}`;
}
