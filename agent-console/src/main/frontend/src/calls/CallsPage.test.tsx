// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../api/types';
import { patchCall } from '../live/patch';
import { aCall, anEndedCall, aSession, at } from '../test/samples';
import { serve, show, type Answers } from '../test/show';
import CallsPage from './CallsPage';

const ended = anEndedCall();
const answers = (more: Answers = {}): Answers => ({
  'GET /api/calls': (address: string) => ({ items: address.includes('live=true') ? [] : [ended], next: null }),
  'GET /api/lines': [],
  'GET /api/operators': [],
  [`GET /api/calls/${ended.id}`]: ended,
  ...more,
});
const rows = () => screen.findAllByTestId('call-row');

describe('the calls page', () => {
  it.each(ROLES)('offers CSV to %s as the rights say', async (role) => {
    serve(answers());
    show(<CallsPage />, aSession(role, role === 'operator' ? '1001' : null));
    await rows();
    const may = ['supervisor', 'auditor', 'manager', 'administrator'].includes(role);
    expect(screen.queryAllByTestId('calls-csv')).toHaveLength(may ? 1 : 0);
  });

  it('asks the server, and exports, with the filter of the address', async () => {
    const requests = serve(answers());
    show(<CallsPage />, aSession('auditor'), '/calls?outcome=answered&caller=138', '/calls/:id?');
    await rows();
    const asked = requests.filter(({ address }) => address.startsWith('/api/calls?'));
    expect(asked.length).toBeGreaterThan(0);
    for (const { address } of asked) expect(address).toContain('caller=138&outcome=answered');
    expect(screen.getByTestId('calls-csv')).toHaveAttribute('href', '/api/calls.csv?caller=138&outcome=answered');
  });

  it('opens a call with its clocks, its timeline and how far it can be trusted', async () => {
    serve(answers());
    show(<CallsPage />, aSession('auditor'), `/calls/${ended.id}`, '/calls/:id?');
    const detail = await screen.findByTestId('call-detail');
    await within(detail).findByTestId('call-timeline');
    expect(within(detail).getByTestId('clock-voice')).toHaveTextContent('22.0 s');
    expect(within(detail).getByTestId('clock-voice')).toHaveTextContent('Not within three rings');
    expect(detail).toHaveTextContent('Final: checked against');
    expect(within(detail).getByRole('table', { hidden: true })).toHaveTextContent('1001: missed');
  });

  it('holds new calls back while a row has the focus, and brings them when asked', async () => {
    serve(answers());
    const client = show(<CallsPage />, aSession('auditor'));
    await rows();
    const link = document.querySelector<HTMLElement>('[data-call-link]');
    act(() => {
      link?.focus();
    });
    patchCall(client, aCall({ id: 'pbx1-9.9', arrivedAt: at(90_000) }));
    const showNew = await screen.findByTestId('calls-show-new');
    expect(screen.getAllByTestId('call-row')).toHaveLength(1);
    expect(link).toHaveFocus();
    await userEvent.click(showNew);
    expect(screen.getAllByTestId('call-row')).toHaveLength(2);
  });

  it('shows a number with markup in it as it came', async () => {
    const odd = anEndedCall({ caller: '<b>1</b>', callerName: '"=1+1" & ${X}' });
    serve(answers({ 'GET /api/calls': { items: [odd], next: null } }));
    show(<CallsPage />, aSession('auditor'));
    expect((await rows())[0]).toHaveTextContent('<b>1</b>"=1+1" & ${X}');
  });

  it('says so when nothing matches, and clears the filter', async () => {
    const requests = serve(answers({ 'GET /api/calls': { items: [], next: null } }));
    show(<CallsPage />, aSession('auditor'), '/calls?caller=999', '/calls/:id?');
    expect(await screen.findByText('No call matches these conditions')).toBeVisible();
    await userEvent.click(screen.getByTestId('filter-clear'));
    await waitFor(() => {
      expect(requests.at(-1)?.address).not.toContain('caller');
    });
  });

  it('explains an error in words and offers to try again', async () => {
    serve({ 'GET /api/lines': [], 'GET /api/operators': [] });
    show(<CallsPage />, aSession('auditor'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('What was asked for does not exist');
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeEnabled();
  });
});
