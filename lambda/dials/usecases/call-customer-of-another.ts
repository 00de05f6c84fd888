import type { CallNow, CallNowAnswer } from '../../agent-callbacks/usecases/call-now';
import type { MayHandle } from '../../agent-callbacks/usecases/callback-for-agent';
import type { MayKnowCaller } from '../../agent-callbacks/usecases/may-know-caller';
import { localTimeOf } from '../../calendar/domain/local-time';
import type { Beside } from '../../callbacks/domain/beside';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import { isUnsure, placeStateOf } from '../../callbacks/domain/customers-place';
import { handlerOf } from '../../callbacks/domain/handler-of';
import type { CallbackRefusal } from '../../callbacks/domain/refusals';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { ContactLookUp } from '../../callbacks/ports/contacts';
import { besideStateOf, openCallsBeside } from '../../callbacks/usecases/beside-state';
import { refuseBeingCalled } from '../../callbacks/usecases/refuse-being-called';
import { refuseClaimed } from '../../callbacks/usecases/refuse-claimed';
import { refuseDecision } from '../../callbacks/usecases/refuse-decision';
import { refuseUnsettled } from '../../callbacks/usecases/refuse-unsettled';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { ClickOrder } from '../domain/click-order';
import { requestDigest } from '../domain/new-click';
import type { DialRefusal, OwedChoice } from '../domain/refusals';
import type { CallBeside, CallBesideAnswer } from './call-beside';

export interface OfAnotherNeeds {
  mayHandle: MayHandle;
  mayKnowCaller: MayKnowCaller;
  callNow: CallNow;
  callBeside: CallBeside;
  store: Pick<CallbackStore, 'find'>;
  contacts: ContactLookUp;
  queues: ReadonlyMap<string, QueuePolicy>;
  ids: Ids;
  clock: Clock;
}

export type OfAnotherAnswer =
  /** The click became this callback, which the customer was promised: it is called now. */
  | { calledNow: Callback & Promised }
  | Extract<CallNowAnswer, { refusal: unknown }>
  | Exclude<CallBesideAnswer, { overtakenBy: Callback }>
  | { refusal: CallbackRefusal<'customer-being-called' | 'earlier-call-not-settled'> | DialRefusal<'owed-elsewhere' | 'owed-to-several'> };

interface Asked {
  order: ClickOrder;
  /** It keeps the customer's place, and is not this agent's click. */
  standing: Callback;
  /** Customers of their own behind the same number, who are owed a callback, or being called. */
  sharing: (Callback & Promised)[];
}

export type CallCustomerOfAnother = (asked: Asked) => Promise<OfAnotherAnswer>;

/** A customer is called once: a click on one who is being called, or owed a callback, becomes that call, or is refused, or goes beside it with open eyes. */
export function createCallCustomerOfAnother(needs: OfAnotherNeeds): CallCustomerOfAnother {
  return async (asked) => {
    const { standing } = asked;
    const became = [standing, ...asked.sharing].find((callback) => isCallOf(needs, asked.order, callback));
    if (became && isPromised(became)) return { calledNow: became };
    if (asked.order.callbackId !== undefined) return ofMeant(needs, asked, asked.order.callbackId);
    const place = placeStateOf(standing);
    if (place === 'being-called') return ofBeingCalled(needs, asked);
    const called = asked.sharing.find((callback) => placeStateOf(callback) === 'being-called');
    if (called) return ofBeingCalled(needs, { ...asked, standing: called });
    const isOwed = place === 'owed' && isPromised(standing);
    const owed = [...(isOwed ? [standing] : []), ...asked.sharing];
    const [only, another] = owed;
    if (another) return ofSeveral(needs, asked, owed);
    if (only && !isOwed) return ofOwed(needs, { ...asked, standing: only, place: 'owed' });
    const now = needs.clock.now();
    if (place === 'free' && (await goesOnBeside(needs, standing))) return ofBesideCalled(needs, asked);
    const isLeft = standing.phase === 'ended' && standing.checkAt !== undefined;
    if (isLeft || !isPromised(standing)) return refuseUnsettled(standing, now);
    if (place !== 'free') return ofOwed(needs, { ...asked, standing, place });
    return isUnsure(standing, now) ? ofOwed(needs, { ...asked, standing, place: 'answered' }) : refuseUnsettled(standing, now);
  };
}

/** The agent chose this one of several: no other is called in its stead. */
async function ofMeant(needs: OfAnotherNeeds, asked: Asked, id: string): Promise<OfAnotherAnswer> {
  const meant = [asked.standing, ...asked.sharing].find((callback) => callback.id === id);
  const place = meant && placeStateOf(meant);
  if (place === 'being-called') return ofBeingCalled(needs, { ...asked, standing: meant! });
  return place === 'owed' && isPromised(meant!) ? ofOwed(needs, { ...asked, standing: meant!, place }) : refuseDecision('already-over');
}

/** This very click became a call of that callback before, whatever came of it: its answer was lost. */
function isCallOf({ ids }: OfAnotherNeeds, order: ClickOrder, callback: Callback): boolean {
  if (!isPromised(callback)) return false;
  const request = requestDigest(ids.digest, order);
  const requests = [request, ...ids.underOtherKeys(request)];
  return [callback.attempt, ...callback.attempts].some(({ calledNowFor }) => calledNowFor !== undefined && requests.includes(calledNowFor));
}

