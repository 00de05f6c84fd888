import { localTimeOf } from '../../domain/calendar/local-time';
import { isTakenBack, type Callback, type Promised } from '../../domain/callback/callback';
import { failedAttemptsOf } from '../../domain/callback/failed-attempts';
import { requestOutcome, requestState, type RequestOutcome, type RequestState } from '../../domain/customer/request-status';
import { maskNumber } from '../../domain/phone-number';
import type { QueuePolicy } from '../../domain/queue-policy';
import type { CallbackRequestView } from '../customer-api-types';

const SENTENCES: Record<Exclude<RequestState, 'over'> | RequestOutcome, string> = {
  scheduled: 'You will be called from this time on, as soon as an agent is free.',
  'in-line': 'You will be called as soon as an agent is free.',
  calling: 'An agent is calling you now.',
  talking: 'You are talking with an agent.',
  talked: 'You talked with an agent.',
  cancelled: 'The request was cancelled. Nobody will call you.',
  'called-in': 'You called us before we called you.',
  'not-reached': 'We called and did not reach you.',
  expired: 'We could not call you in time. Please ask again.',
  failed: 'We could not call you. Please ask again.',
};

export interface RequestViewer {
  queues: ReadonlyMap<string, QueuePolicy>;
  now: string;
}

/** What a customer may know of the callback they asked for: nothing of agents, and no whole number, should the token go astray. */
export function viewRequest(callback: Callback & Promised, { queues, now }: RequestViewer): CallbackRequestView {
  const state = requestState(callback, now);
  const outcome = requestOutcome(callback);
  return {
    queue: { id: callback.queueId, name: queues.get(callback.queueId)?.name ?? callback.queueId },
    number: maskNumber(callback.number),
    state,
    ...(outcome && { outcome }),
    sentence: SENTENCES[outcome ?? (state as Exclude<RequestState, 'over'>)],
    requestedAt: callback.requestedAt,
    dueAt: callback.dueAt,
    dueLocal: { local: localTimeOf(callback.dueAt, callback.zone), zone: callback.zone },
    expiresAt: callback.purgeAt,
    failedAttempts: failedAttemptsOf(callback).length,
    beingCancelled: 'withdrawal' in callback && isTakenBack(callback.withdrawal),
  };
}
