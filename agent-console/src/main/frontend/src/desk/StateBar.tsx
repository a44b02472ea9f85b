import { useRef, useState } from 'react';
import type { Desk } from '../api/desk';
import type { Operator, OperatorState, Telephone } from '../api/types';
import { STATE_TONES } from '../operators/states';
import { HeadsetTest } from '../phone/HeadsetTest';
import { useHolder, usePhone } from '../phone/usePhone';
import { Chip } from '../shell/Chip';
import { Choice } from '../shell/Choice';
import { useLanguage, useText } from '../text/language';
import { clock } from '../time/format';
import { useNow } from '../time/useNow';
import { Button } from 'antd';
import { telephoneOf } from './controls';
import { useDeskKeys } from './deskKeys';
import { KeyButton } from './KeyButton';
import { inLanguage } from './names';
import { LINK_TONES } from './links';
import { useOwnState } from './queries';
import styles from './StateBar.module.css';
import { useReachableTelephone } from './useReachableTelephone';

/** States that one leaves for ready by hand. Wrap-up is left by the record (B5), or at the line's limit. */
const AWAY = new Set<OperatorState>(['signed-out', 'paused', 'missed']);

/** Own state, large, with what can be done about it; and which telephone rings, and whether it can. */
export function StateBar({ own, desk }: { own: Operator; desk: Desk }) {
  const t = useText();
  const now = useNow();
  const { language } = useLanguage();
  const { state: setState } = useOwnState(own.extension);
  const pause = useRef<HTMLDivElement>(null);
  const ready = () => {
    setState.mutate({ state: 'ready' });
  };
  useDeskKeys({ ready, pause: () => pause.current?.querySelector('select')?.focus() });
  const telephone = useReachableTelephone(own, desk.telephone !== null);
  const reason = desk.pauseReasons.find(({ code }) => code === own.reason);
  const left = own.state === 'wrap-up' && own.wrapUpUntil ? Date.parse(own.wrapUpUntil) - now : null;

  return (
    <div className={styles.bar}>
      <div className={styles.state} data-tone={STATE_TONES[own.state]} data-testid="desk-state" data-state={own.state}>
        <span className={styles.word}>{t(`state-of.${own.state}`)}{reason ? ` · ${inLanguage(reason.names, language)}` : ''}</span>
        <span className={styles.clock}>{left === null ? clock(now - Date.parse(own.since)) : t('desk.left', { time: clock(left) })}</span>
      </div>
      <span className={styles.next} role="status">
        {own.next !== null && <span>{t('operators.after-call', { state: t(`state-of.${own.next}`) })}</span>}
        {telephone.chosen && <span data-testid="telephone-chosen">{t('telephone.chosen')}</span>}
      </span>
      <div className={styles.set}>
        <KeyButton name="ready" kind={AWAY.has(own.state) ? 'primary' : 'usual'} disabled={own.state === 'wrap-up' || (!AWAY.has(own.state) && own.next === null)} onClick={ready} testId="desk-ready">
          {t('desk.ready')}
        </KeyButton>
        <div ref={pause} className={styles.pause}>
          <Choice label={t('desk.pause')} labelHidden value="" testId="desk-pause"
            onChange={(code) => { setState.mutate(code === '*' ? { state: 'paused' } : { state: 'paused', reason: code }); }}>
            <option value="" disabled>{`${t('desk.pause')}  (Alt P)`}</option>
            {desk.pauseReasons.length === 0 && <option value="*">{t('state-of.paused')}</option>}
            {desk.pauseReasons.map(({ code, names }) => (
              <option key={code} value={code}>{inLanguage(names, language)}</option>
            ))}
          </Choice>
        </div>
        <Button disabled={own.state === 'signed-out'} onClick={() => { setState.mutate({ state: 'signed-out' }); }} data-testid="desk-sign-out">
          {t('desk.off-duty')}
        </Button>
      </div>
      <TelephoneChoice own={own} hasPage={desk.telephone !== null} onChoose={telephone.choose} />
    </div>
  );
}

interface TelephoneChoiceProps {
  own: Operator;
  hasPage: boolean;
  onChoose: (telephone: Telephone) => void;
}

function TelephoneChoice({ own, hasPage, onChoose }: TelephoneChoiceProps) {
  const t = useText();
  const holder = useHolder();
  const { state } = usePhone();
  const [testing, setTesting] = useState(false);
  const inUse = telephoneOf(own.telephone);
  return (
    <div className={styles.telephone}>
      <Choice label={t('operators.phone')} labelHidden value={inUse} testId="desk-telephone" onChange={(value) => { onChoose(value === 'page' ? 'page' : 'desk'); }}>
        <option value="page" disabled={!hasPage}>{t('telephone.page')}</option>
        <option value="desk">{t('telephone.desk')}</option>
      </Choice>
      <span data-testid="phone-link" data-link={state.link}>
        {inUse === 'page' ? <Chip tone={LINK_TONES[state.link]}>{t(`link.${state.link}`)}</Chip> : <Chip tone={own.phone === 'registered' ? 'good' : 'bad'}>{t(`phone.${own.phone}`)}</Chip>}
      </span>
      {state.link === 'elsewhere' && (
        <Button onClick={() => { holder.takeOver(); }} data-testid="phone-take-over">{t('desk.take-over')}</Button>
      )}
      <Button onClick={() => { setTesting(true); }} data-testid="headset-test">{t('headset.open')}</Button>
      <HeadsetTest open={testing} onClose={() => { setTesting(false); }} />
    </div>
  );
}
