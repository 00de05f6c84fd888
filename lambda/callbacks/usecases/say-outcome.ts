import type { Agent } from '../../agents/domain/agent';
import type { AskedTime, DueNotice } from '../../calendar/domain/due-time';
import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { ListNumber } from '../../calling-rules/usecases/list-number';
import type { GroundRefusal } from '../../ground/domain/refusals';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { QueueRefusal } from '../../queues/domain/refusals';
import type { TakeSlotSeat } from '../../queues/ports/slot-seats';
import { chooseDueTime, type DueTimeRefusal } from '../../queues/usecases/choose-due-time';
import { type FullSlotRefusal, refuseFullSlot } from '../../queues/usecases/refuse-full-slot';
import { hadCall } from '../domain/agent-of-call';
import type { Callback } from '../domain/callback';
import { isPromised } from '../domain/callback-request';
import { isWorthRetrying, type Outcome, outcome, type OutcomeCode } from '../domain/outcome';
import type { StateRefusal } from '../domain/refusals';
import type { OwnOutcome } from '../domain/own-outcome';
import { type Again, SAID_OUTCOMES } from '../domain/said';
import type { Contacts } from '../ports/contacts';
import type { Follow } from './advance-callback';
import { lookUpCallback } from './look-up-callback';
import { refuseDecision } from './refuse-decision';

export interface OutcomeOrder {
  agent: Agent;
  callback: Callback;
  /** One of Dialback's, or the code of one of the operator's own. */
  outcome: string;
  /** The time at which the customer wants to be called: with `try-again`, and only with that. Not of a click, which is of no queue. */
  at?: AskedTime;
  /** The agent insists on a time shortly before the queue closes, or at which all places are taken. */
  evenSo?: boolean;
  /** The version that the agent read. */
  version?: number;
}

export interface SayOutcomeNeeds {
  follow: Follow;
  contacts: Contacts;
  queues: ReadonlyMap<string, QueuePolicy>;
  hours: OpeningHoursBook;
  takeSlotSeat: TakeSlotSeat;
  clock: Clock;
  ownOutcomes: readonly OwnOutcome[];
  /** Puts the customer's number on the do-not-call list. */
  listNumber: ListNumber;
}

export type SayOutcomeAnswer = { callback: Callback; notice?: DueNotice } | { refusal: SayOutcomeRefusal };

type SayOutcomeRefusal = StateRefusal | GroundRefusal<'field-invalid'> | QueueRefusal<'queue-not-offered'> | DueTimeRefusal | FullSlotRefusal;

export type SayOutcome = (order: OutcomeOrder) => Promise<SayOutcomeAnswer>;

/** The agent who had the call says what came of it. Their last word counts; the same one again changes nothing. */
export function createSayOutcome(needs: SayOutcomeNeeds): SayOutcome {
  return async (order) => {
    const { agent, callback, version } = order;
    const named = nameOutcome(order, needs.ownOutcomes);
    if ('refusal' in named) return named;
    // Before the time is looked at: whose call it was not is told that.
    const { at } = order;
    const when: When | { notice?: undefined } = at && hadCall(callback, agent.userId) ? await timeOf(needs, { ...order, at }) : {};
    if ('refusal' in when) return when;
    const { notice, ...again } = when;
    const known = await withCallersOwn(needs, callback, named.outcome);
    const said = { at: needs.clock.now(), by: agent, outcome: named.outcome, ...('dueAt' in again && { again }) };
    const decision = await needs.follow(known, { type: 'outcome-said', said, ...(version !== undefined && { version: version === callback.version ? known.version : version }) });
    if ('refused' in decision) return refuseDecision(decision.refused);
    const listing = needs.ownOutcomes.find(({ code, does }) => code === named.outcome.own && does === 'do-not-call');
    if (listing) await needs.listNumber(decision.next.number, { source: 'agent', by: agent.username, what: 'said of a call', reason: listing.label.en });
    return { callback: decision.next, ...(notice && { notice }) };
  };
}

/** Before a caller is called again: an agent may have answered them in the queue, and the news of that may be lost. */
async function withCallersOwn({ follow, contacts }: SayOutcomeNeeds, callback: Callback, { code }: Outcome): Promise<Callback> {
  if (callback.origin !== 'caller' || callback.attempts.length > 0 || callback.settledBy || !isWorthRetrying(code)) return callback;
  const decision = await follow(callback, await lookUpCallback(contacts, callback));
  return 'next' in decision ? decision.next : callback;
}

function nameOutcome({ outcome: code, at, callback }: OutcomeOrder, own: readonly OwnOutcome[]): { outcome: Outcome } | { refusal: GroundRefusal<'field-invalid'> } {
  const isTryAgain = code === 'try-again';
  // A click is not tried again by itself: there it is only a word.
  if (isTryAgain && !at && isPromised(callback)) return { refusal: { code: 'field-invalid', field: 'dueAt', allowed: 'given, or "in": when the customer wants to be called' } };
  if (at && !isTryAgain) return { refusal: { code: 'field-invalid', field: 'dueAt', allowed: 'left out, and "in" too, unless the outcome is "try-again"' } };
  const built = SAID_OUTCOMES.find((one): one is (typeof SAID_OUTCOMES)[number] => one === code);
  if (built) return { outcome: outcome(built) };
  const chosen = own.find((one) => one.code === code);
  if (chosen) return { outcome: { code: OWN[chosen.does], own: chosen.code, sentence: chosen.label.en } };
  return { refusal: { code: 'field-invalid', field: 'outcome', allowed: `one of ${[...SAID_OUTCOMES, ...own.map((one) => one.code)].join(', ')}` } };
}

const OWN = { done: 'own-done', retry: 'own-retry', end: 'own-end', 'do-not-call': 'own-end' } as const satisfies Record<OwnOutcome['does'], OutcomeCode>;

type When = (Again & { notice?: DueNotice }) | { refusal: GroundRefusal<'field-invalid'> | QueueRefusal<'queue-not-offered'> | DueTimeRefusal | FullSlotRefusal };

/** The rules of its queue are those of a new promise. */
async function timeOf(needs: SayOutcomeNeeds, { callback, at, evenSo }: OutcomeOrder & { at: AskedTime }): Promise<When> {
  if (!isPromised(callback)) return { refusal: { code: 'field-invalid', field: 'dueAt', allowed: 'left out, and "in" too, for a call that is of no queue' } };
  const queue = needs.queues.get(callback.queueId);
  if (!queue) return { refusal: { code: 'queue-not-offered', queueId: callback.queueId } };
  const time = await chooseDueTime(needs, at, { queue, owned: callback.owner !== undefined, evenSo, called: { number: callback.number, zone: callback.customerZone } });
  if ('refusal' in time) return time;
  return (await refuseFullSlot(needs.takeSlotSeat, { ...time, queue, callbackId: callback.id, evenSo })) ?? time;
}
