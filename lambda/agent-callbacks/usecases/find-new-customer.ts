import type { Callback, Promised } from '../../callbacks/domain/callback';
import type { MoveEvent } from '../../callbacks/domain/event';
import { isPromised } from '../../callbacks/domain/callback';
import type { CallbackRefusal } from '../../callbacks/domain/refusals';
import type { FreePlace } from '../../callbacks/usecases/create-or-replace-ended';
import { refuseUnsettled } from '../../callbacks/usecases/refuse-unsettled';
import { localTimeOf } from '../../calendar/domain/local-time';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import { type NumberRules, readNumber } from '../../numbers/domain/read-number';
import type { NumberRefusal } from '../../numbers/domain/refusals';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { AgentCallbackRefusal } from '../domain/refusals';

export interface NewCustomerNeeds {
  freePlace: FreePlace;
  numberRules: NumberRules;
  queues: ReadonlyMap<string, QueuePolicy>;
  ids: Ids;
  clock: Clock;
}

/** Present where the edit makes it another customer's. */
export interface NewCustomer {
  customer?: MoveEvent['customer'];
}

export type NewCustomerRefusal = NumberRefusal | CallbackRefusal<'earlier-call-not-settled' | 'agent-has-it'> | AgentCallbackRefusal<'number-owed-callback'>;

export type FindNewCustomer = (typed: string | undefined, callback: Promised) => Promise<NewCustomer | { refusal: NewCustomerRefusal }>;

/** A number that was put right is read as that of a new callback is. Its customer is owed one callback at a time, this one or the one that stands there. */
export function createFindNewCustomer({ freePlace, numberRules, queues, ids, clock }: NewCustomerNeeds): FindNewCustomer {
  const refuseFor = (standing: Callback): { refusal: NewCustomerRefusal } => {
    if (standing.phase === 'ended') return refuseUnsettled(standing, clock.now());
    if (!isPromised(standing)) return { refusal: { code: 'agent-has-it' } };
    const { queueId, dueAt, zone } = standing;
    return { refusal: { code: 'number-owed-callback', queue: queues.get(queueId)?.name ?? queueId, due: { local: localTimeOf(dueAt, zone), zone } } };
  };
  return async (typed, callback) => {
    if (typed === undefined) return {};
    const checked = readNumber(typed, numberRules);
    if ('code' in checked) return { refusal: checked };
    const number = checked.e164;
    if (number === callback.number) return {};
    const subject = ids.digest('customer', number);
    const place = await freePlace(subject);
    return place.standing ? refuseFor(place.standing) : { customer: { number, subject, ...place.goesOn } };
  };
}
