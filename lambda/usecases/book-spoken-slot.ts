import { isAnsweredInQueue } from '../domain/callback/answered-in-queue';
import type { Callback, Promised } from '../domain/callback/callback';
import { plusSeconds } from '../domain/callback/instant';
import { newPending } from '../domain/callback/new-promise';
import { callerCallbackIds, callPlace, type CallersChoice } from '../domain/offer/caller-callback';
import { checkNumber, type NumberRules } from '../domain/phone-number';
import type { Slot } from '../domain/slots/slot-rules';
import { spokenTime, type SpokenLanguage } from '../domain/slots/spoken-time';
import type { Ids } from '../ports/surroundings';
import { advanceCallback } from './advance-callback';
import { allowDueTime } from './choose-due-time';
import { findFreeSlots, type SlotPorts } from './find-slots';
import { promiseCallback, type PromisePorts } from './promise-callback';
import { takeSlot } from './take-slot';

export type SpokenSlotPorts = PromisePorts & SlotPorts & { ids: Ids; numberRules: NumberRules; language: SpokenLanguage };

/** As many as a caller can keep in mind. */
const SPOKEN_AT_A_TIME = 3;
/** Their call is over, or answered, long before. */
const NOTED_SECONDS = 24 * 3600;

/** The next free times of a queue, as they are said. With `after`, an ISO instant, those that begin later. */
export async function findSpokenSlots(ports: SpokenSlotPorts, queueId: string, after?: string): Promise<{ startsAt: string; spoken: string }[]> {
  const now = ports.clock.now();
  const free = await findFreeSlots(ports, queueId, { around: after ?? now, count: SPOKEN_AT_A_TIME, ...(after && { after }) });
  return (free?.slots ?? []).map(({ startsAt }) => ({ startsAt, spoken: spokenTime(startsAt, { zone: free!.zone, now, language: ports.language }) }));
}

export interface SlotChoice extends CallersChoice {
  queueId: string;
  /** ISO instant. */
  startsAt: string;
}

export type BookAnswer = { booked: Callback & Promised; spoken: string } | { refused: 'slot-taken' | 'not-possible'; reason: string };

/** A caller chooses to be called at a time. The place in the slot first: without the callback it is free again by itself. */
export async function bookSpokenSlot(ports: SpokenSlotPorts, { queueId, startsAt, ...choice }: SlotChoice): Promise<BookAnswer> {
  const queue = ports.queues.get(queueId);
  const checked = checkNumber(choice.number, ports.numberRules);
  if (!queue || 'code' in checked) return notPossible('code' in checked ? `The number may not be called: ${checked.code}.` : 'The queue is not set up for callbacks.');
  const ids = callerCallbackIds(ports.ids.digest, { ...choice, number: checked.e164 });
  const slot = await takeSlot(ports, { queueId, startsAt, callbackId: ids.id });
  if ('refused' in slot) return { refused: 'slot-taken', reason: 'The last place in this slot was taken meanwhile.' };
  const allowed = await allowDueTime(ports, slot.taken.startsAt, queue);
  if ('refusal' in allowed) return notPossible('The queue is closed then.');
  const when = { requestedAt: ports.clock.now(), dueAt: slot.taken.startsAt, zone: slot.zone, purgeAt: allowed.purgeAt };
  await noteCall(ports, choice.contactId, ids.id);
  const callback = newPending({ ...ids, origin: 'caller', number: checked.e164, relatedContactId: choice.contactId, ...when }, queue);
  return settle(ports, callback, { slot: slot.taken, zone: slot.zone });
}

/** An agent may answer the caller while they are told when they will be called: by this, the event of the answer finds what they chose. */
async function noteCall({ places, clock }: SpokenSlotPorts, contactId: string, callbackId: string): Promise<void> {
  const forgetAt = plusSeconds(clock.now(), NOTED_SECONDS);
  await places.take(callPlace(contactId), callbackId, { limit: 1, standsThere: async () => false, forgetAt });
}

async function settle(ports: SpokenSlotPorts, callback: Parameters<typeof promiseCallback>[1], { slot, zone }: { slot: Slot; zone: string }): Promise<BookAnswer> {
  const { outcome, callback: standing } = await promiseCallback(ports, callback);
  if (standing.id !== callback.id || standing.phase === 'ended') return notPossible(`The customer's callback is ${outcome} already.`);
  // An agent may have answered while this was on its way: the news of it came before there was anything to take back.
  const call = await ports.telephony.lookUp(callback.relatedContactId!);
  if (isAnsweredInQueue(standing, call?.facts)) {
    await advanceCallback(ports, standing, { type: 'contact-seen', facts: call!.facts });
    return notPossible('An agent has answered the caller.');
  }
  return { booked: standing, spoken: spokenTime(slot.startsAt, { zone, now: ports.clock.now(), language: ports.language }) };
}

function notPossible(reason: string): BookAnswer {
  return { refused: 'not-possible', reason };
}
