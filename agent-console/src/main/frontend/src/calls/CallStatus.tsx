import type { Call } from '../api/types';
import { Chip } from '../shell/Chip';
import { useText } from '../text/language';
import { OUTCOME_TONES, STAGE_TONES } from './outcomes';

/** What became of a call; while it goes on, where it stands. */
export function CallStatus({ call }: { call: Call }) {
  const t = useText();
  return call.outcome === null ? (
    <Chip tone={STAGE_TONES[call.stage]}>{t(`stage.${call.stage}`)}</Chip>
  ) : (
    <Chip tone={OUTCOME_TONES[call.outcome]}>{t(`outcome.${call.outcome}`)}</Chip>
  );
}
