import { isPromised, type Callback } from './callback';
import type { Circumstances } from './decision';
import { plusSeconds, secondsBetween } from './instant';

/** A moment that is set already stays while it lies ahead: each move of it would be two more writes to the index. */
export function attentionOf(callback: Callback, circumstances: Circumstances): string {
  const { phase, attentionAt } = callback;
  const isSet = phase !== 'pending' && phase !== 'dispatching' && phase !== 'handing-off' && attentionAt !== undefined && attentionAt > circumstances.now;
  return isSet ? attentionAt : firstLook(callback, circumstances);
}

export function firstLook(callback: Callback, circumstances: Circumstances): string {
  return atLatest(callback, plusSeconds(circumstances.now, circumstances.policy.lookEverySeconds.least), circumstances);
}

/** The longer it has been so, the rarer the look: constant cost for an agent who is away for days. */
export function nextLook(callback: Callback & { since: string }, circumstances: Circumstances): string {
  const { now, policy } = circumstances;
  const { least, most } = policy.lookEverySeconds;
  return atLatest(callback, plusSeconds(now, Math.min(most, Math.max(least, secondsBetween(callback.since, now) / 2))), circumstances);
}

/** Sooner where something is to be done at its time: it is being withdrawn, its owner may leave, the purge comes. */
function atLatest(callback: Callback, usual: string, { now, policy }: Circumstances): string {
  if (!isPromised(callback) || callback.phase === 'connected' || isTaken(callback)) return usual;
  const moments = [usual];
  if ('withdrawal' in callback && callback.withdrawal) moments.push(plusSeconds(now, policy.withdrawalSeconds));
  if (isForOwner(callback)) moments.push(plusSeconds(now, policy.ownerLookSeconds));
  const purge = plusSeconds(now, policy.withdrawalSeconds);
  moments.push(callback.purgeAt > purge ? callback.purgeAt : purge);
  return moments.sort()[0]!;
}

/** An agent has accepted it: nobody takes it out of its line any more. */
export function isTaken(callback: Callback): boolean {
  return 'call' in callback && callback.call?.acceptedAt !== undefined;
}

/** It stands in the line of its owner, who may not come. */
export function waitsForOwner(callback: Callback): boolean {
  return callback.phase === 'waiting' && isForOwner(callback);
}

/** In their line, or on its way there. Where an agent called now, it is theirs alone. */
function isForOwner(callback: Callback): boolean {
  return 'line' in callback && callback.line !== undefined && 'agent' in callback.line && !('calledNowBy' in callback && callback.calledNowBy);
}
