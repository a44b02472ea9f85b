// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Desk, DeskCall } from '../api/desk';
import type { Call, Operator } from '../api/types';
import { aCall, aLine, anOperator, aSession, at } from '../test/samples';
import { FakePhone } from '../test/fakePhone';
import { serve, show, type Answers } from '../test/show';
import DeskPage from './DeskPage';

const names = (en: string) => ({ 'zh-Hant': '', 'zh-Hans': '', en });
const CALL = aCall({ stage: 'talking', operator: '1001', operatorAnsweredAt: at(5000), offers: [{ operator: '1001', from: at(1000), to: at(5000), result: 'answered' }] });

function house(own: Partial<Operator>, call: Call | null = CALL, more: Answers = {}): Answers {
  const operator = anOperator({ telephone: 'page', call: call?.id ?? null, ...own });
  const desk: Desk = {
    operator, telephone: null, call, openRecords: [], colleagues: [],
    notices: [{ id: 'n1', texts: names('No water in block 12'), from: at(0), until: null, by: 'supervisor', at: at(0), readAt: null, receipts: [] }],
    pauseReasons: [{ code: 'break', names: names('Break') }],
    referrals: [{ name: names('Water works'), number: '96968', about: names('Supply') }],
  };
  const known: DeskCall | undefined = call ? { call, earlier: [], lastOperator: '1002', entries: [], complete: false } : undefined;
  return {
    'GET /api/desk': desk,
    'GET /api/operators': [operator, anOperator({ extension: '1002', name: '林志強' })],
    'GET /api/lines': [aLine()],
    'GET /api/desk/drafts': [],
    ...(call ? { [`GET /api/desk/calls/${encodeURIComponent(call.id)}`]: known, [`POST /api/desk/calls/${encodeURIComponent(call.id)}/complete`]: {} } : {}),
    'PUT /api/operators/1001/state': operator,
    'POST /api/notices/n1/read': {},
    ...more,
  };
}

function desk(answers: Answers, phone = new FakePhone()) {
  const requests = serve(answers);
  show(<DeskPage />, aSession('operator', '1001'), '/desk', '*', phone);
  return { requests, phone };
}

const press = (code: string) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key: code });
};
const talking = (phone: FakePhone) => {
  act(() => {
    phone.happens({ type: 'link', link: 'ready' }, { type: 'rings', leg: { key: 'a', number: '138', name: null, since: 0 } }, { type: 'talks', key: 'a', at: 1 });
  });
};

