import type { FindPromised } from '../../agenda/usecases/promise-callback';
import type { TokenBook } from '../../app-access/ports/tokens';
import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import type { CallRefusal } from '../../calling-rules/domain/call-refusal';
import type { AskRules } from '../../calling-rules/usecases/ask-rules';
import { plusSeconds } from '../../ground/domain/instant';
import type { GroundRefusal } from '../../ground/domain/refusals';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import { type NumberRules, readGivenNumber } from '../../numbers/domain/read-number';
import { offeredQueue } from '../../queues/domain/offered-queue';
import { refuseWanted } from '../../queues/domain/refuse-wanted';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { QueueRefusal } from '../../queues/domain/refusals';
import type { CallbackRequestOrder } from '../domain/callback-request-order';
import { holderOf, idsBehindShared, isSameRequest, type NewRequest, requestIds } from '../domain/new-request';
import type { RequestRefusal } from '../domain/refusals';
import type { OwedTo } from './owed-to';
import type { PromiseRefusal, PromiseRequest } from './promise-request';
import type { EarlyRefusal, RefuseRequest } from './refuse-request';

export interface RequestCallbackNeeds {
  findPromised: FindPromised;
  refuseRequest: RefuseRequest;
  promiseRequest: PromiseRequest;
  owedTo: OwedTo;
  tokens: Pick<TokenBook, 'issue'>;
  queues: ReadonlyMap<string, QueuePolicy>;
  numberRules: NumberRules;
  askRules: AskRules;
  clock: Clock;
  ids: Ids;
}

export type RequestCallbackAnswer = { callback: Callback & Promised; token: string; created: boolean } | { refusal: EarlyRefusal | PromiseRefusal | RequestRefusal | CallRefusal | QueueRefusal<'queue-unknown' | 'skills-not-routed'> | GroundRefusal<'idempotency-key-reused'> };

export type RequestCallback = (order: CallbackRequestOrder) => Promise<RequestCallbackAnswer>;

/** As long as the history of callbacks is kept. */
const TOKEN_DAYS_AFTER_PURGE = 90;

/**
 * A callback that a customer asks for through an app, once their number is shown to be theirs. A repeat of the same request finds the first, and
 * is given another token for it.
 */
export function createRequestCallback({ findPromised, refuseRequest, promiseRequest, owedTo, tokens, queues, numberRules, askRules, ids, clock }: RequestCallbackNeeds): RequestCallback {
  const answer = async (app: string, { callback, created }: { callback: Callback & Promised; created: boolean }): Promise<RequestCallbackAnswer> => {
    const keepUntil = plusSeconds(callback.purgeAt, TOKEN_DAYS_AFTER_PURGE * 24 * 3600);
    return { callback, created, token: await tokens.issue({ holder: holderOf(app), names: callback.id, keepUntil }) };
  };
  return async (order) => {
    const queue = offeredQueue(queues, order.queueId);
    if (!queue) return { refusal: { code: 'queue-unknown', queueId: order.queueId } };
    const notRouted = refuseWanted(order, queue);
    if (notRouted) return { refusal: notRouted };
    const checked = readGivenNumber(order.number, numberRules);
    if ('code' in checked) return { refusal: checked };
    const own: NewRequest = { order, queue, number: checked.e164, ids: requestIds(ids.digest, order, checked.e164) };
    const behindShared: NewRequest = { ...own, ids: idsBehindShared(ids.digest, order, own.number), isBehindShared: true };
    const before = (await findPromised(own.ids.id)) ?? (await findPromised(behindShared.ids.id));
    if (before) return isSameRequest(before, own) ? answer(order.app, { callback: before, created: false }) : { refusal: { code: 'idempotency-key-reused' } };
    const { refusal } = await askRules({ number: own.number, asker: { by: 'customer', at: clock.now() }, queue, moment: 'later' });
    if (refusal) return { refusal };
    // Who was promised one behind a shared number is owed that, be the number's own place free again.
    const isBehind = (order.sharedNumber === true && (await owedTo(own)) === 'another') || (await owedTo(behindShared)) !== 'nobody';
    const request = isBehind ? behindShared : own;
    const refused = await refuseRequest(request);
    if (refused) return refused;
    const promise = await promiseRequest(request);
    return 'refusal' in promise ? promise : answer(order.app, promise);
  };
}
