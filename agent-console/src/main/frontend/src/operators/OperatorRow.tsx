import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Operator } from '../api/types';
import { mayOpenCallOf, maySetState } from '../session/rights';
import { useSession } from '../session/session';
import { Chip } from '../shell/Chip';
import { useText } from '../text/language';
import { clock } from '../time/format';
import { useNow } from '../time/useNow';
import styles from './OperatorRow.module.css';
import { StateControl } from './StateControl';
import { phoneTone, STATE_TONES } from './states';
import { figuresOf } from './figures';
import { operatorLabel, ownName } from './labels';

interface CellProps {
  name: 'state' | 'since' | 'phone' | 'figure' | 'set';
  label: string;
  children: ReactNode;
}

/** The label is heard everywhere and seen where there are no column heads, on a phone. */
function Cell({ name, label, children }: CellProps) {
  return (
    <span className={styles[name]}>
      <span className={styles.label}>{label} </span>
      {children}
    </span>
  );
}

/** One operator: what is so now, and the day so far. */
export function OperatorRow({ operator }: { operator: Operator }) {
  const t = useText();
  const now = useNow();
  const session = useSession();
  const tone = phoneTone(operator);
  const { extension, state, since, call, phone, next } = operator;
  return (
    <li className={styles.row} data-testid="operator-row" data-extension={extension} data-state={state}>
      <span className={styles.who}>
        <span className={styles.extension}>{extension}</span> <bdi className={styles.name}>{ownName(operator)}</bdi>
      </span>
      <Cell name="state" label={t('operators.state')}>
        <Chip tone={STATE_TONES[state]}>{t(`state-of.${state}`)}</Chip>
        {call !== null && mayOpenCallOf(session, extension) && (
          <Link className={styles.call ?? ''} to={`/calls/${encodeURIComponent(call)}`}>
            {t('operators.open-call')}
          </Link>
        )}
        {next !== null && (
          <span className={styles.next}>{t('operators.after-call', { state: t(`state-of.${next}`) })}</span>
        )}
      </Cell>
      <Cell name="since" label={t('operators.since')}>
        {clock(now - Date.parse(since))}
      </Cell>
      <Cell name="phone" label={t('operators.phone')}>
        {tone === null ? t(`phone.${phone}`) : <Chip tone={tone}>{t(`phone.${phone}`)}</Chip>}
      </Cell>
      {figuresOf(operator.today).map(({ text, value }) => (
        <Cell key={text} name="figure" label={t(text)}>
          {value}
        </Cell>
      ))}
      <span className={styles.set}>
        {maySetState(session, extension) && (
          <StateControl
            operator={operator}
            label={t('operators.set-state', { operator: operatorLabel(operator) })}
            testId="operator-state-select"
          />
        )}
      </span>
    </li>
  );
}
