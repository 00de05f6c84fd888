import { plusSeconds } from '../../ground/domain/instant';
import type { Claim } from './attempt';
import type { Callback, CallbackIn, Pending, Waiting } from './callback';
import type { Promised } from './callback-request';
import { callableAt, claimOf } from './claim';
import { change, type Circumstances, type FollowDecision, keep, refuse } from './decision';
import type { FollowEvent } from './event';
import { isTaken } from './next-check';
import { withdraw } from './withdraw';

/** A queue that is set up no more says nothing of it. */
const USUAL_MINUTES = 2;

type Claimed = Extract<FollowEvent, { type: 'claimed' }>;
type Released = Extract<FollowEvent, { type: 'released' }>;

/** It waits for its time, or for its next call. That call is not made any more: only the version that was dialled is admitted. */
export function claimPending(callback: CallbackIn<Pending>, { agent }: Claimed, { now, queue }: Circumstances): FollowDecision {
  if (queue?.customerFirst) return refuse('no-first-look', 'Customers of its queue are called before an agent is.');
  const { calledNowBy } = callback.attempt;
  if (calledNowBy) return refuse('agent-has-it', `${calledNowBy.username} is calling the customer already.`);
  if (callback.purgeAt <= now) return refuse('already-over', 'Its purge time has come.');
  const standing = standingClaim(callback, agent, now);
  if (standing) return standing;
  const attempt = { ...callback.attempt, claim: newClaim(agent, { now, queue }) };
  return change({ ...callback, attempt, checkAt: callableAt({ ...callback, attempt }, now) }, `${agent.username} looks at it first.`);
}

/** It stands in its line: it is taken out of there, unless an agent accepts it first. */
export function claimWaiting(callback: CallbackIn<Waiting> & Promised, { agent }: Claimed, circumstances: Circumstances): FollowDecision {
  if (isTaken(callback)) return refuse('agent-has-it', 'An agent has accepted it already.');
  const standing = standingClaim(callback, agent, circumstances.now);
  if (standing) return standing;
  const { calledNowBy, withdrawal } = callback.attempt;
  if (calledNowBy) return refuse('agent-has-it', `${calledNowBy.username} is calling the customer already.`);
  if (withdrawal) return refuse('on-its-way', 'It is being taken out of its line already.');
  return withdraw({ ...callback, attempt: { ...callback.attempt, claim: newClaim(agent, circumstances) } }, 'looked-at', circumstances);
}

/** A repeat is no second claim, and gives no more time. */
function standingClaim(callback: Callback, agent: Claim['by'], now: string): FollowDecision | undefined {
  const standing = claimOf(callback, now);
  if (!standing) return undefined;
  if (standing.by.userId === agent.userId) return keep(callback, 'They look at it already.');
  return refuse('claimed', `${standing.by.username} looks at it first.`);
}

function newClaim(by: Claim['by'], { now, queue }: Pick<Circumstances, 'now' | 'queue'>): Claim {
  return { by, until: plusSeconds(now, (queue?.lookAtMostMinutes ?? USUAL_MINUTES) * 60) };
}

/** Handed back, it is called at its time again, or at once, if that has come. */
export function release(callback: CallbackIn<Pending> | (CallbackIn<Waiting> & Promised), { agent }: Released, { now }: Circumstances): FollowDecision {
  const standing = claimOf(callback, now);
  if (!standing) return keep(callback, 'Nobody looks at it first.');
  if (standing.by.userId !== agent.userId) return refuse('claimed', `${standing.by.username} looks at it first.`);
  const { claim: _over, ...rest } = callback.attempt;
  const next = { ...callback, attempt: rest } as typeof callback;
  if (next.phase === 'waiting') return change(next, `${agent.username} hands it back while it is taken out of its line: it is called again in a moment.`);
  return change({ ...next, checkAt: next.dueAt }, `${agent.username} hands it back.`);
}
