import { problemId } from '../api/problem';
import { useText } from './language';
import { isTextKey } from './texts';

/** Says in the reader's language what went wrong and what to do. */
export function useProblemText(): (error: unknown) => string {
  const t = useText();
  return (error) => {
    const id = problemId(error);
    const key = `problem.${id}`;
    return isTextKey(key) ? t(key) : t('problem.unknown', { id });
  };
}
