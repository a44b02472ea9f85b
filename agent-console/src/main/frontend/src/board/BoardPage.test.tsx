// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Board } from '../api/board';
import { aCall, anOperator, aSession, at } from '../test/samples';
import { serve, show, type Answers } from '../test/show';
import BoardPage from './BoardPage';
import { percent, waitNow } from './Figures';

const BOARD: Board = {
  lines: [{ number: '100', name: '服務中心', waiting: 2, longestWaitMs: 31_000, target: { percent: 80, seconds: 20 } }],
  operators: { talking: 1 },
  hour: { offered: 40, answered: 37, abandoned: 3, lineWithin: 1, operatorWithin: 0.925, serviceLevel: null },
  alarms: [{ id: 'a1', kind: 'everybody-missed', since: at(0), line: null }],
  openRecords: [],
};
const house = (more: Answers = {}): Answers => ({
  'GET /api/board': BOARD,
  'GET /api/operators': [anOperator({ state: 'talking', call: 'c1' })],
  'GET /api/calls': { items: [aCall({ id: 'c1', stage: 'talking', operator: '1001' }), aCall({ id: 'c2', caller: '13900001111', stage: 'waiting' })], next: null },
  ...more,
});

describe('the board', () => {
  it('shows who waits, how long, the figures of the hour and alarms', async () => {
    serve(house());
    show(<BoardPage />, aSession('supervisor', '1901'));
    expect(await screen.findByTestId('board-line')).toHaveAttribute('data-tone', 'bad');
    expect(screen.getByText('92 %')).toBeInTheDocument();
    expect(screen.getByTestId('alarm')).toHaveTextContent('Everybody signed in has missed a call');
  });

  it('shows an emergency that nobody has accepted, with the way to its call', async () => {
    const alarms = [{ id: 'a2', kind: 'emergency-unanswered', since: at(0), line: '100', call: 'c2' }];
    serve(house({ 'GET /api/board': { ...BOARD, alarms } }));
    show(<BoardPage />, aSession('supervisor', '1901'));
    const alarm = await screen.findByTestId('alarm');
    expect(alarm).toHaveTextContent('nobody on duty has accepted');
    expect(within(alarm).getByRole('link')).toHaveAttribute('href', '/calls/c2');
  });

  it('moves a waiting caller to the front', async () => {
    const requests = serve(house({ 'POST /api/calls/c2/move': {} }));
    show(<BoardPage />, aSession('supervisor', '1901'));
    const waiting = await screen.findByTestId('board-waiting-call');
    await userEvent.click(within(waiting).getByRole('button', { name: 'To the front' }));
    expect(requests.at(-1)).toMatchObject({ address: '/api/calls/c2/move', body: { first: true } });
  });

  it('sends a note to everybody', async () => {
    const requests = serve(house({ 'POST /api/notes': {} }));
    show(<BoardPage />, aSession('supervisor', '1901'));
    await userEvent.type(await screen.findByTestId('note-text'), 'Lift 3 stands still');
    await userEvent.click(screen.getByTestId('note-send'));
    expect(requests.at(-1)).toMatchObject({ address: '/api/notes', body: { to: 'all', text: 'Lift 3 stands still' } });
  });

  it('is for looking only where the role is', async () => {
    serve(house());
    show(<BoardPage />, aSession('manager'));
    await screen.findByTestId('board-operator');
    for (const id of ['supervise-listen', 'board-state', 'note-text']) expect(screen.queryByTestId(id)).toBeNull();
  });

  it('counts on from the figures that came, and rounds no share up', () => {
    expect(waitNow(31_000, 1000, 3000)).toBe(33_000);
    expect(percent(0.999)).toBe('99 %');
    expect(percent(null)).toBe('–');
  });
});
