import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Supervision, SupervisionMode } from '../api/board';
import type { Call, Operator } from '../api/types';
import { CallerName } from '../calls/CallerName';
import { operatorLabel } from '../operators/labels';
import { useOperators } from '../operators/queries';
import { StateControl } from '../operators/StateControl';
import { STATE_TONES } from '../operators/states';
import { usePhone } from '../phone/usePhone';
import { mayLeadRoom, maySetState, maySupervise } from '../session/rights';
import { useSession } from '../session/session';
import { Chip } from '../shell/Chip';
import { Choice } from '../shell/Choice';
import { ErrorState } from '../shell/ErrorState';
import { LoadingState } from '../shell/LoadingState';
import { PageHeading } from '../shell/PageHeading';
import { useText } from '../text/language';
import { clock } from '../time/format';
import { useNow } from '../time/useNow';
import { Alarms } from './Alarms';
import styles from './BoardPage.module.css';
import { Figures } from './Figures';
import { NoteForm } from './NoteForm';
import { useBoard, useLiveCalls, useSupervision } from './queries';

/** The room at this moment, and what a supervisor can do about it (D3). */
export default function BoardPage() {
  const t = useText();
  const session = useSession();
  const { data: board, error, refetch } = useBoard();
  if (error && !board) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!board) return <LoadingState />;
  return (
    <div className={styles.page}>
      <PageHeading title={t('nav.board')}>
        <Link to="/board/wall" target="_blank">{t('board.wall')}</Link>
      </PageHeading>
      <Alarms alarms={board.alarms} />
      <Figures board={board} />
      <div className={styles.columns}>
        <People />
        <div className={styles.page}>
          <WaitingCallers />
          {mayLeadRoom(session) && <NoteForm />}
        </div>
      </div>
    </div>
  );
}

/** Who talks with whom, with the supervisor's three ways to join. */
function People() {
  const t = useText();
  const { data: operators = [] } = useOperators();
  const { data: calls = [] } = useLiveCalls();
  const [joined, setJoined] = useState<Supervision | null>(null);
  return (
    <section className={styles.panel} aria-labelledby="board-people">
      <h2 id="board-people" className={styles.title}>{t('operators.now')}</h2>
      <ul className={styles.list}>
        {operators.map((operator) => (
          <Person
            key={operator.extension}
            operator={operator}
            call={calls.find((call) => call.id === operator.call)}
            joined={joined !== null && joined.call === operator.call ? joined : null}
            onJoined={setJoined}
          />
        ))}
      </ul>
    </section>
  );
}

interface PersonProps {
  operator: Operator;
  call: Call | undefined;
  joined: Supervision | null;
  onJoined: (joined: Supervision | null) => void;
}

function Person({ operator, call, joined, onJoined }: PersonProps) {
  const t = useText();
  const now = useNow();
  const session = useSession();
  const talking = operator.state === 'talking' || operator.state === 'holding';
  return (
    <li className={styles.row} data-testid="board-operator" data-extension={operator.extension}>
      <bdi>{operatorLabel(operator)}</bdi>
      <span><Chip tone={STATE_TONES[operator.state]}>{t(`state-of.${operator.state}`)}</Chip></span>
      <span>{clock(now - Date.parse(operator.since))}</span>
      <span>{call ? <CallerName call={call} /> : ''}</span>
      <span className={styles.actions}>
        {maySupervise(session) && <Join call={talking ? operator.call : null} joined={joined} onJoined={onJoined} />}
        {maySetState(session, operator.extension) && (
          <StateControl operator={operator} label={t('operators.set-state', { operator: operatorLabel(operator) })} testId="board-state" />
        )}
      </span>
    </li>
  );
}

const MODES: readonly SupervisionMode[] = ['listen', 'whisper', 'barge'];

/** Listening in rings the supervisor's own telephone, the page's where it is ready; each use is on record. */
function Join({ call, joined, onJoined }: { call: string | null; joined: Supervision | null; onJoined: PersonProps['onJoined'] }) {
  const t = useText();
  const { state } = usePhone();
  const { begin, change, end } = useSupervision();
  const choose = (mode: SupervisionMode) => {
    if (call === null) return;
    if (joined) change.mutate({ id: joined.id, mode }, { onSuccess: () => { onJoined({ ...joined, mode }); } });
    else begin.mutate({ call, mode, with: state.link === 'ready' ? 'page' : 'desk' }, { onSuccess: onJoined });
  };
  return (
    <>
      {MODES.map((mode) => (
        <Button key={mode} size="small" disabled={call === null} type={joined?.mode === mode ? 'primary' : 'default'} aria-pressed={joined?.mode === mode}
          data-testid={`supervise-${mode}`} onClick={() => { choose(mode); }}>
          {t(`supervise.${mode}`)}
        </Button>
      ))}
      {joined && (
        <Button size="small" data-testid="supervise-end" onClick={() => { end.mutate(joined.id, { onSettled: () => { onJoined(null); } }); }}>
          {t('supervise.end')}
        </Button>
      )}
    </>
  );
}

const WAITS: ReadonlySet<Call['stage']> = new Set(['greeting', 'waiting', 'offered']);

/** Callers in line, longest wait first, each with the way to the front or to one operator. */
function WaitingCallers() {
  const t = useText();
  const now = useNow();
  const session = useSession();
  const { data: calls = [] } = useLiveCalls();
  const { data: operators = [] } = useOperators();
  const { move } = useSupervision();
  const waiting = calls.filter((call) => WAITS.has(call.stage)).sort((a, b) => a.arrivedAt.localeCompare(b.arrivedAt));
  return (
    <section className={styles.panel} aria-labelledby="board-waiting">
      <h2 id="board-waiting" className={styles.title}>{t('board.waiting-callers')}</h2>
      {waiting.length === 0 && <p className={styles.empty}>{t('board.nobody-waits')}</p>}
      <ul className={styles.list}>
        {waiting.map((call) => (
          <li key={call.id} className={styles.note} data-testid="board-waiting-call">
            <span><CallerName call={call} /> · {call.line} · {clock(now - Date.parse(call.arrivedAt))}</span>
            {mayLeadRoom(session) && (
              <span className={styles.actions}>
                <Button size="small" onClick={() => { move.mutate({ call: call.id, to: { first: true } }); }}>{t('board.first')}</Button>
                <Choice label={t('board.move-to')} labelHidden value="" onChange={(operator) => { move.mutate({ call: call.id, to: { operator } }); }}>
                  <option value="" disabled>{t('board.move-to')}</option>
                  {operators.filter((one) => one.state !== 'signed-out').map((one) => (
                    <option key={one.extension} value={one.extension}>{operatorLabel(one)}</option>
                  ))}
                </Choice>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
