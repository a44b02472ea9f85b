import { Skeleton } from 'antd';
import { useText } from '../text/language';
import styles from './States.module.css';

/** Grey lines where content will be; the word for it is heard, not seen. */
export function LoadingState() {
  const t = useText();
  return (
    <div className={styles.loading} role="status">
      <span className="visually-hidden">{t('state.loading')}</span>
      <Skeleton active title={false} paragraph={{ rows: 6 }} />
    </div>
  );
}