describe('the desk', () => {
  it('shows the caller, and answers with one key, also from within a field', async () => {
    const { phone } = desk(house({ state: 'offered' }, aCall({ offers: [{ operator: '1001', from: at(1000), to: null, result: null }], stage: 'offered' })));
    expect(await screen.findByText('13812348000')).toBeInTheDocument();
    act(() => {
      phone.happens({ type: 'rings', leg: { key: 'a', number: '138', name: null, since: 0 } });
    });
    await userEvent.click(await screen.findByTestId('entry-content'));
    press('F2');
    expect(phone.commands).toContain('answer');
  });

  it('holds and takes back with the same key', async () => {
    const { phone } = desk(house({ state: 'talking' }));
    await screen.findByTestId('entry-content');
    talking(phone);
    press('F4');
    act(() => {
      phone.happens({ type: 'held', key: 'a', at: 2 });
    });
    press('F4');
    expect(phone.commands).toEqual(['hold', 'resume']);
  });

  it('consults by Enter and transfers by Shift and Enter', async () => {
    const path = `POST /api/desk/calls/${encodeURIComponent(CALL.id)}/consult`;
    const { requests, phone } = desk(house({ state: 'talking' }, CALL, { [path]: {} }));
    await screen.findByTestId('entry-content');
    talking(phone);
    press('F9');
    await userEvent.keyboard('1002{Shift>}{Enter}{/Shift}');
    expect(phone.commands).toEqual(['transfer 1002']);
    press('F9');
    await userEvent.keyboard('1002{Enter}');
    await waitFor(() => {
      expect(requests.some(({ method, address }) => `${method} ${address}` === path)).toBe(true);
    });
    expect(await screen.findByTestId('desk-complete-transfer')).toBeEnabled();
  });

  it('asks before the operator hangs up first (A8), and Enter waits', async () => {
    const { phone } = desk(house({ state: 'talking' }));
    await screen.findByTestId('entry-content');
    talking(phone);
    press('F10');
    expect(await screen.findByText('The caller ends the call')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Wait' }));
    expect(phone.commands).toEqual([]);
    press('F10');
    await userEvent.click(await screen.findByRole('button', { name: 'Hang up' }));
    expect(phone.commands).toEqual(['hangUp']);
  });

  it('steers a telephone on the desk through the PBX', async () => {
    const path = `POST /api/desk/calls/${encodeURIComponent(CALL.id)}/hold`;
    const { requests, phone } = desk(house({ state: 'talking', telephone: 'desk' }, CALL, { [path]: {} }));
    await screen.findByTestId('entry-content');
    press('F4');
    await waitFor(() => {
      expect(requests.some(({ method, address }) => `${method} ${address}` === path)).toBe(true);
    });
    expect(phone.commands).toEqual([]);
    expect(screen.getByTestId('desk-mute')).toBeDisabled();
  });

  it('writes a record by keyboard alone and completes it', async () => {
    const id = '00000000-0000-4000-8000-000000000001';
    vi.spyOn(crypto, 'randomUUID').mockReturnValue(id);
    const path = `/api/desk/calls/${encodeURIComponent(CALL.id)}`;
    const { requests } = desk(house({ state: 'wrap-up' }, CALL, { [`PUT ${path}/entries/${id}`]: {} }));
    (await screen.findByTestId('entry-content')).focus();
    await userEvent.keyboard('When is the fee due?');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('At the end of the month');
    await userEvent.keyboard('{Alt>}s{/Alt}');
    await waitFor(() => {
      expect(requests.map(({ method, address }) => `${method} ${address}`)).toContain(`POST ${path}/complete`);
    });
    const entry = requests.find(({ address }) => address === `${path}/entries/${id}`);
    expect(entry?.body).toMatchObject({ kind: 'enquiry', content: 'When is the fee due?', answer: 'At the end of the month', promise: null });
  });

  it('says what an entry still lacks instead of closing it (B6)', async () => {
    const { requests } = desk(house({ state: 'wrap-up' }));
    await userEvent.type(await screen.findByTestId('entry-content'), 'Lift is broken');
    await userEvent.click(screen.getByLabelText('Promised'));
    await userEvent.keyboard('{Alt>}s{/Alt}');
    expect(screen.getByText('Give the reason')).toBeInTheDocument();
    expect(screen.getByText('Give the date and time')).toBeInTheDocument();
    expect(requests.some(({ address }) => address.endsWith('/complete'))).toBe(false);
  });

  it('keeps what is typed on the server', async () => {
    const { requests } = desk(house({ state: 'talking' }));
    await userEvent.type(await screen.findByTestId('entry-content'), 'Lift');
    await waitFor(() => {
      const draft = requests.findLast(({ method, address }) => method === 'PUT' && address.startsWith('/api/desk/drafts/'));
      expect(JSON.stringify(draft?.body)).toContain('Lift');
    });
  });

  it('writes a referral into the record (C2)', async () => {
    desk(house({ state: 'talking' }));
    await screen.findByTestId('entry-content');
    await userEvent.click(screen.getByText('Water works'));
    expect(screen.getByTestId('entry-answer')).toHaveValue('Referred to Water works, 96968');
  });

  it('pauses with a reason', async () => {
    const { requests } = desk(house({ state: 'ready', call: null }, null));
    await userEvent.selectOptions(await screen.findByTestId('desk-pause'), 'break');
    expect(requests.at(-1)).toMatchObject({ address: '/api/operators/1001/state', body: { state: 'paused', reason: 'break' } });
  });

  it('marks a notice as read (B9)', async () => {
    desk(house({ state: 'ready', call: null }, null));
    await userEvent.click(await screen.findByTestId('notice-read'));
    await waitFor(() => {
      expect(screen.getByTestId('notice')).toHaveAttribute('data-unread', 'false');
    });
  });

  it('takes the telephone in the page while the one on the desk cannot be reached, and says so', async () => {
    const answers = house({ state: 'ready', telephone: 'desk', phone: 'unreachable' }, null);
    const account = { uri: 'sip:1001-web@h', wss: 'wss://h', user: '1001-web', password: 'p', iceServers: [] };
    const { requests, phone } = desk({
      ...answers,
      'GET /api/desk': { ...(answers['GET /api/desk'] as Desk), telephone: account },
      'PUT /api/operators/1001/telephone': anOperator({ telephone: 'page' }),
    });
    await screen.findByTestId('desk-telephone');
    expect(requests.filter(({ method }) => method === 'PUT')).toEqual([]);
    act(() => {
      phone.happens({ type: 'link', link: 'ready' });
    });
    expect(await screen.findByTestId('telephone-chosen')).toBeInTheDocument();
    expect(requests.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([{ telephone: 'page' }]);
  });

  it('leaves the choice to whoever chooses the telephone on the desk all the same', async () => {
    const answers = house({ state: 'ready', phone: 'unreachable' }, null);
    const { requests, phone } = desk({
      ...answers,
      'GET /api/desk': { ...(answers['GET /api/desk'] as Desk), telephone: { uri: 'sip:1001-web@h', wss: 'wss://h', user: '1001-web', password: 'p', iceServers: [] } },
      'PUT /api/operators/1001/telephone': anOperator({ telephone: 'desk', phone: 'unreachable' }),
    });
    const choice = await screen.findByTestId('desk-telephone');
    act(() => {
      phone.happens({ type: 'link', link: 'ready' });
    });
    await userEvent.selectOptions(choice, 'desk');
    await waitFor(() => {
      expect(choice).toHaveValue('desk');
    });
    expect(requests.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([{ telephone: 'desk' }]);
  });

  it('says that a call cannot be read, and reads it again', async () => {
    const path = `GET /api/desk/calls/${encodeURIComponent(CALL.id)}`;
    const answers = house({ state: 'talking' });
    const known = answers[path];
    const now: Answers = { ...answers, [path]: undefined };
    desk(now);
    const again = await screen.findByRole('button', { name: 'Try again' });
    now[path] = known;
    await userEvent.click(again);
    expect(await screen.findByTestId('entry-content')).toBeInTheDocument();
  });

  it('counts down to the end of the wrap-up, which only the record ends earlier', async () => {
    const ended = aCall({ ...CALL, stage: 'ended', endedAt: at(60_000) });
    desk({
      ...house({ state: 'wrap-up', call: null, wrapUpUntil: new Date(Date.now() + 90_500).toISOString() }, null),
      'GET /api/desk': { ...(house({}, null)['GET /api/desk'] as Desk), openRecords: [ended] },
      [`GET /api/desk/calls/${encodeURIComponent(ended.id)}`]: { call: ended, earlier: [], lastOperator: null, entries: [], complete: false },
    });
    expect(await screen.findByTestId('desk-state')).toHaveTextContent(/1:(30|29) left/);
    expect(screen.getByTestId('desk-ready')).toBeDisabled();
  });

  it('keeps the manner of a complaint with it (C4), with what to do', async () => {
    const { requests } = desk(house({ state: 'talking' }, CALL, { [`PUT /api/desk/drafts/${encodeURIComponent(`call:${CALL.id}`)}`]: {} }));
    await userEvent.click(await screen.findByRole('radio', { name: 'Complaint' }));
    await userEvent.click(screen.getByTestId('manner-vent'));
    expect(screen.getByText(/let the caller finish/)).toBeInTheDocument();
    await waitFor(() => {
      expect(requests.at(-1)?.body).toMatchObject({ drafts: [{ kind: 'complaint', manner: 'vent' }] });
    });
  });

  it('remembers over a reload whom the operator asks on the telephone on the desk', async () => {
    localStorage.setItem('hotline.consulted', JSON.stringify({ call: CALL.id, to: '1002' }));
    const connect = `POST /api/desk/calls/${encodeURIComponent(CALL.id)}/connect`;
    const { requests } = desk(house({ state: 'holding', telephone: 'desk' }, { ...CALL, stage: 'holding' }, { [connect]: {} }));
    await userEvent.click(await screen.findByTestId('desk-complete-transfer'));
    await waitFor(() => {
      expect(requests.some(({ method, address }) => `${method} ${address}` === connect)).toBe(true);
    });
    expect(localStorage.getItem('hotline.consulted')).toBeNull();
  });
});
