import { Button } from 'antd';
import { useText } from '../text/language';
import { useProblemText } from '../text/problemText';
import styles from './States.module.css';

/** Says what could not be shown, why, and offers to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useText();
  const problemText = useProblemText();
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>{t('state.error')}</p>
      <p className={styles.words}>{problemText(error)}</p>
      <Button onClick={onRetry}>{t('state.retry')}</Button>
    </div>
  );
}
