import { plusSeconds, secondsBetween } from '../../ground/domain/instant';
import type { CallbackIn, Pending } from './callback';
import { claimOf } from './claim';
import { change, type Circumstances, type FollowDecision, keep } from './decision';

/** From one look at those who are near to the next: whoever is to be placed by then is put there now. */
const LOOKED_AT_EVERY_SECONDS = 60;

/**
 * It is placed before its time, by the wait that is expected, so that the call comes near the time. Never by more than its queue allows, and not where it waits
 * for its owner or is opened by an agent: the wait of the queue says nothing of those.
 */
export function lead(callback: CallbackIn<Pending>, waitSeconds: number, circumstances: Circumstances): FollowDecision {
  const { now, queue } = circumstances;
  const { dueAt, checkAt, owner, attempt } = callback;
  const seconds = Math.min(waitSeconds, (queue?.leadAtMostMinutes ?? 0) * 60);
  const from = plusSeconds(dueAt, -seconds);
  const isTooSoon = dueAt <= now || from > plusSeconds(now, LOOKED_AT_EVERY_SECONDS);
  if (isTooSoon || checkAt !== dueAt || claimOf(callback, now) || (owner && !attempt.fellBack)) return keep(callback, 'It waits for its time.');
  const at = from > now ? from : now;
  return change({ ...callback, checkAt: at }, `An agent is expected in ${Math.ceil(waitSeconds / 60)} min: it is placed ${Math.ceil(secondsBetween(at, dueAt) / 60)} min before its time.`);
}

/** Placed before its time, and it could not be called: then its time stands, which costs it nothing. Undefined: its time has come. */
export function untilItsTime(callback: CallbackIn<Pending>, now: string): FollowDecision | undefined {
  if (callback.dueAt <= now || callback.attempt.calledNowBy) return undefined;
  return change({ ...callback, checkAt: callback.dueAt }, 'It cannot be called yet. Its time stands.');
}
