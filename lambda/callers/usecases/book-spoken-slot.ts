import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { newPending } from '../../callbacks/domain/new-promise';
import type { Speech } from '../../ground/domain/speech';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import { zonesOfNumber } from '../../numbers/domain/zones-of-number';
import { offeredQueue } from '../../queues/domain/offered-queue';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { allowDueTime } from '../../queues/usecases/choose-due-time';
import { spokenTime } from '../../slots/domain/spoken-time';
import type { TakeSlot } from '../../slots/usecases/take-slot';
import { callerCallbackIds, type CallersChoice, saidByCaller } from '../domain/caller-callback';
import type { CheckCallersNumber } from './check-callers-number';
import type { PromiseChoice } from './promise-choice';

export interface BookNeeds {
  takeSlot: TakeSlot;
  promiseChoice: PromiseChoice;
  queues: ReadonlyMap<string, QueuePolicy>;
  hours: OpeningHoursBook;
  checkCallersNumber: CheckCallersNumber;
  ids: Ids;
  clock: Clock;
}

export interface SpokenSlotChoice extends CallersChoice {
  queueId: string;
  /** ISO instant. */
  startsAt: string;
  /** As the caller speaks. */
  speech: Speech;
}

export type BookAnswer = { booked: Callback & Promised; spoken: string } | { refused: 'slot-taken' | 'not-possible'; reason: string };

export type BookSpokenSlot = (choice: SpokenSlotChoice) => Promise<BookAnswer>;

/** A caller chooses to be called at a time. The seat in the slot first: without the callback it is free again by itself. */
export function createBookSpokenSlot(needs: BookNeeds): BookSpokenSlot {
  const { takeSlot, promiseChoice, clock } = needs;
  return async ({ queueId, startsAt, speech, ...choice }) => {
    const queue = offeredQueue(needs.queues, queueId);
    if (!queue) return notPossible('The queue is not set up for callbacks.');
    const checked = await needs.checkCallersNumber(choice, { ...queue, moment: 'later' });
    if ('refused' in checked) return notPossible(checked.refused);
    const { despite: _untilPlaced, ...customer } = checked;
    const ids = callerCallbackIds(needs.ids.digest, { ...choice, number: customer.number });
    const slot = await takeSlot({ queueId, startsAt, callbackId: ids.id });
    if ('refused' in slot) return { refused: 'slot-taken', reason: 'The last place in this slot was taken meanwhile.' };
    const allowed = await allowDueTime(needs, slot.taken.startsAt, { queue, called: customer });
    if ('refusal' in allowed) return notPossible(allowed.refusal.code === 'queue-closed-then' ? 'The queue is closed then.' : 'The customer may not be called at that hour of their day.');
    const when = { requestedAt: clock.now(), ...allowed, zone: slot.zone };
    const promise = await promiseChoice(newPending({ ...ids, origin: 'caller', ...customer, ...saidByCaller(choice, queue), ...when }, queue), choice.contactId);
    if ('refused' in promise) return notPossible(promise.refused);
    return { booked: promise.promised, spoken: spokenTime(slot.taken.startsAt, { zone: slot.zone, now: clock.now(), speech, listenerZones: zonesOfNumber(customer.number) }) };
  };
}

function notPossible(reason: string): BookAnswer {
  return { refused: 'not-possible', reason };
}
