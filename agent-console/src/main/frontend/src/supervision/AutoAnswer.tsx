import { useEffect } from 'react';
import { usePhone } from '../phone/usePhone';
import { answersItself } from './ownRequest';
import { useOwnSupervision } from './queries';

/** Picks up the telephone in the page when it rings at the supervisor's own request, on whatever page of the console he is. */
export function AutoAnswer() {
  const { phone, state } = usePhone();
  const supervision = useOwnSupervision();
  const now = answersItself(state.main, supervision);
  useEffect(() => {
    if (now) phone.answer();
  }, [phone, now]);
  return null;
}
