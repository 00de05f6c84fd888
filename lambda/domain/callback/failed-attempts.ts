import type { Attempt, Promised } from './callback';

/** Attempts in which the customer was, or could have been, called. One that left its owner for the queue called nobody, and costs no retry. */
export function failedAttemptsOf({ attempts }: Pick<Promised, 'attempts'>): Attempt[] {
  return attempts.filter(({ outcome }) => outcome.code !== 'owner-away' && outcome.code !== 'not-taken');
}
