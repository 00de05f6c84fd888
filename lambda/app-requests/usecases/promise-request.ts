import type { PromiseAnswer, PromiseCallback } from '../../agenda/usecases/promise-callback';
import type { PromiseToAnother } from '../../agent-callbacks/usecases/promise-to-another';
import { RATE_LIMITS } from '../../app-access/domain/rate-limits';
import type { AppRefusal } from '../../app-access/domain/refusals';
import type { NumberOwnership } from '../../app-access/usecases/check-number-owner';
import type { EnforceRateLimits } from '../../app-access/usecases/enforce-rate-limits';
import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { newPending } from '../../callbacks/domain/new-promise';
import type { CallbackRefusal } from '../../callbacks/domain/refusals';
import { refuseUnsettled } from '../../callbacks/usecases/refuse-unsettled';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import type { QueueRefusal } from '../../queues/domain/refusals';
import { allowDueTime, soonestDueTime } from '../../queues/usecases/choose-due-time';
import type { SlotRefusal } from '../../slots/domain/refusals';
import type { TakeSlot } from '../../slots/usecases/take-slot';
import { appCustomerOf, isOfAnother, type NewRequest } from '../domain/new-request';
import type { RequestRefusal } from '../domain/refusals';

export interface PromiseRequestNeeds {
  takeSlot: TakeSlot;
  hours: OpeningHoursBook;
  enforceRateLimits: EnforceRateLimits;
  ownership: Pick<NumberOwnership, 'spend'>;
  promiseCallback: PromiseCallback;
  promiseToAnother: PromiseToAnother;
  ids: Ids;
  clock: Clock;
}

type TimeRefusal = QueueRefusal<'queue-closed-then' | 'outside-calling-window'> | SlotRefusal<'no-such-slot' | 'slot-full'>;
export type PromiseRefusal = TimeRefusal | RequestRefusal | AppRefusal<'rate-limited' | 'number-check-over'> | CallbackRefusal<'earlier-call-not-settled' | 'number-owed-to-another'>;

export type PromiseRequest = (request: NewRequest) => Promise<{ callback: Callback & Promised; created: boolean } | { refusal: PromiseRefusal }>;

/**
 * The place in the slot, then the limit and the code, then the callback: a request that is refused has used up neither, and a place that is
 * taken for nothing is free again within a minute.
 */
export function createPromiseRequest({ takeSlot, hours, enforceRateLimits, ownership, promiseCallback, promiseToAnother, ids: names, clock }: PromiseRequestNeeds): PromiseRequest {
  return async (request) => {
    const { order, queue, number, ids } = request;
    const when = await timeOf({ takeSlot, hours, clock }, request);
    if ('refusal' in when) return when;
    // Counted for the owner of the number: else anybody could use up what is theirs.
    const tooMany = await enforceRateLimits([[RATE_LIMITS.callbacksToNumber, number]]);
    if (tooMany) return tooMany;
    const spent = order.check && (await ownership.spend(order.check, ids.id));
    if (spent) return spent;
    const callback = newPending({ ...ids, ...contentOf(request), appCustomer: appCustomerOf(names, order), ...when, requestedAt: clock.now() }, queue);
    const promise = await (request.isBehindShared ? promiseToAnother : promiseCallback)(callback);
    // Where nobody stood in the place of the number it stands there, under another id, and so does its place in the slot.
    if (promise.outcome === 'created' && promise.callback.id !== ids.id && order.slotStartsAt !== undefined) await takeSlot({ queueId: queue.queueId, startsAt: order.slotStartsAt, callbackId: promise.callback.id });
    if (promise.outcome === 'owed' && isOfAnother(names, promise.callback, order)) return { refusal: { code: 'number-owed-to-another' } };
    return answerOf(promise, clock.now());
  };
}

function answerOf(promise: PromiseAnswer, now: string): { callback: Callback & Promised; created: boolean } | { refusal: PromiseRefusal } {
  switch (promise.outcome) {
    case 'owed':
      return { refusal: { code: 'already-pending' } };
    case 'being-called':
      return { refusal: { code: 'being-called' } };
    case 'unsettled':
      return refuseUnsettled(promise.last, now);
    case 'created':
    case 'repeated':
      return { callback: promise.callback, created: promise.outcome === 'created' };
  }
}

type TimeNeeds = Pick<PromiseRequestNeeds, 'takeSlot' | 'hours' | 'clock'>;

async function timeOf({ takeSlot, hours, clock }: TimeNeeds, { order, queue, number, ids }: NewRequest): Promise<Pick<Promised, 'dueAt' | 'zone' | 'purgeAt' | 'purgeAtLatest'> | { refusal: TimeRefusal }> {
  const slot = order.slotStartsAt === undefined ? undefined : await takeSlot({ queueId: queue.queueId, startsAt: order.slotStartsAt, callbackId: ids.id });
  if (slot && 'refused' in slot) return { refusal: { code: slot.refused } };
  const called = { number, zone: order.customerZone };
  const allowed = await (slot ? allowDueTime({ hours }, slot.taken.startsAt, { queue, called }) : soonestDueTime({ hours, clock }, { queue, called }));
  return 'refusal' in allowed ? allowed : { ...allowed, zone: allowed.zone ?? 'UTC' };
}

function contentOf({ order: { customerZone, comment, context, skills, preferredAgents, check, language }, number }: NewRequest) {
  return {
    origin: 'app' as const,
    number,
    ...(language && { language }),
    ...(customerZone && { customerZone }),
    ...(comment && { comment }),
    ...(context && { context }),
    ...(skills?.length && { skills }),
    ...(preferredAgents?.length && { preferredAgents }),
    ...(check && { numberVerified: true as const }),
  };
}
