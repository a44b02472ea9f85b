import { useState, type ReactNode } from 'react';
import { PhoneBar } from '../phone/PhoneBar';
import { ErrorState } from '../shell/ErrorState';
import { LoadingState } from '../shell/LoadingState';
import { ChangePasswordPage } from './ChangePasswordPage';
import { SessionContext, useSessionQuery } from './session';
import { SignInPage } from './SignInPage';

/**
 * Shows the sign-in page in place of the page asked for. The address stays, so after signing in again
 * (say, after the session ran out) people are where they were, filters and all.
 */
export function RequireSession({ children }: { children: ReactNode }) {
  const { data: session, isPending, error, refetch } = useSessionQuery();
  const [seen, setSeen] = useState(false);
  if (session && !seen) setSeen(true);

  if (isPending) return <LoadingState />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!session) {
    return (
      <>
        <PhoneBar />
        <SignInPage ended={seen} />
      </>
    );
  }
  if (session.mustChangePassword) return <ChangePasswordPage />;
  return <SessionContext value={session}>{children}</SessionContext>;
}
