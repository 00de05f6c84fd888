import { secondsBetween } from '../../ground/domain/instant';
import type { Attempt, FailedAttempt } from './attempt';
import type { Callback } from './callback';
import type { Promised } from './callback-request';

/** How long after its time the call of an attempt was placed, in whole seconds; 0 if in time, or before it. */
export function lateSecondsOf({ admittedAt, lateSeconds }: Attempt, dueAt: string): number {
  if (lateSeconds !== undefined || admittedAt === undefined) return lateSeconds ?? 0;
  return Math.max(0, Math.round(secondsBetween(dueAt, admittedAt)));
}

/** The call that was placed last for what was promised. One that an agent made before the time, in vain, left that time as it was. */
export function lastPlaced({ attempts, attempt, dueAt }: Callback & Promised): Attempt | undefined {
  const counting: Attempt[] = [...attempts.filter((one) => !wasEarly(one, dueAt)), attempt];
  const placed = counting.flatMap((one) => (one.admittedAt === undefined ? [] : [{ one, at: one.admittedAt }]));
  return placed.sort((earlier, later) => (earlier.at < later.at ? -1 : 1)).at(-1)?.one;
}

function wasEarly({ calledNowBy, free, admittedAt }: FailedAttempt, dueAt: string): boolean {
  return calledNowBy !== undefined && free === true && (admittedAt ?? '') < dueAt;
}
