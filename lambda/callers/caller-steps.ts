/** The steps of the flow `callback-offer`, for its caller; wired by flow-caller. Flows read and give text. */
import type { Skill } from '../ground/domain/skill';
import { languageIn, type Speech } from '../ground/domain/speech';
import type { NumberRules } from '../numbers/domain/read-number';
import { isRecorded } from '../queues/domain/recording';
import type { OfferRecord } from './domain/offer-record';
import { readTypedNumber } from './domain/typed-number';
import type { AcceptOffer } from './usecases/accept-offer';
import type { BookSpokenSlot } from './usecases/book-spoken-slot';
import type { FindClosestSlots } from './usecases/find-closest-slots';
import type { FindSpokenSlots } from './usecases/find-spoken-slots';
import type { GiveUpOffer } from './usecases/give-up-offer';
import type { OfferCallback, WaitingCall } from './usecases/offer-callback';

export interface CallerStepNeeds {
  offerCallback: OfferCallback;
  acceptOffer: AcceptOffer;
  findSpokenSlots: FindSpokenSlots;
  findClosestSlots: FindClosestSlots;
  bookSpokenSlot: BookSpokenSlot;
  giveUpOffer: GiveUpOffer;
  /** How customers of this language are spoken to: a tag, or undefined where nobody said. */
  speechFor: (language: string | undefined) => Speech;
  numberRules: NumberRules;
  noteOffer: (record: OfferRecord) => void;
}

export interface CallOfFlow extends WaitingCall {
  queueArn: string;
  /** As the flow named it: a tag like `es` or `es-MX`. */
  language?: string;
  /** What their agent must be able to do, as the flow named it. */
  skills?: Skill[];
}

/** Answers flat text. `given` is what the flow passes along, by name; what is a path to nothing is left out. */
export type CallerStep = (call: CallOfFlow, given: Record<string, string>) => Promise<Record<string, string>>;

export function createCallerSteps(needs: CallerStepNeeds): Record<string, CallerStep> {
  return {
    /** Are they offered a callback, and which? */
    offer: (call) => offer(needs, call),
    /** May the number that they typed be called? */
    number: async (_call, { typed = '', tried = '0' }) => ({ ...readTypedNumber(typed, Number(tried), needs.numberRules) }),
    /** They choose to be called as soon as an agent is free. */
    accept: (call, given) => accept(needs, call, given),
    /** At which times may they be called? */
    slots: (call, given) => tellSlots(needs, call, given),
    /** They choose one of them. */
    book: (call, given) => book(needs, call, given),
    /** The callback that they chose could not be kept: they wait on. */
    'give-up': async (call, given) => {
      await needs.giveUpOffer(choiceOf(call, given));
      return { decision: 'given-up' };
    },
  };
}

async function offer(needs: CallerStepNeeds, call: CallOfFlow): Promise<Record<string, string>> {
  const { limits, ...answer } = await needs.offerCallback(call);
  const kind = answer.offer === 'none' ? limits[0]! : 'offered';
  note(needs, call, { step: 'offer', answer: answer.offer, reason: answer.reason, limits, kind });
  return answer;
}

function note({ noteOffer }: CallerStepNeeds, { contactId, queueId, callerId = '' }: CallOfFlow, record: Omit<OfferRecord, 'contactId' | 'queueId' | 'number'>): void {
  noteOffer({ contactId, queueId, number: callerId, ...record });
}

/** With what the callback is to carry: the flow sets it as its attributes. */
async function accept(needs: CallerStepNeeds, call: CallOfFlow, given: Record<string, string>): Promise<Record<string, string>> {
  const answer = await needs.acceptOffer({ ...choiceOf(call, given), queueId: call.queueId });
  if ('refused' in answer) {
    note(needs, call, { step: 'accept', answer: 'stop', reason: answer.refused, limits: [], kind: 'not-kept' });
    return { decision: 'stop', reason: answer.refused };
  }
  note(needs, call, { step: 'accept', answer: 'accepted' in answer ? 'proceed' : 'promised', reason: 'The caller is called back as soon as an agent is free.', limits: [], kind: 'accepted' });
  if ('promised' in answer) return { decision: 'promised' };
  const { accepted, queue } = answer;
  return {
    decision: 'proceed',
    id: accepted.id,
    version: String(accepted.version),
    number: accepted.number,
    queue: call.queueArn,
    callerId: accepted.attempt.shown ?? queue.callerId ?? 'none',
    recording: isRecorded(queue.recording ?? 'never', undefined) ? 'announced' : 'none',
    retriesLeft: String(accepted.retriesLeft),
  };
}

/** `found` is how many there are, `last` is asked after for later ones. Absent are those that there are not. What was typed may be no time: `wrong`. */
async function tellSlots({ findSpokenSlots, findClosestSlots, speechFor }: CallerStepNeeds, { queueId, callerId = '', language }: CallOfFlow, { after, typed, number = callerId }: Record<string, string>): Promise<Record<string, string>> {
  const speech = speechFor(language);
  const next = { queueId, number, speech, ...(after !== undefined && after !== 'now' && { after }) };
  const slots = await (typed === undefined ? findSpokenSlots(next) : findClosestSlots({ queueId, number, typed, speech }));
  if (slots === 'no-such-time') return { found: 'wrong', last: 'now' };
  const told = slots.flatMap(({ startsAt, spoken }, n) => [[`spoken${n + 1}`, spoken], [`slot${n + 1}`, startsAt]] as const);
  return { found: String(slots.length), last: slots.map(({ startsAt }) => startsAt).sort().at(-1) ?? 'now', ...Object.fromEntries(told) };
}

async function book(needs: CallerStepNeeds, call: CallOfFlow, given: Record<string, string>): Promise<Record<string, string>> {
  const answer = await needs.bookSpokenSlot({ ...choiceOf(call, given), queueId: call.queueId, startsAt: given.slot ?? '', speech: needs.speechFor(call.language) });
  if ('refused' in answer) {
    note(needs, call, { step: 'book', answer: answer.refused, reason: answer.reason, limits: [], kind: 'not-kept' });
    return { decision: answer.refused, reason: answer.reason };
  }
  note(needs, call, { step: 'book', answer: 'booked', reason: `The caller is called from ${answer.booked.dueAt} on.`, limits: [], kind: 'slot' });
  return { decision: 'booked', spoken: answer.spoken };
}

function choiceOf({ contactId, callerId, language: tag, skills }: CallOfFlow, { number, choice }: Record<string, string>) {
  if (!number || !choice) throw new RangeError(`The parameters "number" and "choice" are ${number ? 'given' : 'missing'} and ${choice ? 'given' : 'missing'}. Both must be given.`);
  const language = languageIn(tag);
  return { contactId, number, choice, ...(callerId && { callerId }), ...(language && { language }), ...(skills && { skills }) };
}
