// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aSession } from '../test/samples';
import { serve, show } from '../test/show';
import { RequireSession } from './RequireSession';

const type = async (id: string, text: string) => {
  await userEvent.type(await screen.findByTestId(id), text);
};

describe('a first password', () => {
  it('has to be changed before any page is shown', async () => {
    const answers: Record<string, unknown> = {
      'GET /api/session': { ...aSession('operator', '1001'), mustChangePassword: true },
      'PUT /api/session/password': {},
    };
    const requests = serve(answers);
    show(<RequireSession><output>the page</output></RequireSession>, aSession('operator', '1001'));
    await type('password-current', 'given by others');
    expect(screen.queryByText('the page')).toBeNull();
    await type('password-new', 'one of my own');
    await type('password-again', 'one of my own');
    answers['GET /api/session'] = aSession('operator', '1001');
    await userEvent.click(screen.getByTestId('password-submit'));
    expect(await screen.findByText('the page')).toBeInTheDocument();
    expect(requests.find(({ method }) => method === 'PUT')?.body).toEqual({ password: 'given by others', newPassword: 'one of my own' });
  });

  it('is not replaced by one that differs from its repetition, or is short', async () => {
    const requests = serve({ 'GET /api/session': { ...aSession('operator', '1001'), mustChangePassword: true } });
    show(<RequireSession><output>the page</output></RequireSession>, aSession('operator', '1001'));
    await type('password-current', 'given by others');
    await type('password-new', 'short');
    await type('password-again', 'other');
    await userEvent.click(screen.getByTestId('password-submit'));
    await waitFor(() => {
      expect(screen.getByText('The two are not the same')).toBeInTheDocument();
    });
    expect(requests.some(({ method }) => method === 'PUT')).toBe(false);
  });
});
