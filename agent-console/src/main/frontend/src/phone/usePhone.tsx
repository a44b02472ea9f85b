import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { isOwnRequest } from '../supervision/ownRequest';
import { useText } from '../text/language';
import { Holder } from './holder';
import type { Phone, PhoneState } from './phone';
import { notify, ringer } from './ringer';
import { useDevices } from './useDevices';

const HolderContext = createContext<Holder | null>(null);

export function useHolder(): Holder {
  const holder = useContext(HolderContext);
  if (holder === null) throw new Error('useHolder outside of PhoneProvider');
  return holder;
}

/** The telephone and what is so of it now. */
export function usePhone(): { phone: Phone; state: PhoneState } {
  const { phone } = useHolder();
  const state = useSyncExternalStore(phone.subscribe, () => phone.state);
  return { phone, state };
}

/** Keeps the telephone above sign-in and pages, so that no navigation and no ended session touches a call. */
export function PhoneProvider({ phone, children }: { phone: Phone; children: ReactNode }) {
  const holder = useMemo(() => new Holder(phone), [phone]);
  return (
    <HolderContext value={holder}>
      <Bell />
      {children}
    </HolderContext>
  );
}

/** Rings and notifies while somebody rings. */
function Bell() {
  const t = useText();
  const { phone, state } = usePhone();
  const { microphone, speaker, volume } = useDevices();
  // One's own request is picked up by itself.
  const ringing = state.main?.state === 'ringing' && !isOwnRequest(state.main);
  const who = ringing ? (state.main?.name ?? state.main?.number ?? '') : '';

  useEffect(() => {
    phone.devices(microphone, speaker);
  }, [phone, microphone, speaker]);
  useEffect(() => {
    phone.volume(volume / 100);
  }, [phone, volume]);
  useEffect(() => {
    if (!ringing) return undefined;
    ringer.start();
    const close = notify(t('phone.rings'), who);
    return () => {
      ringer.stop();
      close();
    };
  }, [ringing, who, t]);
  return null;
}
