import type { FindPromised, PromiseAnswer, PromiseCallback } from '../../agenda/usecases/promise-callback';
import { type AskedTime, type DueNotice, dueTimeOf } from '../../calendar/domain/due-time';
import type { Called } from '../../calendar/domain/calling-window';
import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { newPending } from '../../callbacks/domain/new-promise';
import type { CallbackRefusal } from '../../callbacks/domain/refusals';
import { refuseBeingCalled } from '../../callbacks/usecases/refuse-being-called';
import { refuseUnsettled } from '../../callbacks/usecases/refuse-unsettled';
import { areSameSkills, type Skill, type Wanted } from '../../ground/domain/skill';
import type { GroundRefusal } from '../../ground/domain/refusals';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import { refuseWanted } from '../../queues/domain/refuse-wanted';
import { refuseOutsideWindow } from '../../queues/domain/outside-window';
import { type ChoiceRefusal, refuseChoices } from '../../queues/domain/refuse-choices';
import type { QueueRefusal } from '../../queues/domain/refusals';
import type { TakeSlotSeat } from '../../queues/ports/slot-seats';
import { chooseDueTime, type DueTimeRefusal } from '../../queues/usecases/choose-due-time';
import { type FullSlotRefusal, refuseFullSlot } from '../../queues/usecases/refuse-full-slot';
import type { AgentCallbackRefusal } from '../domain/refusals';
import type { MayHandle } from './callback-for-agent';
import type { Customer, CustomerOrder, CustomerRefusal, FindCustomer } from './find-customer';
import type { MayKnowCaller } from './may-know-caller';
import type { PromiseToAnother } from './promise-to-another';

export interface CallbackOrder extends CustomerOrder {
  at: AskedTime;
  own: boolean;
  evenSo?: boolean;
  /** The zone where the customer is, IANA, as they or the CRM named it. */
  customerZone?: string;
  /** Whether the call is to be recorded, where agents choose. */
  recorded?: boolean;
  /** The number that the customer is to see, E.164. */
  callerId?: string;
  comment?: string;
  crmRecord?: string;
  numberVerified?: boolean;
  sharedNumber?: boolean;
  /** What its agent must be able to do. */
  skills?: Skill[];
  /** The asking agent gets the call before others. */
  preferMe?: boolean;
  idempotencyKey: string;
}

export interface ScheduleNeeds {
  findCustomer: FindCustomer;
  mayHandle: MayHandle;
  mayKnowCaller: MayKnowCaller;
  promiseCallback: PromiseCallback;
  promiseToAnother: PromiseToAnother;
  findPromised: FindPromised;
  hours: OpeningHoursBook;
  takeSlotSeat: TakeSlotSeat;
  ids: Ids;
  clock: Clock;
}

export type ScheduleAnswer = { callback: Callback & Promised; created: boolean; notice?: DueNotice } | { refusal: ScheduleRefusal };

type ScheduleRefusal =
  | CustomerRefusal
  | ChoiceRefusal
  | DueTimeRefusal
  | FullSlotRefusal
  | QueueRefusal<'skills-not-routed'>
  | GroundRefusal<'idempotency-key-reused'>
  | CallbackRefusal<'earlier-call-not-settled' | 'customer-being-called' | 'number-owed-to-another'>
  | AgentCallbackRefusal<'customer-has-callback'>;

export type ScheduleCallback = (order: CallbackOrder) => Promise<ScheduleAnswer>;

/**
 * A repeated request, whoever makes it, finds the first: also when its time has passed, and when a later callback has taken the first one's place
 * and is over, too.
 */
export function createScheduleCallback(needs: ScheduleNeeds): ScheduleCallback {
  return async (order) => {
    const customer = await needs.findCustomer(order);
    if ('refusal' in customer) return customer;
    const request = { order, customer };
    const { ids, ofRecord } = idsOf(needs.ids, request);
    const before = (await needs.findPromised(ids.id)) ?? (ofRecord && (await needs.findPromised(ofRecord.id)));
    if (before) return answerRepeat(before, request, needs.clock.now());
    const notTheirs = refuseChoices(order, customer.queue, customer.number) ?? refuseWanted(wantedBy(order), customer.queue);
    if (notTheirs) return { refusal: notTheirs };
    const time = await chooseDueTime(needs, order.at, { queue: customer.queue, owned: order.own, evenSo: order.evenSo, called: calledOf(request) });
    if ('refusal' in time) return time;
    const seatOf = (callbackId: string) => refuseFullSlot(needs.takeSlotSeat, { ...time, queue: customer.queue, callbackId, evenSo: order.evenSo });
    const full = await seatOf(ids.id);
    if (full) return full;
    const { notice, ...when } = time;
    const callback = newPending({ ...ids, ...saidOf(request), ...when, requestedAt: needs.clock.now() }, customer.queue);
    const promise = await needs.promiseCallback(callback);
    const isOthers = promise.outcome === 'owed' && promise.callback.crmRecord !== order.crmRecord;
    if (isOthers && ofRecord) await seatOf(ofRecord.id);
    const settled = isOthers && ofRecord ? await needs.promiseToAnother({ ...callback, ...ofRecord }) : promise;
    if (settled.outcome !== 'created') return answerStanding(needs, settled, request);
    return { callback: settled.callback, created: true, ...(notice && { notice }) };
  };
}

