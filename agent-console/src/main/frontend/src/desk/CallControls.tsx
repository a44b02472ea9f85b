import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { Operator } from '../api/types';
import { STATE_TONES } from '../operators/states';
import { ownName } from '../operators/labels';
import { Chip } from '../shell/Chip';
import { Note } from '../shell/Note';
import { useText } from '../text/language';
import { usePhone } from '../phone/usePhone';
import styles from './CallControls.module.css';
import type { Controls } from './controls';
import { KeyButton } from './KeyButton';
import { Keypad } from './Keypad';

export interface CallControlsHandle {
  focusColleague: () => void;
  toggleKeypad: () => void;
}

interface CallControlsProps {
  controls: Controls;
  colleagues: Operator[];
  onHangUp: () => void;
  ref: Ref<CallControlsHandle>;
}

/** The telephone's buttons, always all of them in the same places. */
export function CallControls({ controls, colleagues, onHangUp, ref }: CallControlsProps) {
  const t = useText();
  const { state } = usePhone();
  const { can, held, muted, consulting } = controls;
  const [keypad, setKeypad] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const [to, setTo] = useState('');
  useImperativeHandle(ref, () => ({
    focusColleague: () => field.current?.focus(),
    toggleKeypad: () => { setKeypad((open) => !open); },
  }));
  const number = to.trim();
  const reach = (how: (to: string) => void) => {
    if (number === '') return;
    how(number);
    setTo('');
  };

  return (
    <div className={styles.controls}>
      <div className={styles.grid}>
        <KeyButton name="answer" kind={can.answer ? 'primary' : 'usual'} disabled={!can.answer} onClick={controls.do.answer} testId="desk-answer">
          {t('desk.answer')}
        </KeyButton>
        <KeyButton name="hold" disabled={!can.hold && !can.resume && !can.retrieve} pressed={held} testId="desk-hold"
          onClick={can.retrieve ? controls.do.retrieve : held ? controls.do.resume : controls.do.hold}>
          {can.retrieve ? t('desk.retrieve') : held ? t('desk.resume') : t('desk.hold')}
        </KeyButton>
        <KeyButton name="mute" disabled={!can.mute} pressed={muted} onClick={controls.do.mute} testId="desk-mute">
          {muted ? t('desk.unmute') : t('desk.mute')}
        </KeyButton>
        <KeyButton name="hangUp" kind="danger" disabled={!can.hangUp && !can.decline} onClick={onHangUp} testId="desk-hang-up">
          {can.decline ? t('desk.decline') : t('desk.hang-up')}
        </KeyButton>
      </div>

      <form
        className={styles.reach}
        onSubmit={(event) => {
          event.preventDefault();
          if (can.consult) reach(controls.do.consult);
          else if (can.call) reach(controls.do.call);
        }}
      >
        <label className={styles.label} htmlFor="desk-number">
          {t('desk.colleague')} <kbd className={styles.kbd}>F9</kbd>
        </label>
        <input
          id="desk-number"
          ref={field}
          className={styles.field}
          value={to}
          inputMode="tel"
          autoComplete="off"
          list="desk-colleagues"
          placeholder={t('desk.colleague-hint')}
          data-testid="desk-number"
          onChange={(event) => { setTo(event.target.value); }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !event.shiftKey || !can.transfer) return;
            event.preventDefault();
            reach(controls.do.transfer);
          }}
        />
        <datalist id="desk-colleagues">
          {colleagues.map((one) => (
            <option key={one.extension} value={one.extension}>
              {`${ownName(one)} ${t(`state-of.${one.state}`)}`}
            </option>
          ))}
        </datalist>
        <div className={styles.pair}>
          <KeyButton local="↵" disabled={!(can.consult || can.call) || number === ''} testId="desk-consult"
            onClick={() => { reach(can.consult ? controls.do.consult : controls.do.call); }}>
            {can.call ? t('desk.call') : t('desk.consult')}
          </KeyButton>
          <KeyButton local="⇧↵" disabled={!can.transfer || number === ''} onClick={() => { reach(controls.do.transfer); }} testId="desk-transfer">
            {t('desk.transfer')}
          </KeyButton>
        </div>
      </form>

      <div className={styles.asked}>
        <div className={styles.said} aria-live="polite">
        {consulting === null ? (
          <Reason state={state} />
        ) : (
          <Chip tone="info">{t('desk.asking', { who: named(consulting, colleagues) })}</Chip>
        )}
        </div>
        <div className={styles.pair}>
          <KeyButton kind={can.complete ? 'primary' : 'usual'} disabled={!can.complete} onClick={controls.do.complete} testId="desk-complete-transfer">
            {t('desk.connect')}
          </KeyButton>
          <KeyButton disabled={!can.conference} onClick={controls.do.conference} testId="desk-conference">
            {t('desk.conference')}
          </KeyButton>
        </div>
      </div>

      <KeyButton name="keypad" pressed={keypad} disabled={!can.key && !keypad} onClick={() => { setKeypad(!keypad); }} testId="desk-keypad">
        {t('desk.keypad')}
      </KeyButton>
      {keypad && <Keypad onKey={controls.do.key} disabled={!can.key} />}
      <Colleagues
        colleagues={colleagues}
        onChoose={(extension) => {
          setTo(extension);
          field.current?.focus();
        }}
      />
    </div>
  );
}

function named(extension: string, colleagues: Operator[]): string {
  const colleague = colleagues.find((one) => one.extension === extension);
  return colleague ? `${extension} ${ownName(colleague)}` : extension;
}

/** Why the last attempt came to nothing. */
function Reason({ state }: { state: ReturnType<typeof usePhone>['state'] }) {
  const t = useText();
  if (state.transferring) return <Chip tone="info">{t('desk.transferring')}</Chip>;
  if (state.fault !== null) return <Note tone="warn">{t(`fault.${state.fault}`)}</Note>;
  return null;
}

/** Who could be asked, with their states; a press takes the number over. */
function Colleagues({ colleagues, onChoose }: { colleagues: Operator[]; onChoose: (extension: string) => void }) {
  const t = useText();
  return (
    <ul className={styles.colleagues}>
      {colleagues.map((one) => (
        <li key={one.extension}>
          <button type="button" className={styles.colleague} onClick={() => { onChoose(one.extension); }}>
            <span>{one.extension}</span>
            <bdi className={styles.name}>{ownName(one)}</bdi>
            <Chip tone={STATE_TONES[one.state]}>{t(`state-of.${one.state}`)}</Chip>
          </button>
        </li>
      ))}
    </ul>
  );
}
