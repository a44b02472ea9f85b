// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HouseSettings, SettingsVersion } from '../api/settings';
import { aSession } from '../test/samples';
import { show } from '../test/show';
import SettingsPage from './SettingsPage';

const HOUSE: HouseSettings = {
  lines: [], queues: [], operators: [], pauseReasons: [], referrals: [], holidays: [],
  duty: { numbers: ['1002'], ringSeconds: 20 },
  outside: { allowed: [], perHour: 20 },
};
const version = (number: number, settings: HouseSettings, by = 'administrator'): SettingsVersion => ({
  version: number, at: '2026-11-23T01:00:00Z', by, comment: '', settings,
});

/** A server with one version in force that answers a save as told. */
function server(current: { now: SettingsVersion }, save: (body: { basedOn: number; settings: HouseSettings }) => [number, unknown]) {
  const saves: { basedOn: number; settings: HouseSettings }[] = [];
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    if (init.method !== 'PUT') return Promise.resolve(new Response(JSON.stringify(current.now)));
    const body = JSON.parse(init.body as string) as { basedOn: number; settings: HouseSettings };
    saves.push(body);
    const [status, answer] = save(body);
    return Promise.resolve(new Response(JSON.stringify(answer), { status }));
  });
  return saves;
}
afterEach(() => {
  vi.unstubAllGlobals();
});

const open = (part: string, role: 'administrator' | 'supervisor' = 'administrator') =>
  show(<SettingsPage />, aSession(role), `/settings/${part}`, '/settings/:part?');

describe('settings', () => {
  it('are saved as one document, based on the version that was seen', async () => {
    const saves = server({ now: version(3, HOUSE) }, ({ settings }) => [200, version(4, settings)]);
    open('duty');
    const numbers = await screen.findByLabelText('Numbers in turn');
    await userEvent.clear(numbers);
    await userEvent.type(numbers, '1003, 1004');
    await userEvent.click(screen.getByTestId('settings-save'));
    await screen.findByText('Nothing changed');
    expect(saves[0]).toMatchObject({ basedOn: 3, settings: { duty: { numbers: ['1003', '1004'] } } });
  });

  it('show a flaw at its field with what to do, and keep what was typed', async () => {
    server({ now: version(3, HOUSE) }, () => [422, { id: 'settings-flawed', flaws: [{ path: 'duty.ringSeconds', code: 'out-of-range', values: { min: '10', max: '60' } }] }]);
    open('duty');
    const seconds = await screen.findByLabelText('Each is rung for');
    await userEvent.clear(seconds);
    await userEvent.type(seconds, '5');
    await userEvent.click(screen.getByTestId('settings-save'));
    expect(await screen.findByText('Between 10 and 60, please.')).toBeInTheDocument();
    expect(seconds).toBeInvalid();
    expect(seconds).toHaveValue(5);
  });

  it('met by somebody else’s version keep what was typed and go on top of it', async () => {
    const current = { now: version(3, HOUSE) };
    const saves = server(current, ({ basedOn, settings }) => {
      if (basedOn === 4) return [200, version(5, settings)];
      current.now = version(4, { ...HOUSE, outside: { allowed: ['+852########'], perHour: 20 } }, 'chan');
      return [409, { id: 'settings-changed', version: 4, by: 'chan' }];
    });
    open('duty');
    const numbers = await screen.findByLabelText('Numbers in turn');
    await userEvent.type(numbers, ', 1003');
    await userEvent.click(screen.getByTestId('settings-save'));
    expect(await screen.findByText(/chan saved version 4 meanwhile/)).toBeInTheDocument();
    expect(numbers).toHaveValue('1002, 1003');
    await userEvent.click(screen.getByTestId('settings-save'));
    await waitFor(() => {
      expect(saves).toHaveLength(2);
    });
    expect(saves[1]).toMatchObject({ basedOn: 4, settings: { duty: { numbers: ['1002', '1003'] }, outside: { allowed: ['+852########'] } } });
  });

  it('can be looked at by a supervisor, but not changed', async () => {
    server({ now: version(3, HOUSE) }, () => [403, {}]);
    open('duty', 'supervisor');
    expect(await screen.findByLabelText('Numbers in turn')).toBeDisabled();
    expect(screen.queryByTestId('settings-save')).toBeNull();
  });

  it('get new items, and lose them', async () => {
    server({ now: version(3, HOUSE) }, () => [200, {}]);
    open('queues');
    await userEvent.click(await screen.findByTestId('settings-add'));
    const item = screen.getByRole('group');
    await userEvent.type(within(item).getByLabelText('Name'), 'english');
    await userEvent.click(within(item).getByRole('button', { name: /Remove/ }));
    expect(screen.queryByRole('group')).toBeNull();
  });
});
