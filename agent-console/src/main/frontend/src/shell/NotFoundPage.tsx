import { Link } from 'react-router';
import { useText } from '../text/language';
import { EmptyState } from './EmptyState';

export function NotFoundPage() {
  const t = useText();
  return (
    <EmptyState title={t('state.not-found')}>
      <Link to="/calls">{t('state.to-calls')}</Link>
    </EmptyState>
  );
}
