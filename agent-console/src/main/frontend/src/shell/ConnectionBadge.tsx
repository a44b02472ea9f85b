import { useText } from '../text/language';
import { Chip } from './Chip';
import { CONNECTION_TONES } from './connection';
import { useConnection } from './useConnection';

/** One word on whether this page is live. */
export function ConnectionBadge() {
  const t = useText();
  const { connection } = useConnection();
  return (
    <span role="status" data-testid="connection" data-connection={connection}>
      <Chip tone={CONNECTION_TONES[connection]}>{t(`connection.${connection}`)}</Chip>
    </span>
  );
}
