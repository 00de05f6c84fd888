import type { Agent } from '../../agents/domain/agent';
import type { CallRefusal } from '../../calling-rules/domain/call-refusal';
import type { CheckNumber } from '../../calling-rules/usecases/check-number';
import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import type { MoveEvent } from '../../callbacks/domain/event';
import { isPromised } from '../../callbacks/domain/callback-request';
import type { CallbackRefusal } from '../../callbacks/domain/refusals';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import { type BesideNeeds, besideStateOf } from '../../callbacks/usecases/beside-state';
import type { FreePlace } from '../../callbacks/usecases/create-or-replace-ended';
import type { FindOwed } from '../../callbacks/usecases/find-owed';
import { refuseUnsettled } from '../../callbacks/usecases/refuse-unsettled';
import { localTimeOf } from '../../calendar/domain/local-time';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { AgentCallbackRefusal } from '../domain/refusals';

export interface NewCustomerNeeds extends BesideNeeds {
  store: Pick<CallbackStore, 'find' | 'findLatest'>;
  freePlace: FreePlace;
  findSharing: FindOwed;
  checkNumber: CheckNumber;
  queues: ReadonlyMap<string, QueuePolicy>;
  ids: Ids;
}

/** Present where the edit makes it another customer's. */
export interface NewCustomer {
  customer?: MoveEvent['customer'];
}

export type NewCustomerRefusal = CallRefusal | CallbackRefusal<'earlier-call-not-settled' | 'agent-has-it'> | AgentCallbackRefusal<'number-owed-callback'>;

/** @param edit the number as typed, and the record in the CRM, where they are changed. `agent`: who changes them */
export type FindNewCustomer = (edit: { agent: Agent; number?: string; crmRecord?: string; pin?: string }, callback: Callback & Promised) => Promise<NewCustomer | { refusal: NewCustomerRefusal }>;

/**
 * A number that was put right is read as that of a new callback is. Its customer is owed one callback at a time, this one or the one that stands there; and so is
 * each record in the CRM of those who share a number. Who is in the place of the number itself stays there, whatever their record. While an agent calls the old number
 * beside it, that stays: colleagues find there who calls.
 */
export function createFindNewCustomer(needs: NewCustomerNeeds): FindNewCustomer {
  const { freePlace, findSharing, checkNumber, store, queues, ids, clock } = needs;
  const refuseFor = (standing: Callback): { refusal: NewCustomerRefusal } => {
    if (standing.phase === 'ended') return refuseUnsettled(standing, clock.now());
    if (!isPromised(standing)) return { refusal: { code: 'agent-has-it' } };
    const { queueId, dueAt, zone } = standing;
    return { refusal: { code: 'number-owed-callback', queue: queues.get(queueId)?.name ?? queueId, due: { local: localTimeOf(dueAt, zone), zone } } };
  };
  /** Who has this record in the CRM is owed one callback at the number, in whichever place. */
  const owedTo = async (crmRecord: string, number: string) => {
    const [inPlace, sharing] = await Promise.all([store.findLatest(ids.digest('customer', number)), findSharing(number)]);
    return [inPlace, ...sharing].find((each): each is Callback & Promised => each !== undefined && each.phase !== 'ended' && isPromised(each) && each.crmRecord === crmRecord);
  };
  const moveTo = async (number: string, subject: string): Promise<NewCustomer | { refusal: NewCustomerRefusal }> => {
    const place = await freePlace(subject);
    return place.standing ? refuseFor(place.standing) : { customer: { number, subject, ...place.goesOn } };
  };
  return async ({ agent, number: typed, crmRecord, pin }, callback) => {
    const wish = { asker: { by: 'agent' as const, userId: agent.userId }, queue: queues.get(callback.queueId), moment: 'later' as const, pin };
    const checked = typed === undefined ? undefined : await checkNumber(typed, wish);
    if (checked && 'refusal' in checked) return checked;
    const number = checked?.e164 ?? callback.number;
    const isOther = number !== callback.number;
    if (isOther && (await besideStateOf(needs, callback)) === 'open') return { refusal: { code: 'agent-has-it' } };
    const record = crmRecord ?? callback.crmRecord ?? '';
    if (!isOther && record === (callback.crmRecord ?? '')) return {};
    const theirs = record ? await owedTo(record, number) : undefined;
    if (theirs && theirs.id !== callback.id) return refuseFor(theirs);
    const place = ids.digest('customer', number);
    if (isOther) return withPin(await moveTo(number, place), checked);
    if ([place, ...ids.underOtherKeys(place)].includes(callback.subject)) return {};
    return moveTo(number, record ? ids.digest('customer', number, record) : place);
  };
}

function withPin<Found extends NewCustomer | { refusal: NewCustomerRefusal }>(found: Found, checked: { pinGiven?: true } | undefined): Found {
  return 'customer' in found && found.customer && checked?.pinGiven ? { ...found, customer: { ...found.customer, pinGiven: true } } : found;
}
