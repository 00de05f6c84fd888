import { customerKey } from '../../app-access/domain/app-customer';
import { RATE_LIMITS } from '../../app-access/domain/rate-limits';
import type { AppRefusal } from '../../app-access/domain/refusals';
import type { NumberOwnership } from '../../app-access/usecases/check-number-owner';
import type { EnforceRateLimits } from '../../app-access/usecases/enforce-rate-limits';
import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { CallbackRefusal } from '../../callbacks/domain/refusals';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { QueueRefusal } from '../../queues/domain/refusals';
import { allowDueTime, soonestDueTime } from '../../queues/usecases/choose-due-time';
import type { WaitRefusal } from '../../waits/domain/refusals';
import type { RefuseIfClosingFirst } from '../../waits/usecases/refuse-if-closing-first';
import type { NewRequest } from '../domain/new-request';
import type { RequestRefusal } from '../domain/refusals';
import type { OwedTo } from './owed-to';

export interface RefuseRequestNeeds {
  hours: OpeningHoursBook;
  ownership: Pick<NumberOwnership, 'confirm'>;
  /** False: apps vouch for their customers' numbers. */
  checkRequired: boolean;
  enforceRateLimits: EnforceRateLimits;
  refuseIfClosingFirst: RefuseIfClosingFirst;
  owedTo: OwedTo;
  clock: Clock;
}

/** The reasons why a request is refused before anything is promised. */
export type EarlyRefusal = AppRefusal<'rate-limited' | 'number-check-needed' | 'number-check-wrong' | 'number-check-over'> | WaitRefusal | RequestRefusal | CallbackRefusal<'number-owed-to-another'> | QueueRefusal<'queue-closed-then' | 'outside-calling-window'>;

export type RefuseRequest = (request: NewRequest) => Promise<{ refusal: EarlyRefusal } | undefined>;

/** The checks that cost nobody anything come first; a code is tried only for a callback that could be promised. */
export function createRefuseRequest({ hours, ownership, checkRequired, enforceRateLimits, refuseIfClosingFirst, owedTo, clock }: RefuseRequestNeeds): RefuseRequest {
  return async (request) => {
    const { order, queue, number, ids } = request;
    const now = clock.now();
    const allowed = await (order.slotStartsAt === undefined ? soonestDueTime({ hours, clock }, { queue, called: { number } }) : allowDueTime({ hours }, order.slotStartsAt, { queue, called: { number } }));
    if ('refusal' in allowed) return allowed;
    if (!order.check && checkRequired) return { refusal: { code: 'number-check-needed' } };
    const tooMany = await enforceRateLimits([[RATE_LIMITS.callbacksOfCustomer, customerKey(order)]]);
    if (tooMany) return tooMany;
    const notTheirs = order.check && (await ownership.confirm({ app: order.app, number, answer: order.check, requestId: ids.id }));
    if (notTheirs) return notTheirs;
    // Only the customer whose number it is learns this.
    const owed = await owedTo(request);
    if (owed !== 'nobody') return { refusal: { code: owed === 'another' ? 'number-owed-to-another' : 'already-pending' } };
    return order.slotStartsAt === undefined && allowed.dueAt <= now ? refuseIfClosingFirst(queue) : undefined;
  };
}
