import type { Board } from '../api/board';
import { OPERATOR_STATES } from '../api/types';
import { STATE_TONES } from '../operators/states';
import { useText } from '../text/language';
import { clock } from '../time/format';
import { useNow } from '../time/useNow';
import styles from './Figures.module.css';
import type { TextKey } from '../text/texts';

/** A share as whole percents, rounded down: 99.9 is not all. */
export const percent = (share: number | null): string => (share === null ? '–' : `${Math.floor(share * 100)} %`);

/** The wait of a line's longest waiting caller at this moment. */
export const waitNow = (longestWaitMs: number, receivedAt: number | undefined, now: number): number =>
  longestWaitMs + Math.max(0, now - (receivedAt ?? now));

/** The figures that a supervisor watches, large enough for the wall when asked. */
export function Figures({ board, wall = false }: { board: Board; wall?: boolean }) {
  return (
    <div className={styles.figures} data-wall={wall}>
      <Lines board={board} />
      <States board={board} />
      <Hour board={board} />
    </div>
  );
}

function Lines({ board }: { board: Board }) {
  const t = useText();
  const now = useNow();
  return (
    <section className={styles.panel} aria-labelledby="board-lines">
      <h2 id="board-lines" className={styles.title}>{t('lines.waiting')}</h2>
      {board.lines.map((line) => {
        const wait = line.longestWaitMs === null ? null : waitNow(line.longestWaitMs, line.receivedAt, now);
        const late = line.waiting > 0 && wait !== null && wait > line.target.seconds * 1000;
        return (
          <div key={line.number} className={styles.line} data-tone={late ? 'bad' : line.waiting > 0 ? 'warn' : 'idle'} data-testid="board-line">
            <span className={styles.name}>{line.number} {line.name}</span>
            <span className={styles.big}>{line.waiting}</span>
            <span className={styles.wait}>
              <span className={styles.small}>{t('lines.longest')}</span> {line.waiting === 0 || wait === null ? '–' : clock(wait)}
            </span>
          </div>
        );
      })}
    </section>
  );
}

function States({ board }: { board: Board }) {
  const t = useText();
  return (
    <section className={styles.panel} aria-labelledby="board-states">
      <h2 id="board-states" className={styles.title}>{t('nav.operators')}</h2>
      <dl className={styles.states}>
        {OPERATOR_STATES.map((state) => {
          const count = board.operators[state] ?? 0;
          return (
            <div key={state} className={styles.state} data-tone={count > 0 ? STATE_TONES[state] : 'idle'} data-empty={count === 0}>
              <dt>{t(`state-of.${state}`)}</dt>
              <dd className={styles.medium}>{count}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Hour({ board }: { board: Board }) {
  const t = useText();
  const { hour } = board;
  const cells: { text: TextKey; value: string }[] = [
    { text: 'board.offered', value: `${hour.offered}` },
    { text: 'board.answered', value: `${hour.answered}` },
    { text: 'board.abandoned', value: `${hour.abandoned}` },
    { text: 'board.line-within', value: percent(hour.lineWithin) },
    { text: 'board.operator-within', value: percent(hour.operatorWithin) },
    { text: 'board.service-level', value: percent(hour.serviceLevel) },
    { text: 'desk.open-records', value: `${board.openRecords.length}` },
  ];
  return (
    <section className={styles.panel} aria-labelledby="board-hour">
      <h2 id="board-hour" className={styles.title}>{t('board.hour')}</h2>
      <dl className={styles.hour}>
        {cells.map(({ text, value }) => (
          <div key={text} className={styles.cell}>
            <dt>{t(text)}</dt>
            <dd className={styles.medium}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
