import { localTimeOf } from '../../calendar/domain/local-time';
import type { Callback, Promised } from '../../callbacks/domain/callback';
import { failedAttemptsOf } from '../../callbacks/domain/failed-attempts';
import { maskNumber } from '../../ground/domain/mask-number';
import type { CallbackRequestView } from '../../http/customer-api-types';
import { numberNoticesOf } from '../../numbers/domain/number-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { requestOutcome, type RequestOutcome, requestState, type RequestState } from '../domain/request-status';
import { isTakenBack } from '../../callbacks/domain/withdrawal';

const SENTENCES: Record<Exclude<RequestState, 'over'> | RequestOutcome, string> = {
  scheduled: 'You will be called from this time on, as soon as an agent is free.',
  'in-line': 'You will be called as soon as an agent is free.',
  calling: 'An agent is calling you now.',
  talking: 'Our call was answered, and an agent is on the line.',
  answered: 'We called, and the call was answered.',
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

/**
 * A customer may know this of the callback they asked for: nothing of agents, and no whole number, should the token go astray.
 *
 * @param typed `rewritten`: other digits are called than were typed
 */
export function viewRequest(callback: Callback & Promised, { queues, now }: RequestViewer, typed: { rewritten?: boolean } = {}): CallbackRequestView {
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
    beingCancelled: isTakenBack(callback.attempt.withdrawal),
    notices: numberNoticesOf(callback.number, typed),
  };
}
