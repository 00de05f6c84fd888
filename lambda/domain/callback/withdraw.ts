import { isPromised, isTakenBack, type Callback, type CallbackIn, type Promised, type PutBack, type Waiting, type Withdrawal } from './callback';
import { attemptOf, end } from './conclude';
import type { ContactFacts } from './contact-facts';
import { change, type Circumstances, type Decision } from './decision';
import { plusSeconds } from './instant';
import { outcome } from './outcome';
import { requestOf } from './request-of';

/** Begins to take a callback out of its line. Connect cannot do that "unless accepted": so it is asked, stopped, and asked again, and what it then shows decides. */
export function withdraw(callback: CallbackIn<Waiting>, withdrawal: Withdrawal, { now, policy }: Circumstances): Decision {
  const attentionAt = plusSeconds(now, policy.withdrawalSeconds);
  return withdrawn(change({ ...callback, withdrawal, attentionAt }, REASONS[withdrawal]));
}

const REASONS: Record<Withdrawal, string> = {
  cancelled: 'It is cancelled, and taken out of the line.',
  'customer-called-in': 'The customer called in: it is taken out of the line.',
  'answered-in-queue': 'An agent answered the caller while they still stood in the queue: it is taken out of the line.',
  purged: 'Its purge time has come: it is taken out of the line.',
  'owner-away': 'Its owner does not come: it is taken out of their line, for the agents of the queue.',
  'not-taken': 'The agent who called before the time does not come: it is taken out of their line.',
};

/** A callback that came into its line while it was to be taken back is taken out at once. */
export function withdrawn(decision: Decision): Decision {
  if ('refused' in decision || decision.next.phase !== 'waiting' || !decision.next.withdrawal) return decision;
  const { next, effects, reason } = decision;
  return { next, effects: [...effects, { type: 'withdraw', rootContactId: decision.next.handoffContactId }], reason };
}

/**
 * What became of taking it out; undefined where its call says that. Over and never accepted: nobody was dialled. Accepted: the agent was
 * faster, and it goes on. Accepted and over: it was stopped in the same moment, and the customer's phone may have rung: what was cancelled
 * is not tried again, and the attempt of an owner who came after all is one that failed.
 */
export function settleWithdrawal(callback: CallbackIn<Waiting> & { withdrawal: Withdrawal }, call: ContactFacts, circumstances: Circumstances): Decision | undefined {
  if (!call.disconnectedAt) {
    if (!call.acceptedAt || call.connectedAt) return undefined;
    const { withdrawal: _tooLate, ...rest } = callback;
    return change({ ...rest, call } as Callback, 'An agent was faster: they have accepted it, so it goes on.');
  }
  if (call.connectedAt || call.customerAnsweredAt) return undefined;
  const { withdrawal } = callback;
  if (isTakenBack(withdrawal)) return end({ ...callback, call } as Callback, withdrawal, circumstances);
  return isPromised(callback) && !call.acceptedAt ? putBack(callback, { call, why: withdrawal }, circumstances) : undefined;
}

/** Out of one agent's line, by the next look at it: for the agents of the queue, or for the time that was set. It costs no retry: nobody was called. */
function putBack(callback: CallbackIn<Waiting> & Promised, { call, why }: { call: ContactFacts; why: PutBack }, { now }: Circumstances): Decision {
  const attempts = [...callback.attempts, attemptOf({ ...callback, call }, outcome(why), { now })];
  const kept = { ...requestOf(callback), attempts, phase: 'pending' as const };
  if (why === 'owner-away') return change({ ...kept, fellBack: true, attentionAt: now }, 'Nobody was called yet: it is placed anew for the agents of the queue.');
  return change({ ...kept, attentionAt: callback.dueAt > now ? callback.dueAt : now }, 'Nobody was called yet: the time that was set stands.');
}
