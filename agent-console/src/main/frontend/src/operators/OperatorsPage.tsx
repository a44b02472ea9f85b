import { LineList } from '../lines/LineList';
import { PageHeading } from '../shell/PageHeading';
import { useText } from '../text/language';
import { OperatorList } from './OperatorList';
import styles from './OperatorsPage.module.css';

/** The room: who waits on which line, and who answers. */
export default function OperatorsPage() {
  const t = useText();
  return (
    <div className={styles.page}>
      <PageHeading title={t('nav.operators')} />
      <LineList />
      <OperatorList />
    </div>
  );
}