async function ofBeingCalled(needs: OfAnotherNeeds, asked: Asked): Promise<OfAnotherAnswer> {
  const { order, standing } = asked;
  if (isPromised(standing) && handlerOf(standing)?.userId === order.agent.userId) return { calledNow: standing };
  return ofBesideCalled(needs, asked);
}

async function ofBesideCalled(needs: OfAnotherNeeds, asked: Asked): Promise<OfAnotherAnswer> {
  return asked.order.evenSo ? beside(needs, asked, { why: 'being-called' }) : refuseBeing(needs, asked.order, asked.standing);
}

/** Another call to the customer goes on beside this one, or the talk in which it was promised. */
async function goesOnBeside(needs: OfAnotherNeeds, standing: Callback): Promise<boolean> {
  const state = await besideStateOf(needs, standing);
  return state === 'open' || state === 'in-talk';
}

type AskedOfOne = Asked & { standing: Callback & Promised; place: 'owed' | 'missed' | 'answered' };

async function ofOwed(needs: OfAnotherNeeds, asked: AskedOfOne): Promise<OfAnotherAnswer> {
  const { order, standing, place } = asked;
  const isCalledBeside = await goesOnBeside(needs, standing);
  if (isCalledBeside && !order.evenSo) return refuseBeing(needs, order, standing);
  if (place !== 'owed' || isCalledBeside) return beside(needs, asked, { why: place });
  const claimed = refuseClaimed(standing, { agent: order.agent, now: needs.clock.now() });
  const mayHandle = await needs.mayHandle({ agent: order.agent }, standing);
  if (mayHandle && !(claimed && order.evenSo)) return claimed ?? callItNow(needs, order, standing);
  return order.evenSo ? beside(needs, asked, { why: 'owed' }) : { refusal: owedElsewhere(needs, standing) };
}

/** The number is owed several. The one that this agent may handle is meant; of several they choose, or call all the same, which then settles none. */
async function ofSeveral(needs: OfAnotherNeeds, asked: Asked, owed: (Callback & Promised)[]): Promise<OfAnotherAnswer> {
  const { order } = asked;
  if (order.evenSo) return beside(needs, { ...asked, standing: owed[0]! }, { why: 'owed', stays: 'several-owed' });
  const mayHandle = await Promise.all(owed.map((callback) => needs.mayHandle({ agent: order.agent }, callback)));
  const theirs = owed.filter((_callback, nth) => mayHandle[nth]);
  const [only, another] = theirs;
  if (!only) return { refusal: owedElsewhere(needs, owed[0]!) };
  if (another) return { refusal: { code: 'owed-to-several', choices: theirs.map((callback) => choiceOf(needs, callback)) } };
  return ofOwed(needs, { ...asked, standing: only, place: 'owed' });
}

function choiceOf({ queues }: OfAnotherNeeds, { id, queueId, dueAt, zone, crmRecord }: Callback & Promised): OwedChoice {
  return { callbackId: id, queue: queues.get(queueId)?.name ?? queueId, local: localTimeOf(dueAt, zone), zone, ...(crmRecord && { crmRecord }) };
}

/** A number that was put right since is another customer's by now. */
async function callItNow({ callNow, ids }: OfAnotherNeeds, order: ClickOrder, { id, number }: Callback): Promise<OfAnotherAnswer> {
  const { agent, relatedContactId, recorded, callerId } = order;
  const chosen = { ...(recorded !== undefined && { recorded }), ...(callerId && { callerId }) };
  const called = await callNow({ agent, id, ...(order.atAnyHour && { atAnyHour: true }), click: { key: requestDigest(ids.digest, order), number }, ...chosen, ...(relatedContactId && { relatedContactId }) });
  if ('refusal' in called) return called.refusal.code === 'changed-meanwhile' ? { placeChanged: true } : called;
  return { calledNow: called.callback };
}

async function beside(needs: OfAnotherNeeds, { order, standing, sharing }: Asked, how: Omit<Beside, 'callbackId'>): Promise<OfAnotherAnswer> {
  const called = await needs.callBeside({ order, standing, sharing: sharing.filter(({ id }) => id !== standing.id), ...how });
  return 'overtakenBy' in called ? refuseBeing(needs, order, called.overtakenBy) : called;
}

async function refuseBeing(needs: OfAnotherNeeds, { agent }: ClickOrder, standing: Callback): Promise<OfAnotherAnswer> {
  const [mayKnow, open] = await Promise.all([needs.mayKnowCaller(agent, standing), openCallsBeside(needs, standing)]);
  return refuseBeingCalled(standing, { mayKnow, open, now: needs.clock.now() });
}

function owedElsewhere({ queues }: OfAnotherNeeds, { queueId, dueAt, zone }: Promised): DialRefusal<'owed-elsewhere'> {
  return { code: 'owed-elsewhere', queue: queues.get(queueId)?.name ?? queueId, local: localTimeOf(dueAt, zone), zone };
}
