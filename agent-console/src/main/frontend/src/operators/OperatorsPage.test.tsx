// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aLine, anOperator, aSession } from '../test/samples';
import { serve, show, type Answers } from '../test/show';
import OperatorsPage from './OperatorsPage';

const answers = (more: Answers = {}): Answers => ({
  'GET /api/operators': [anOperator(), anOperator({ extension: '1002', name: '林志強', today: null })],
  'GET /api/lines': [aLine()],
  ...more,
});
const row = async (extension: string): Promise<HTMLElement> => {
  const rows = await screen.findAllByTestId('operator-row');
  const found = rows.find((one) => one.dataset.extension === extension);
  if (!found) throw new Error(`no row of ${extension}`);
  return found;
};

describe('the operators page', () => {
  it('lets a supervisor set every state', async () => {
    const requests = serve(
      answers({ 'PUT /api/operators/1002/state': anOperator({ extension: '1002', state: 'paused' }) }),
    );
    show(<OperatorsPage />, aSession('supervisor'));
    const select = within(await row('1002')).getByTestId('operator-state-select');
    await userEvent.selectOptions(select, 'paused');
    expect(requests.at(-1)).toEqual({ method: 'PUT', address: '/api/operators/1002/state', body: { state: 'paused' } });
    await waitFor(async () => {
      expect(await row('1002')).toHaveAttribute('data-state', 'paused');
    });
  });

  it('lets an operator set his own state only', async () => {
    serve(answers());
    show(<OperatorsPage />, aSession('operator', '1001'));
    expect(within(await row('1001')).getByTestId('operator-state-select')).toBeEnabled();
    expect(within(await row('1002')).queryByTestId('operator-state-select')).toBeNull();
  });

  it('lets an auditor look on', async () => {
    serve(answers());
    show(<OperatorsPage />, aSession('auditor'));
    await row('1001');
    expect(screen.queryByTestId('operator-state-select')).toBeNull();
    expect(screen.queryByTestId('line-closed')).toBeNull();
  });

  it('offers no state that only calls bring about, and shows what comes after the call', async () => {
    serve(answers({ 'GET /api/operators': [anOperator({ state: 'talking', call: 'pbx1-1.1', next: 'paused' })] }));
    show(<OperatorsPage />, aSession('supervisor'));
    const shown = await row('1001');
    expect(shown).toHaveTextContent('After the call: Paused');
    const choices = within(shown).getAllByRole<HTMLOptionElement>('option').filter(({ disabled }) => !disabled);
    expect(choices.map(({ value }) => value)).toEqual(['ready', 'paused', 'signed-out']);
  });

  it('gives no figures where the server gives none', async () => {
    serve(answers());
    show(<OperatorsPage />, aSession('operator', '1001'));
    expect(await row('1001')).toHaveTextContent('Offered 5');
    expect(await row('1002')).toHaveTextContent('Offered –');
  });

  it('asks before it closes a line', async () => {
    const requests = serve(answers({ 'PUT /api/lines/100/closed': aLine({ open: false, closedNow: true }) }));
    show(<OperatorsPage />, aSession('supervisor'));
    await userEvent.click(await screen.findByTestId('line-closed'));
    expect(requests.some(({ method }) => method === 'PUT')).toBe(false);
    await userEvent.click(await screen.findByRole('button', { name: 'Close the line' }));
    await waitFor(() => {
      expect(requests.at(-1)).toEqual({ method: 'PUT', address: '/api/lines/100/closed', body: { closed: true } });
    });
    await waitFor(() => {
      expect(screen.getByTestId('line-row')).toHaveAttribute('data-openness', 'closed-now');
    });
  });

  it('explains a refusal in words', async () => {
    serve(answers());
    show(<OperatorsPage />, aSession('supervisor'));
    const select = within(await row('1001')).getByTestId('operator-state-select');
    await userEvent.selectOptions(select, 'paused');
    expect(await screen.findByText(/What was asked for does not exist/)).toBeInTheDocument();
    expect(await row('1001')).toHaveAttribute('data-state', 'ready');
  });
});
