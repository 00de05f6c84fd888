import { isPromised, type Agent, type Callback } from './callback';
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

/** Sooner where something is to be done at its time: it is being withdrawn, its agent may leave, the purge comes. */
function atLatest(callback: Callback, usual: string, { now, policy }: Circumstances): string {
  if (!isPromised(callback) || callback.phase === 'connected' || isTaken(callback)) return usual;
  const moments = [usual];
  if ('withdrawal' in callback && callback.withdrawal) moments.push(plusSeconds(now, policy.withdrawalSeconds));
  if (isForAgent(callback)) moments.push(plusSeconds(now, policy.ownerLookSeconds));
  const purge = plusSeconds(now, policy.withdrawalSeconds);
  moments.push(callback.purgeAt > purge ? callback.purgeAt : purge);
  return moments.sort()[0]!;
}

/** An agent has accepted it: nobody takes it out of its line any more. */
export function isTaken(callback: Callback): boolean {
  return 'call' in callback && callback.call?.acceptedAt !== undefined;
}

/** In whose line a promised callback stands, where that is one agent's, who may not come: its owner's, or of who called before the time. */
export function awaitedAgent(callback: Callback): Agent | undefined {
  return callback.phase === 'waiting' && callback.line && 'agent' in callback.line ? callback.line.agent : undefined;
}

/** In one agent's line, or on its way there. */
function isForAgent(callback: Callback): boolean {
  return 'line' in callback && callback.line !== undefined && 'agent' in callback.line;
}
