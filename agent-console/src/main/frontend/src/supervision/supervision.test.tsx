// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Supervision } from '../api/board';
import BoardPage from '../board/BoardPage';
import { applyEvent } from '../live/events';
import { PhoneBar } from '../phone/PhoneBar';
import { FakePhone } from '../test/fakePhone';
import { aCall, anOperator, aSession, at } from '../test/samples';
import { serve, show, type Answers } from '../test/show';
import { AutoAnswer } from './AutoAnswer';
import { answersItself, isOwnRequest } from './ownRequest';
import { rowOfKeys } from './useSupervisionDesk';

const RUNNING: Supervision = { id: 's1', call: 'c1', operator: '1001', mode: 'listen', with: 'page', stage: 'ringing', since: at(0) };
const ANNA = anOperator({ state: 'talking', call: 'c1' });
const BEN = anOperator({ extension: '1002', name: 'Ben', state: 'talking', call: 'c2' });
const BOARD = {
  lines: [], operators: {}, alarms: [], openRecords: [],
  hour: { offered: 0, answered: 0, abandoned: 0, lineWithin: null, operatorWithin: null, serviceLevel: null },
};
const BOSS = aSession('supervisor', '1901');
const ring = { type: 'rings', leg: { key: 'k', number: 'supervision', name: null, since: 0 } } as const;

/** A house in which a supervision runs once it was asked for. */
function house(more: Answers = {}): Answers {
  return {
    'GET /api/board': BOARD,
    'GET /api/operators': [ANNA, BEN],
    'GET /api/calls': { items: [aCall({ id: 'c1', stage: 'talking', operator: '1001' })], next: null },
    'POST /api/supervision': RUNNING,
    'PUT /api/supervision/s1': { ...RUNNING, mode: 'whisper' },
    'DELETE /api/supervision/s1': {},
    ...more,
  };
}
const row = async (extension: string) =>
  within((await screen.findAllByTestId('board-operator')).find((one) => one.dataset.extension === extension) ?? document.body);

beforeEach(() => {
  localStorage.clear();
});

