import { useEffect } from 'react';
import { request } from '../api/http';
import type { Desk } from '../api/desk';
import { useDesk, useDeskCall } from '../desk/queries';
import { useOperators } from '../operators/queries';
import { useSession } from '../session/session';
import { ringer } from './ringer';
import { useHolder, usePhone } from './usePhone';

/** The calls that this page has had on its telephone, and those whose break it has told. */
const known = new Set<string>();

/**
 * The call whose leg died with the page that was here before (a reload): on the page's telephone by the
 * server's word, while this page's telephone knows nothing of it.
 */
export function lostCall(desk: Desk, onPhone: boolean, had: ReadonlySet<string>): string | null {
  const { call, operator } = desk;
  const talking = call?.stage === 'talking' || call?.stage === 'holding';
  if (onPhone || call === null || !talking || operator?.telephone !== 'page' || had.has(call.id)) return null;
  return call.id;
}

/** The page rings as the line that is rung does (A1), as soon as the call says which. */
function useLinesCadence(ringing: boolean): void {
  const { extension } = useSession();
  const { data: operators } = useOperators();
  const offered = operators?.find((one) => one.extension === extension)?.call ?? null;
  const { data: known } = useDeskCall(ringing ? offered : null);
  const pattern = known?.call?.cadence.pattern;
  useEffect(() => {
    if (pattern) ringer.cadence(pattern);
  }, [pattern]);
}

/** Registers the telephone in the page for whoever has one, and tells the server of a call cut by a reload. */
export function PhoneKeeper() {
  const holder = useHolder();
  const { state } = usePhone();
  const { data: desk } = useDesk();
  const account = desk?.telephone;
  const onPhone = state.main !== null;
  const call = desk?.call?.id ?? null;
  useLinesCadence(state.main?.state === 'ringing');

  useEffect(() => {
    if (account) holder.provide(account);
  }, [holder, account]);

  useEffect(() => {
    if (!desk || state.link === 'off' || state.link === 'elsewhere') return;
    const lost = lostCall(desk, onPhone, known);
    if (call !== null) known.add(call);
    // At once, before the telephone is back: the caller hears "one moment" instead of nothing.
    if (lost !== null) void request('POST', `/api/desk/calls/${encodeURIComponent(lost)}/interrupted`, {}).catch(() => undefined);
  }, [desk, call, onPhone, state.link]);

  return null;
}
