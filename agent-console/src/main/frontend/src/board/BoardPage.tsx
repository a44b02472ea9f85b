import { Button } from 'antd';
import { Link } from 'react-router';
import type { Call, Operator } from '../api/types';
import { CallerName } from '../calls/CallerName';
import { operatorLabel } from '../operators/labels';
import { useOperators } from '../operators/queries';
import { StateControl } from '../operators/StateControl';
import { STATE_TONES } from '../operators/states';
import { mayLeadRoom, maySetState, maySupervise } from '../session/rights';
import { useSession } from '../session/session';
import { Chip } from '../shell/Chip';
import { Choice } from '../shell/Choice';
import { ErrorState } from '../shell/ErrorState';
import { LoadingState } from '../shell/LoadingState';
import { PageHeading } from '../shell/PageHeading';
import { SupervisionButtons } from '../supervision/SupervisionButtons';
import { isTalking, useSupervisionDesk, type Wish } from '../supervision/useSupervisionDesk';
import { useText } from '../text/language';
import { clock } from '../time/format';
import { useNow } from '../time/useNow';
import { Alarms } from './Alarms';
import styles from './BoardPage.module.css';
import { Figures } from './Figures';
import { NoteForm } from './NoteForm';
import { useBoard, useLead, useLiveCalls } from './queries';

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

/** Who talks with whom, with the supervisor's three ways to take part. */
function People() {
  const t = useText();
  const session = useSession();
  const supervises = maySupervise(session);
  const { data: operators = [] } = useOperators();
  const { data: calls = [] } = useLiveCalls();
  const desk = useSupervisionDesk(operators, supervises);
  return (
    <section className={styles.panel} aria-labelledby="board-people">
      <div className={styles.head}>
        <h2 id="board-people" className={styles.title}>{t('operators.now')}</h2>
        {supervises && <TelephoneChoice desk={desk} />}
      </div>
      <ul className={styles.list}>
        {operators.map((operator) => (
          <Person key={operator.extension} operator={operator} call={calls.find((call) => call.id === operator.call)} desk={desk} />
        ))}
      </ul>
    </section>
  );
}

type SupervisionDesk = ReturnType<typeof useSupervisionDesk>;

/** Which of the supervisor's telephones rings, and whether it does. */
function TelephoneChoice({ desk }: { desk: SupervisionDesk }) {
  const t = useText();
  return (
    <div className={styles.with} data-testid="supervise-telephone" data-link={desk.link}>
      <span role="status" data-testid="supervise-stage">{desk.running?.stage === 'ringing' ? t('supervise.ringing') : ''}</span>
      <Choice label={t('supervise.with')} value={desk.wish} testId="supervise-with" onChange={(wish) => { desk.setWish(wish as Wish); }}>
        <option value="usual">{t('supervise.with-usual')}</option>
        <option value="page">{t('supervise.with-page')}</option>
        <option value="desk">{t('supervise.with-desk')}</option>
      </Choice>
    </div>
  );
}

function Person({ operator, call, desk }: { operator: Operator; call: Call | undefined; desk: SupervisionDesk }) {
  const t = useText();
  const now = useNow();
  const session = useSession();
  const own = desk.running?.operator === operator.extension ? desk.running : null;
  return (
    <li className={styles.row} data-testid="board-operator" data-extension={operator.extension}>
      <bdi>{operatorLabel(operator)}</bdi>
      <span><Chip tone={STATE_TONES[operator.state]}>{t(`state-of.${operator.state}`)}</Chip></span>
      <span>{clock(now - Date.parse(operator.since))}</span>
      <span>{call ? <CallerName call={call} /> : ''}</span>
      <span className={styles.actions}>
        {maySupervise(session) && (
          <SupervisionButtons
            talking={isTalking(operator)} running={own} keysHere={desk.row === operator.extension}
            onFocus={() => { desk.at(operator.extension); }}
            onPress={(key) => { desk.press(key, operator.extension); }}
          />
        )}
        {maySetState(session, operator.extension) && (
          <StateControl operator={operator} label={t('operators.set-state', { operator: operatorLabel(operator) })} testId="board-state" />
        )}
      </span>
    </li>
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
  const { move } = useLead();
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
