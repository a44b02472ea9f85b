import { useEffect, type ReactNode } from 'react';
import { useText } from '../text/language';
import styles from './PageHeading.module.css';

/** A page's title, also in the browser's tab, with the page's own actions at its end. */
export function PageHeading({ title, children }: { title: string; children?: ReactNode }) {
  const t = useText();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <div className={styles.heading}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
