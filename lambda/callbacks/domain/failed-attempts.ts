import type { FailedAttempt } from './attempt';
import type { Promised } from './callback-request';
import { PUT_BACK } from './withdrawal';

/** Attempts in which the customer was, or could have been, called. One that was put back called nobody, and cost no retry. */
export function failedAttemptsOf({ attempts }: Pick<Promised, 'attempts'>): FailedAttempt[] {
  return attempts.filter(({ outcome }) => !PUT_BACK.some((code) => code === outcome.code));
}

/** More than a queue allows retries (20). Others cost none, and an item may not grow without end: of these, the first are forgotten. */
const KEPT_AT_MOST = 30;

export function keptOf(attempts: FailedAttempt[]): FailedAttempt[] {
  return attempts.slice(-KEPT_AT_MOST);
}

/** Calls that agents made before the time. They cost no retry, so there is an end to them. */
export const EARLY_CALLS_AT_MOST = 5;

export function earlyCallsOf({ attempts }: Pick<Promised, 'attempts'>): number {
  return attempts.filter(({ calledNowBy, free }) => calledNowBy !== undefined && free).length;
}
