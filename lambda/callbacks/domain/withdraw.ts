import { plusSeconds } from '../../ground/domain/instant';
import type { CallbackIn, Pending, Waiting } from './callback';
import { isPromised, type Promised } from './callback-request';
import { callableAt } from './claim';
import { end, failedAttempt } from './conclude';
import type { ContactFacts } from './contact-facts';
import { keptOf } from './failed-attempts';
import { change, type Circumstances, type FollowDecision } from './decision';
import { outcome, outcomeOfCall } from './outcome';
import { notTakenOut } from './settled';
import { isTakenBack, type PutBack, type Withdrawal } from './withdrawal';

/** Begins to take a callback out of its line. Connect cannot do that "unless accepted": so it is asked, stopped, and asked again, and what it then shows decides. `since`: what is told of now was so then. */
export function withdraw(callback: CallbackIn<Waiting>, withdrawal: Withdrawal, { now, policy, since = now }: Circumstances & { since?: string }): FollowDecision {
  const checkAt = plusSeconds(now, policy.withdrawalSeconds);
  return withdrawn(change({ ...callback, attempt: { ...callback.attempt, withdrawal, withdrawnAt: since }, checkAt }, REASONS[withdrawal]));
}

const REASONS: Record<Withdrawal, string> = {
  cancelled: 'It is cancelled, and taken out of the line.',
  'customer-called-in': 'The customer called in: it is taken out of the line.',
  'answered-in-queue': 'An agent answered the caller while they still stood in the queue: it is taken out of the line.',
  'reached-otherwise': 'Another call of an agent to the customer was answered: it is taken out of the line.',
  'not-taken-in-time': 'The agent did not take it in time: it is taken out of their queue.',
  'not-allowed': 'The calling rules forbid this call since it came into its line: it is taken out of there.',
  purged: 'Its purge time has come: it is taken out of the line.',
  'owner-away': 'Its owner does not come: it is taken out of their line, for the agents of the queue.',
  'looked-at': 'An agent looks at it first: it is taken out of its line.',
  'called-beside': 'An agent talks to the customer by another call: it is taken out of its line until it is known what came of that.',
  'not-taken': 'The agent who called before the time does not come: it is taken out of their line.',
};

/** A callback that came into its line while it was to be taken back is taken out at once. A customer who was called first is on the line there: nobody hangs up on them. */
export function withdrawn(decision: FollowDecision): FollowDecision {
  if ('refused' in decision || decision.next.phase !== 'waiting' || !decision.next.attempt.withdrawal || decision.next.attempt.customerFirst) return decision;
  const { next, effects, reason } = decision;
  return { next, effects: [...effects, { type: 'withdraw', rootContactId: decision.next.attempt.handoffContactId }], reason };
}

/**
 * The end of a withdrawal. Undefined if the call itself tells how it went on: it failed by itself, or they talked. Over and never accepted: nobody was dialled. Accepted: the agent was
 * faster, and it goes on. Accepted and over: it was stopped in the same moment, and the customer's phone may have rung: what was cancelled
 * is not tried again, and the attempt of an owner who came after all is one that failed.
 */
export function settleWithdrawal(callback: CallbackIn<Waiting>, call: ContactFacts, circumstances: Circumstances): FollowDecision | undefined {
  const { withdrawal } = callback.attempt;
  if (!withdrawal) return undefined;
  const attempt = { ...callback.attempt, call };
  if (!call.disconnectedAt) {
    if (!call.acceptedAt || call.connectedAt) return undefined;
    return change(notTakenOut({ ...callback, attempt }), 'An agent was faster: they have accepted it, so it goes on.');
  }
  if (call.connectedAt || call.customerAnsweredAt || failedByItself(callback, call)) return undefined;
  const known = { ...callback, attempt };
  if (isTakenBack(withdrawal)) return end(known, withdrawal, circumstances);
  return isPromised(known) && !call.acceptedAt ? putBack(known, withdrawal, circumstances) : undefined;
}

/** What Connect shows of a call that was stopped says nothing of why it is over. */
function failedByItself({ attempt: { withdrawnAt = '' } }: CallbackIn<Waiting>, call: ContactFacts & { acceptedAt?: string; disconnectedAt?: string }): boolean {
  if (!call.acceptedAt) return false;
  return call.disconnectedAt! < withdrawnAt || outcomeOfCall(call, 'queued-callback', 0).code !== 'call-failed';
}

/**
 * Out of its line: for the agents of the queue, for the time that was set, or for whoever looks at it first. It costs no retry: nobody was called. What was settled while it was
 * on its way out is over.
 */
function putBack(callback: CallbackIn<Waiting> & Promised, why: PutBack, { now }: Circumstances): FollowDecision {
  const [settled] = callback.settledBy ?? [];
  if (settled) return end(callback, settled.why, { now });
  const attempts = keptOf([...callback.attempts, failedAttempt(callback, outcome(why), { now })]);
  const kept = { ...callback, attempts, phase: 'pending' as const, attempt: {} };
  if (why === 'owner-away') return change({ ...kept, attempt: { fellBack: true }, checkAt: now }, 'Nobody was called yet: it is dialled again for the agents of the queue.');
  if (why === 'looked-at') return putBackToLook(callback, kept, now);
  return change({ ...kept, checkAt: callback.dueAt > now ? callback.dueAt : now }, 'Nobody was called yet: the time that was set stands.');
}

/** For the agent who looks at it first; handed back meanwhile, it is called again. */
function putBackToLook({ attempt: { claim, fellBack } }: CallbackIn<Waiting>, kept: Promised & Pending, now: string): FollowDecision {
  const attempt = { ...(claim && { claim }), ...(fellBack && { fellBack }) };
  const from = callableAt({ ...kept, attempt }, now);
  const checkAt = from > now ? from : now;
  return change({ ...kept, attempt, checkAt } as CallbackIn<Pending>, 'Nobody was called yet: an agent looks at it first.');
}