describe('taking part in a talk', () => {
  it('rings the telephone on the desk while the page has none, and goes by what the stream tells', async () => {
    const requests = serve(house());
    const client = show(<BoardPage />, BOSS);
    await userEvent.click((await row('1002')).getByTestId('supervise-whisper'));
    expect(requests.find((one) => one.method === 'POST')).toMatchObject({
      address: '/api/supervision', body: { call: 'c2', operator: '1002', mode: 'whisper', with: 'desk' },
    });
    act(() => {
      applyEvent(client, { id: '1', event: 'supervision', data: JSON.stringify({ ...RUNNING, operator: '1002', mode: 'whisper' }) });
    });
    expect(await screen.findByTestId('supervise-stage')).toHaveTextContent('Your telephone rings');
    expect((await row('1002')).getByTestId('supervise-whisper')).toHaveAttribute('aria-pressed', 'true');
    act(() => {
      applyEvent(client, { id: '2', event: 'supervision', data: JSON.stringify({ ...RUNNING, stage: 'over' }) });
    });
    await waitFor(() => {
      expect(screen.queryByTestId('supervise-end')).toBeNull();
    });
  });

  it('changes the way and ends by button, also after the page was loaded anew', async () => {
    const requests = serve(house({ 'GET /api/supervision': { ...RUNNING, stage: 'on' } }));
    show(<BoardPage />, BOSS);
    await screen.findByTestId('supervise-end');
    await userEvent.click((await row('1001')).getByTestId('supervise-barge'));
    await waitFor(() => {
      expect(requests.find((one) => one.method === 'PUT')).toMatchObject({ address: '/api/supervision/s1', body: { mode: 'barge' } });
    });
    await userEvent.click(screen.getByTestId('supervise-end'));
    await waitFor(() => {
      expect(requests.find((one) => one.method === 'DELETE')).toMatchObject({ address: '/api/supervision/s1' });
    });
  });

  it('rings the telephone that was chosen, in the page where it is ready', async () => {
    const requests = serve(house());
    const phone = new FakePhone();
    phone.happens({ type: 'link', link: 'ready' });
    show(<BoardPage />, BOSS, '/', '*', phone);
    await userEvent.click((await row('1001')).getByTestId('supervise-listen'));
    expect(requests.find((one) => one.method === 'POST')).toMatchObject({ body: { with: 'page' } });
    await userEvent.selectOptions(screen.getByTestId('supervise-with'), 'desk');
    await userEvent.click((await row('1001')).getByTestId('supervise-listen'));
    expect(requests.findLast((one) => one.method === 'POST')).toMatchObject({ body: { with: 'desk' } });
  });

  it('says in words why it is refused', async () => {
    serve(house({ 'POST /api/supervision': new Response(JSON.stringify({ id: 'call-not-talking' }), { status: 409 }) }));
    show(<BoardPage />, BOSS);
    await userEvent.click((await row('1001')).getByTestId('supervise-listen'));
    expect(await screen.findByText('Nobody talks in this call any more.')).toBeInTheDocument();
  });

  it('works by keys, which are shown on the row where they act', async () => {
    const requests = serve(house());
    show(<BoardPage />, BOSS);
    const anna = await row('1001');
    expect(anna.getByTestId('supervise-listen')).toHaveAttribute('aria-keyshortcuts', 'Alt+L');
    const ben = await row('1002');
    expect(ben.getByTestId('supervise-listen')).not.toHaveAttribute('aria-keyshortcuts');
    act(() => {
      ben.getByTestId('supervise-listen').focus();
    });
    await userEvent.keyboard('{Alt>}j{/Alt}');
    expect(requests.find((one) => one.method === 'POST')).toMatchObject({ body: { operator: '1002', mode: 'barge' } });
  });

  it('is a supervisor’s alone: others have no buttons, and their keys mean what they meant', async () => {
    const requests = serve(house());
    show(<BoardPage />, aSession('administrator'));
    await screen.findAllByTestId('board-operator');
    await userEvent.keyboard('{Alt>}l{/Alt}');
    expect(screen.queryByTestId('supervise-listen')).toBeNull();
    expect(requests.some((one) => one.address.startsWith('/api/supervision'))).toBe(false);
  });

  it('acts where the supervisor takes part, else where he was last, else on the first talk', () => {
    expect(rowOfKeys([ANNA, BEN], { ...RUNNING, operator: '1002' }, '1001')).toBe('1002');
    expect(rowOfKeys([ANNA, BEN], null, '1002')).toBe('1002');
    expect(rowOfKeys([anOperator({ state: 'ready' }), BEN], null, '1001')).toBe('1002');
    expect(rowOfKeys([anOperator({ state: 'ready' })], null, null)).toBeNull();
  });
});

describe('the telephone in the page', () => {
  it('picks itself up for the own request, without ringing, and says what it is', async () => {
    serve(house({ 'GET /api/supervision': RUNNING }));
    const phone = new FakePhone();
    show(<><AutoAnswer /><PhoneBar /></>, BOSS, '/', '*', phone);
    act(() => {
      phone.happens(ring);
    });
    await waitFor(() => {
      expect(phone.commands).toContain('answer');
    });
    expect(screen.getByTestId('phone-bar')).toHaveTextContent('Taking part in a call');
  });

  it('never picks itself up for anybody else, nor without a request', () => {
    const leg = { key: 'k', incoming: true, number: 'supervision', name: null, state: 'ringing', since: 0 } as const;
    expect(answersItself(leg, RUNNING)).toBe(true);
    expect(answersItself({ ...leg, number: '1001' }, RUNNING)).toBe(false);
    expect(answersItself(leg, null)).toBe(false);
    expect(answersItself(leg, { ...RUNNING, with: 'desk' })).toBe(false);
    expect(isOwnRequest({ ...leg, incoming: false })).toBe(false);
  });
});
