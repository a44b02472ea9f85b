// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { signedOut } from '../api/http';
import { aSession } from '../test/samples';
import { serve, show } from '../test/show';
import { RequireSession } from './RequireSession';
import { useLocation } from 'react-router';

/** A page that shows where it is. */
function Place() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

const page = (
  <RequireSession>
    <Place />
  </RequireSession>
);

describe('who is not signed in', () => {
  it('signs in and comes back to the place asked for, with the server’s refusal in words before', async () => {
    const answers: Record<string, unknown> = {};
    const requests = serve(answers);
    show(page, aSession('auditor'), '/calls/pbx1-1.1?caller=138');
    // The table has no session: the stand-in server answers 404, as good as any refusal for a start.
    await screen.findByRole('alert');
    answers['GET /api/session'] = aSession('auditor');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('status')).toHaveTextContent('/calls/pbx1-1.1?caller=138');
    expect(requests.length).toBeGreaterThan(1);
  });

  it('is asked to sign in when the session ends, and the place stays', async () => {
    serve({ 'GET /api/session': aSession('auditor'), 'POST /api/session': aSession('auditor') });
    show(page, aSession('auditor'), '/operators?x=1');
    await screen.findByText('/operators?x=1');
    signedOut();
    await userEvent.type(await screen.findByTestId('sign-in-name'), 'auditor');
    expect(screen.getByText(/your session has ended/)).toBeVisible();
    await userEvent.type(screen.getByTestId('sign-in-password'), 'secret');
    await userEvent.click(screen.getByTestId('sign-in-submit'));
    expect(await screen.findByText('/operators?x=1')).toBeVisible();
  });
});
