import { useEffect } from 'react';
import { request } from '../api/http';
import type { Desk } from '../api/desk';
import { useDesk } from '../desk/queries';
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

/** Registers the telephone in the page for whoever has one, and tells the server of a call cut by a reload. */
export function PhoneKeeper() {
  const holder = useHolder();
  const { state } = usePhone();
  const { data: desk } = useDesk();
  const account = desk?.telephone;
  const onPhone = state.main !== null;
  const call = desk?.call?.id ?? null;

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
