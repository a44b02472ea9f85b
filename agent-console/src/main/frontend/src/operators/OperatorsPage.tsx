import { PageHeading } from '../shell/PageHeading';
import { useText } from '../text/language';

export default function OperatorsPage() {
  const t = useText();
  return <PageHeading title={t('nav.operators')} />;
}
