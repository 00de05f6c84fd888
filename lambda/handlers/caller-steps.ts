/** What the flow `callback-offer` has done for its caller, step by step; wired by flow-caller. Flows read and give text. */
import { readTypedNumber } from '../domain/offer/typed-number';
import type { OfferNotices, OfferRecord } from '../ports/offer-notices';
import { acceptOffer, type AcceptPorts } from '../usecases/accept-offer';
import { bookSpokenSlot, findSpokenSlots, type SpokenSlotPorts } from '../usecases/book-spoken-slot';
import { giveUpOffer } from '../usecases/give-up-offer';
import { offerCallback, type OfferCallbackPorts, type WaitingCall } from '../usecases/offer-callback';

export type CallerPorts = OfferCallbackPorts & AcceptPorts & SpokenSlotPorts & { offerNotices: OfferNotices };

export interface CallOfFlow extends WaitingCall {
  queueArn: string;
}

/** Answers flat text. `given` is what the flow passes along, by name; what is a path to nothing is left out. */
export type CallerStep = (call: CallOfFlow, given: Record<string, string>) => Promise<Record<string, string>>;

export function createCallerSteps(ports: CallerPorts): Record<string, CallerStep> {
  return {
    /** What is this caller offered? */
    offer: (call) => offer(ports, call),
    /** May the number that they typed be called? */
    number: async (_call, { typed = '', tried = '0' }) => ({ ...readTypedNumber(typed, Number(tried), ports.numberRules) }),
    /** They choose to be called as soon as an agent is free. */
    accept: (call, given) => accept(ports, call, given),
    /** At which times may they be called? */
    slots: (call, given) => tellSlots(ports, call, given),
    /** They choose one of them. */
    book: (call, given) => book(ports, call, given),
    /** What was accepted or booked could not be kept: they wait on. */
    'give-up': async (call, given) => {
      await giveUpOffer(ports, choiceOf(call, given));
      return { decision: 'given-up' };
    },
  };
}

async function offer(ports: CallerPorts, call: CallOfFlow): Promise<Record<string, string>> {
  const { limits, ...answer } = await offerCallback(ports, call);
  const kind = answer.offer === 'none' ? limits[0]! : 'offered';
  note(ports, call, { step: 'offer', answer: answer.offer, reason: answer.reason, limits, kind });
  return answer;
}

function note({ offerNotices }: CallerPorts, { contactId, queueId, callerId = '' }: CallOfFlow, record: Omit<OfferRecord, 'contactId' | 'queueId' | 'number'>): void {
  offerNotices.offered({ contactId, queueId, number: callerId, ...record });
}

/** With what the callback is to carry: the flow sets it as its attributes. */
async function accept(ports: CallerPorts, call: CallOfFlow, given: Record<string, string>): Promise<Record<string, string>> {
  const answer = await acceptOffer(ports, { ...choiceOf(call, given), queueId: call.queueId });
  if ('refused' in answer) {
    note(ports, call, { step: 'accept', answer: 'stop', reason: answer.refused, limits: [], kind: 'not-kept' });
    return { decision: 'stop', reason: answer.refused };
  }
  const { accepted, queue } = answer;
  note(ports, call, { step: 'accept', answer: 'proceed', reason: 'The caller is called back as soon as an agent is free.', limits: [], kind: 'accepted' });
  return {
    decision: 'proceed',
    id: accepted.id,
    version: String(accepted.version),
    number: accepted.number,
    queue: call.queueArn,
    callerId: queue.callerId ?? 'none',
    retriesLeft: String(accepted.retriesLeft),
  };
}

/** `found` is how many there are, `last` is asked after for later ones. Absent are those that there are not. */
async function tellSlots(ports: CallerPorts, { queueId }: CallOfFlow, { after }: Record<string, string>): Promise<Record<string, string>> {
  const slots = await findSpokenSlots(ports, queueId, after === 'now' ? undefined : after);
  const told = slots.flatMap(({ startsAt, spoken }, n) => [[`spoken${n + 1}`, spoken], [`slot${n + 1}`, startsAt]] as const);
  return { found: String(slots.length), last: slots.at(-1)?.startsAt ?? 'now', ...Object.fromEntries(told) };
}

async function book(ports: CallerPorts, call: CallOfFlow, given: Record<string, string>): Promise<Record<string, string>> {
  const answer = await bookSpokenSlot(ports, { ...choiceOf(call, given), queueId: call.queueId, startsAt: given.slot ?? '' });
  if ('refused' in answer) {
    note(ports, call, { step: 'book', answer: answer.refused, reason: answer.reason, limits: [], kind: 'not-kept' });
    return { decision: answer.refused, reason: answer.reason };
  }
  note(ports, call, { step: 'book', answer: 'booked', reason: `The caller is called from ${answer.booked.dueAt} on.`, limits: [], kind: 'slot' });
  return { decision: 'booked', spoken: answer.spoken };
}

function choiceOf({ contactId }: CallOfFlow, { number, choice }: Record<string, string>) {
  if (!number || !choice) throw new RangeError(`The parameters "number" and "choice" are ${number ? 'given' : 'missing'} and ${choice ? 'given' : 'missing'}. Both must be given.`);
  return { contactId, number, choice };
}
