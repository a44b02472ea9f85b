import { App, Button } from 'antd';
import { useHolder, usePhone } from '../phone/usePhone';
import { useSession, useSignOut } from '../session/session';
import { useText } from '../text/language';
import { useProblemText } from '../text/problemText';
import styles from './Account.module.css';

/** Who is signed in, as what, and the way out. */
export function Account() {
  const t = useText();
  const session = useSession();
  const signOut = useSignOut();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const holder = useHolder();
  const { state } = usePhone();
  return (
    <div className={styles.account}>
      <div className={styles.who}>
        <span className={styles.name}>{session.name}</span>
        <span className={styles.role}>{t(`role.${session.role}`)}</span>
      </div>
      <Button
        loading={signOut.isPending}
        data-testid="sign-out"
        onClick={() => {
          // Signing out gives the telephone back; a caller is never hung up on for it.
          if (state.main !== null) void message.warning(t('desk.end-call-first'));
          else signOut.mutate(undefined, {
            onSuccess: () => { holder.dismiss(); }, onError: (error) => void message.error(problemText(error)),
          });
        }}
      >
        {t('shell.sign-out')}
      </Button>
    </div>
  );
}
