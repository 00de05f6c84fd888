import type { Agent } from '../../agents/domain/agent';
import { plusSeconds, secondsBetween } from '../../ground/domain/instant';
import type { Callback, CallbackIn, Connected, Holding, Waiting } from './callback';
import { isPromised } from './callback-request';
import type { Circumstances } from './decision';

/**
 * A click's moment is in the index, and each move of it is two more writes. So it stays where it was set when the click was placed, until Connect is asked for the
 * first time: the sweep reads it each minute meanwhile, and lets it be.
 */
export function isCheckDue(callback: CallbackIn<Waiting | Holding | Connected>, { now, policy }: Circumstances): boolean {
  if (callback.checkAt > now) return false;
  if (isPromised(callback) || callback.mode !== 'queued-callback' || callback.attempt.withdrawal) return true;
  const since = sinceOf(callback);
  const isOver = callback.purgeAt !== undefined && callback.phase === 'waiting' && callback.purgeAt <= now;
  return isOver || since === '' || plusSeconds(since, policy.checkEverySeconds.least) <= now;
}

/** The moment of a click that goes on. In legacy mode the customer is called already: the lease of the dial says nothing of their call. */
export function standingCheck(callback: Callback, circumstances: Circumstances): string {
  const { phase, checkAt, mode } = callback;
  const isSet = phase !== 'pending' && phase !== 'dispatching' && checkAt !== undefined && (mode === 'queued-callback' || (phase !== 'handing-off' && checkAt > circumstances.now));
  return isSet ? checkAt : firstCheck(callback, circumstances);
}

export function firstCheck(callback: Callback, circumstances: Circumstances): string {
  return atLatest(callback, plusSeconds(circumstances.now, circumstances.policy.checkEverySeconds.least), circumstances);
}

/** Checks become rarer the longer it waits: constant cost for an agent who is away for days. */
export function nextCheck(callback: CallbackIn<Waiting | Holding | Connected>, circumstances: Circumstances): string {
  const { now, policy } = circumstances;
  const { least, most } = policy.checkEverySeconds;
  return atLatest(callback, plusSeconds(now, Math.min(most, Math.max(least, secondsBetween(sinceOf(callback), now) / 2))), circumstances);
}

/** Sooner where something is to be done at its time: it is being withdrawn, the purge comes. In legacy mode the customer is called already. */
function atLatest(callback: Callback, usual: string, { now, policy }: Circumstances): string {
  if (callback.mode === 'legacy' || callback.phase === 'connected' || isTaken(callback)) return usual;
  const moments = [usual];
  if (callback.attempt.withdrawal) moments.push(plusSeconds(now, policy.withdrawalSeconds));
  const purge = plusSeconds(now, policy.withdrawalSeconds);
  if (callback.purgeAt) moments.push(callback.purgeAt > purge ? callback.purgeAt : purge);
  return moments.sort()[0]!;
}

/** An agent has accepted it: nobody takes it out of its line any more. */
export function isTaken(callback: Callback): boolean {
  return callback.attempt.call?.acceptedAt !== undefined;
}

/** In whose line a promised callback stands, where that is one agent's, who may not come: its owner's, or of who called before the time. */
export function awaitedAgent(callback: Callback): Agent | undefined {
  const { line } = callback.attempt;
  return callback.phase === 'waiting' && line && 'agent' in line ? line.agent : undefined;
}

/** Of whom it is asked at this moment whether they are there still: after a minute in their line, and until they take it. That writes nothing, so it is asked between two checks as well. */
export function agentToAskFor(callback: Callback, { now, policy }: Pick<Circumstances, 'now' | 'policy'>): Agent | undefined {
  const awaited = awaitedAgent(callback);
  if (!awaited || callback.phase !== 'waiting' || callback.attempt.withdrawal || isTaken(callback)) return undefined;
  return callback.checkAt <= now || plusSeconds(sinceOf(callback), policy.ownerCheckSeconds) <= now ? awaited : undefined;
}

/** When a callback is looked at next: at its check, or sooner to ask for the agent in whose line it stands, or will stand. */
export function nextLook(callback: Callback & { checkAt: string }, { now, policy }: Pick<Circumstances, 'now' | 'policy'>): string {
  const { checkAt } = callback;
  const askAt = plusSeconds(now, policy.ownerCheckSeconds);
  const isOnItsWay = callback.phase === 'waiting' || callback.phase === 'handing-off';
  return isOnItsWay && isForAgent(callback) && askAt < checkAt ? askAt : checkAt;
}

/** In one agent's line, or on its way there. */
function isForAgent({ attempt }: Callback): boolean {
  return attempt.line !== undefined && 'agent' in attempt.line;
}

/** The moment that it came to where it is: on the line with its agent, on hold, or into its line of waiting callbacks. */
export function sinceOf({ phase, attempt: { call, admittedAt } }: CallbackIn<Waiting | Holding | Connected>): string {
  const cameIntoLineAt = call?.queuedAt ?? admittedAt ?? '';
  if (phase === 'waiting') return cameIntoLineAt;
  return (phase === 'connected' ? call?.connectedAt : call?.customerAnsweredAt) ?? cameIntoLineAt;
}
