import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Chip } from '../shell/Chip';
import { isOwnRequest } from '../supervision/ownRequest';
import { useText } from '../text/language';
import { clock } from '../time/format';
import { possible } from './machine';
import type { LegState } from './phone';
import styles from './PhoneBar.module.css';
import { usePhone } from './usePhone';
import type { Tone } from '../theme/palettes';

const TONES: Record<LegState, Tone> = { ringing: 'info', calling: 'info', talking: 'info', held: 'hold' };
const STAGES = { ringing: 'stage.ringing', calling: 'desk.call', talking: 'stage.talking', held: 'stage.holding' } as const;

/** The call, wherever in the console one is: on other pages, while locked, and when the session has ended. */
export function PhoneBar() {
  const t = useText();
  const { phone, state } = usePhone();
  const { main } = state;
  const can = possible(state);
  if (main === null) return null;
  return (
    <div className={styles.bar} role="region" aria-label={t('phone-bar.label')} data-testid="phone-bar" data-state={main.state}>
      <Chip tone={TONES[main.state]}>{t(STAGES[main.state])}</Chip>
      <bdi className={styles.who}>{isOwnRequest(main) ? t('supervise.leg') : (main.name ?? main.number)}</bdi>
      <Since since={main.since} />
      <Button type={can.answer ? 'primary' : 'default'} disabled={!can.answer} onClick={() => { phone.answer(); }}>{t('desk.answer')}</Button>
      <Button disabled={!can.hold && !can.resume} onClick={() => { if (can.hold) phone.hold(); else phone.resume(); }}>
        {can.resume ? t('desk.resume') : t('desk.hold')}
      </Button>
      <Button disabled={!can.mute} aria-pressed={state.muted} onClick={() => { phone.mute(!state.muted); }}>
        {state.muted ? t('desk.unmute') : t('desk.mute')}
      </Button>
    </div>
  );
}

/** The leg's times are this browser's own, not the server's. */
function Since({ since }: { since: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return <span className={styles.clock}>{clock(now - since)}</span>;
}
