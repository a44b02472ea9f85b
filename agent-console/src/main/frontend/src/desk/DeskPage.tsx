import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Desk } from '../api/desk';
import type { Call, Operator } from '../api/types';
import { useLines } from '../lines/queries';
import { keys } from '../live/keys';
import { useOperators } from '../operators/queries';
import { usePhone } from '../phone/usePhone';
import { useSession } from '../session/session';
import { EmptyState } from '../shell/EmptyState';
import { ErrorState } from '../shell/ErrorState';
import { LoadingState } from '../shell/LoadingState';
import { PageHeading } from '../shell/PageHeading';
import { useText } from '../text/language';
import { useNow } from '../time/useNow';
import { CallControls, type CallControlsHandle } from './CallControls';
import { CallerPanel } from './CallerPanel';
import { talkingSince } from './clocks';
import { useDeskKeys } from './deskKeys';
import styles from './DeskPage.module.css';
import { HangUpQuestion } from './HangUpQuestion';
import { phraseFor } from './moments';
import { PhraseBar } from './PhraseBar';
import { useDesk, useDeskCall } from './queries';
import { RecordPanel, type RecordNow } from './RecordPanel';
import { Earlier, Notices, OpenRecords, Referrals, WholeCall } from './SidePanels';
import { StateBar } from './StateBar';
import { useControls } from './useControls';

/** The operator's place for the whole day. */
export default function DeskPage() {
  const t = useText();
  const { extension } = useSession();
  const desk = useDesk();
  const { data: operators, error } = useOperators();
  const own = operators?.find((operator) => operator.extension === extension);
  const failed = desk.error ?? error;
  if (failed && (!desk.data || !own)) return <ErrorState error={failed} onRetry={() => void desk.refetch()} />;
  if (!desk.data || !operators) return <LoadingState />;
  return (
    <div className={styles.page}>
      <div className="visually-hidden">
        <PageHeading title={t('nav.desk')} />
      </div>
      {own ? <Place own={own} desk={desk.data} colleagues={operators.filter((one) => one !== own)} /> : <EmptyState title={t('desk.none')} />}
    </div>
  );
}

/** The call at this desk: the one on the telephone, after it the one that is being written up. */
function useCallHere(own: Operator, desk: Desk): string | null {
  const [last, setLast] = useState(own.call ?? desk.call?.id ?? null);
  if (own.call !== null && own.call !== last) setLast(own.call);
  if (own.call !== null) return own.call;
  // A page that was loaded in wrap-up knows the call from the open records: it is the latest.
  return own.state === 'wrap-up' ? (last ?? desk.openRecords.at(-1)?.id ?? null) : null;
}

interface PlaceProps {
  own: Operator;
  desk: Desk;
  colleagues: Operator[];
}

function Place({ own, desk, colleagues }: PlaceProps) {
  const here = useCallHere(own, desk);
  const client = useQueryClient();
  useEffect(() => {
    // A call that begins or ends changes which records are open.
    void client.invalidateQueries({ queryKey: keys.desk });
  }, [client, own.state]);
  const [chosen, setChosen] = useState<string | null>(null);
  // A call takes the desk; an open record that was being written keeps its draft.
  const record = here ?? chosen;
  const { data: known, error: unread, refetch } = useDeskCall(record);
  const { data: lines } = useLines();
  const [now, setNow] = useState<RecordNow>({ kind: null, settled: false });
  const [referred, setReferred] = useState<{ text: string; serial: number } | null>(null);
  const notices = useRef<HTMLDivElement>(null);
  const referral = useRef<HTMLInputElement>(null);
  useDeskKeys({ notices: () => notices.current?.focus(), referral: () => referral.current?.focus() });
  const call = known?.call ?? (here !== null && here === desk.call?.id ? desk.call : null);
  const line = lines?.find((one) => one.number === call?.line);

  return (
    <>
      <StateBar own={own} desk={desk} />
      <div className={styles.columns}>
        <div className={styles.telephone}>
          <CallerPanel own={own} call={call} known={known} line={line} />
          <Buttons own={own} call={here === null ? null : call} colleagues={colleagues} />
        </div>
        <div className={styles.record}>
          <Phrases own={own} call={here === null ? null : call} language={line?.language ?? 'zh-Hant'} now={now} />
          {record === null ? (
            <Waiting own={own} />
          ) : known ? (
            <RecordPanel key={record} id={record} known={known} referred={referred} onNow={setNow} />
          ) : unread ? (
            <ErrorState error={unread} onRetry={() => void refetch()} />
          ) : (
            <LoadingState />
          )}
        </div>
        <div className={styles.side}>
          <Notices notices={desk.notices} ref={notices} />
          <OpenRecords calls={desk.openRecords.filter((one) => one.id !== here)} chosen={chosen} onChoose={setChosen} />
          <Referrals referrals={desk.referrals} ref={referral}
            onRefer={(text) => { setReferred((before) => ({ text, serial: (before?.serial ?? 0) + 1 })); }} />
          <Earlier calls={known?.earlier ?? []} />
          {record !== null && <WholeCall id={record} />}
        </div>
      </div>
    </>
  );
}

function Buttons({ own, call, colleagues }: { own: Operator; call: Call | null; colleagues: Operator[] }) {
  const controls = useControls(own, call);
  const [asking, setAsking] = useState(false);
  const handle = useRef<CallControlsHandle>(null);
  const { can, held } = controls;
  const hangUp = () => {
    // Declining a ringing call, or leaving a colleague, is not ending a caller's call (A8).
    if (can.decline || (call === null && can.hangUp)) controls.do.hangUp();
    else if (can.hangUp) setAsking(true);
  };
  useDeskKeys({
    answer: () => { if (can.answer) controls.do.answer(); },
    hold: () => {
      if (can.retrieve) controls.do.retrieve();
      else if (held && can.resume) controls.do.resume();
      else if (can.hold) controls.do.hold();
    },
    mute: () => { if (can.mute) controls.do.mute(); },
    colleague: () => handle.current?.focusColleague(),
    keypad: () => handle.current?.toggleKeypad(),
    hangUp,
  });
  return (
    <>
      <CallControls ref={handle} controls={controls} colleagues={colleagues} onHangUp={hangUp} />
      <HangUpQuestion
        open={asking && can.hangUp}
        onStay={() => { setAsking(false); }}
        onHangUp={() => {
          setAsking(false);
          controls.do.hangUp();
        }}
      />
    </>
  );
}

interface PhrasesProps {
  own: Operator;
  call: Call | null;
  language: string;
  now: RecordNow;
}

function Phrases({ own, call, language, now }: PhrasesProps) {
  const time = useNow();
  const { state } = usePhone();
  const since = call && talkingSince(call, own.extension);
  const moment = phraseFor({
    state: own.state,
    outgoing: call === null && state.main !== null && !state.main.incoming,
    talkedMs: since === null ? null : time - since,
    kind: call === null ? null : now.kind,
    settled: call !== null && now.settled,
  });
  return <PhraseBar moment={moment} callerLanguage={language} />;
}

/** Between calls. */
function Waiting({ own }: { own: Operator }) {
  const t = useText();
  return <EmptyState title={own.state === 'ready' ? t('desk.waiting') : t('desk.not-ready')}>{t('desk.waiting-hint')}</EmptyState>;
}