interface NewRequest {
  order: CallbackOrder;
  customer: Customer;
}

interface RequestIds {
  id: string;
  subject: string;
}

/** The customer is whoever the number reaches. `ofRecord`: several share it, and the one of this record in the CRM is a customer of their own. */
function idsOf({ digest }: Ids, { order: { agent, idempotencyKey, crmRecord, sharedNumber }, customer: { number } }: NewRequest): { ids: RequestIds; ofRecord?: RequestIds } {
  const idsOfSubject = (subject: string) => ({ id: `${subject}.${digest(agent.userId, idempotencyKey)}`, subject });
  return { ids: idsOfSubject(digest('customer', number)), ...(sharedNumber && crmRecord && { ofRecord: idsOfSubject(digest('customer', number, crmRecord)) }) };
}

function wantedBy({ agent, skills, preferMe }: CallbackOrder): Wanted {
  return { ...(skills?.length && { skills }), ...(preferMe && { preferredAgents: [agent.userId] }) };
}

function saidOf({ order, customer: { number, relatedContactId, shownNumber, pinGiven } }: NewRequest) {
  return {
    origin: 'agent' as const,
    number,
    requestedBy: order.agent,
    ...wantedBy(order),
    ...(order.own && { owner: order.agent }),
    ...(order.customerZone && { customerZone: order.customerZone }),
    ...(order.recorded && { recorded: true as const }),
    ...(order.callerId && { callerId: order.callerId }),
    ...(order.comment && { comment: order.comment }),
    ...(order.crmRecord && { crmRecord: order.crmRecord }),
    ...(order.numberVerified && { numberVerified: true as const }),
    ...(relatedContactId && { relatedContactId }),
    ...(shownNumber && { shownNumber }),
    ...(pinGiven && { pinGiven }),
  };
}

/** The first is kept. An agent who repeats their own request is told so. */
async function answerStanding({ mayHandle, mayKnowCaller, clock }: ScheduleNeeds, promise: PromiseAnswer, request: NewRequest): Promise<ScheduleAnswer> {
  const { agent } = request.order;
  const now = clock.now();
  if (promise.outcome === 'unsettled') return refuseUnsettled(promise.last, now);
  if (promise.outcome === 'being-called') return refuseBeingCalled(promise.click, { mayKnow: await mayKnowCaller(agent, promise.click), now });
  const { outcome, callback: standing } = promise;
  if (outcome === 'repeated') return answerRepeat(standing, request, now);
  if (!(await mayHandle({ agent }, standing))) return { refusal: { code: 'customer-has-callback' } };
  const { crmRecord: asked } = request.order;
  const { crmRecord: owedTo } = standing;
  if (owedTo !== asked) return { refusal: { code: 'number-owed-to-another', ...(owedTo && { owedTo }), ...(asked && { asked }) } };
  return { callback: standing, created: false };
}

function answerRepeat(first: Callback & Promised, request: NewRequest, now: string): ScheduleAnswer {
  return isSameRequest(first, request, now) ? { callback: first, created: false } : { refusal: { code: 'idempotency-key-reused' } };
}

/** A time outside the customer's day was moved: the first has a later one. */
function isMovedTo({ dueAt }: Promised, asked: string, request: NewRequest): boolean {
  return asked < dueAt && refuseOutsideWindow(request.customer.queue.windows, { called: calledOf(request), at: asked, isThen: true }) !== undefined;
}

function calledOf({ order: { customerZone }, customer: { number } }: NewRequest): Called {
  return { number, zone: customerZone };
}

/** A callback that somebody changed since cannot be compared. A time from now on is another at each repeat. */
function isSameRequest(first: Promised, request: NewRequest, now: string): boolean {
  if (first.version > 1) return true;
  const { at } = request.order;
  const due = dueTimeOf(at, now);
  const isSameTime = 'in' in at || ('dueAt' in due && (due.dueAt === first.dueAt || isMovedTo(first, due.dueAt, request)));
  const said: Partial<Promised> = { ...saidOf(request), queueId: request.customer.queue.queueId, zone: at.zone };
  const fields = ['queueId', 'comment', 'crmRecord', 'numberVerified', 'recorded', 'callerId', 'relatedContactId', 'zone'] as const;
  const isSameWanted = areSameSkills(first.skills, said.skills) && first.preferredAgents?.[0] === said.preferredAgents?.[0];
  return isSameTime && isSameWanted && first.owner?.userId === said.owner?.userId && fields.every((field) => first[field] === said[field]);
}
