import { localTimeOf } from '../../calendar/domain/local-time';
import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { failedAttemptsOf } from '../../callbacks/domain/failed-attempts';
import { maskNumber } from '../../ground/domain/mask-number';
import type { CallbackRequestView } from '../../http/customer-api-types';
import { numberNoticesOf } from '../../numbers/domain/number-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { teller } from '../../ground/domain/sentences';
import { requestOutcome, requestState, type RequestState } from '../domain/request-status';
import { REQUEST_STATE_SENTENCES } from './state-sentences';
import { isTakenBack } from '../../callbacks/domain/withdrawal';

export interface RequestViewer {
  queues: ReadonlyMap<string, QueuePolicy>;
  now: string;
  /** The reader's, a BCP 47 tag. */
  language: string;
}

/**
 * A customer may know this of the callback they asked for: nothing of agents, and no whole number, should the token go astray.
 *
 * @param typed `rewritten`: other digits are called than were typed
 */
export function viewRequest(callback: Callback & Promised, { queues, now, language }: RequestViewer, typed: { rewritten?: boolean } = {}): CallbackRequestView {
  const state = requestState(callback, now);
  const outcome = requestOutcome(callback);
  return {
    queue: { id: callback.queueId, name: queues.get(callback.queueId)?.name ?? callback.queueId },
    number: maskNumber(callback.number),
    state,
    ...(outcome && { outcome }),
    sentence: teller(REQUEST_STATE_SENTENCES, language).say(outcome ?? (state as Exclude<RequestState, 'over'>)),
    requestedAt: callback.requestedAt,
    dueAt: callback.dueAt,
    dueLocal: { local: localTimeOf(callback.dueAt, callback.zone), zone: callback.zone },
    expiresAt: callback.purgeAt,
    failedAttempts: failedAttemptsOf(callback).length,
    beingCancelled: isTakenBack(callback.attempt.withdrawal),
    notices: numberNoticesOf(callback.number, typed, language),
  };
}
