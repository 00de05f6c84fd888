import { RATE_LIMITS } from '../../app-access/domain/rate-limits';
import type { AppRefusal } from '../../app-access/domain/refusals';
import { type AppCustomer, customerKey } from '../../app-access/domain/app-customer';
import type { EnforceRateLimits } from '../../app-access/usecases/enforce-rate-limits';
import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import { placeStateOf } from '../../callbacks/domain/customers-place';
import type { StateRefusal } from '../../callbacks/domain/refusals';
import type { NumberIndex } from '../../callbacks/ports/callback-store';
import type { Follow } from '../../callbacks/usecases/advance-callback';
import { linkPutOff } from '../../callbacks/usecases/link-number';
import { refuseDecision } from '../../callbacks/usecases/refuse-decision';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { QueueRefusal } from '../../queues/domain/refusals';
import { allowDueTime } from '../../queues/usecases/choose-due-time';
import type { SlotRefusal } from '../../slots/domain/refusals';
import type { TakeSlot } from '../../slots/usecases/take-slot';

export interface MoveRequestNeeds {
  takeSlot: TakeSlot;
  follow: Follow;
  enforceRateLimits: EnforceRateLimits;
  queues: ReadonlyMap<string, QueuePolicy>;
  hours: OpeningHoursBook;
  numbers: Pick<NumberIndex, 'linkNumber' | 'linkSharing' | 'isShared'>;
}

export interface Move {
  callback: Callback & Promised;
  customer: AppCustomer;
  /** The start of another slot, an ISO instant. */
  startsAt: string;
}

type MoveRefusal = StateRefusal | SlotRefusal<'no-such-slot' | 'slot-full'> | QueueRefusal<'queue-unknown' | 'queue-closed-then' | 'outside-calling-window'> | AppRefusal<'rate-limited'>;

export type MoveRequest = (move: Move) => Promise<{ callback: Callback & Promised } | { refusal: MoveRefusal }>;

/**
 * A customer moves their callback to another slot. The new place is theirs before the old one is given up: until the callback is saved with its new time
 * it has both, and if it cannot be saved, the new one is free again within a minute. A repeat finds it moved.
 */
export function createMoveRequest({ takeSlot, follow, enforceRateLimits, queues, hours, numbers }: MoveRequestNeeds): MoveRequest {
  return async ({ callback, customer, startsAt }) => {
    const queue = queues.get(callback.queueId);
    if (!queue) return { refusal: { code: 'queue-unknown', queueId: callback.queueId } };
    if (callback.phase === 'ended') return refuseDecision('already-over');
    // An agent may be calling them before the time, too.
    if (placeStateOf(callback) === 'being-called') return refuseDecision('on-its-way');
    if (callback.dueAt === startsAt) return { callback };
    const tooMany = await enforceRateLimits([[RATE_LIMITS.callbacksOfCustomer, customerKey(customer)]]);
    if (tooMany) return tooMany;
    const slot = await takeSlot({ queueId: queue.queueId, startsAt, callbackId: callback.id });
    if ('refused' in slot) return { refusal: { code: slot.refused } };
    const allowed = await allowDueTime({ hours }, slot.taken.startsAt, { queue, called: { number: callback.number, zone: callback.customerZone } });
    if ('refusal' in allowed) return allowed;
    const { zone = slot.zone, ...times } = allowed;
    await linkPutOff(numbers, callback, times.purgeAt);
    const decision = await follow(callback, { type: 'edited', edit: { ...times, zone }, version: callback.version });
    if ('refused' in decision) return refuseDecision(decision.refused);
    const moved = decision.next;
    if (!isPromised(moved)) throw new Error(`The callback ${callback.id} became a click by its move.`);
    return { callback: moved };
  };
}
