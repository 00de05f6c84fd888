import type { Agent } from '../../agents/domain/agent';
import type { Asking } from '../../agents/domain/role';
import type { AskedTime, DueNotice } from '../../calendar/domain/due-time';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import type { Edit } from '../../callbacks/domain/event';
import type { StateRefusal } from '../../callbacks/domain/refusals';
import type { NumberIndex } from '../../callbacks/ports/callback-store';
import type { Follow, Move } from '../../callbacks/usecases/advance-callback';
import { linkPutOff, linkShownNumber } from '../../callbacks/usecases/link-number';
import { refuseDecision } from '../../callbacks/usecases/refuse-decision';
import { choiceKept } from '../../queues/domain/caller-id';
import { type ChoiceRefusal, refuseChoices, shownIn } from '../../queues/domain/refuse-choices';
import type { DueTimeRefusal } from '../../queues/usecases/choose-due-time';
import type { FullSlotRefusal } from '../../queues/usecases/refuse-full-slot';
import type { AgentCallbackRefusal } from '../domain/refusals';
import type { FindCallbackForAgent } from './callback-for-agent';
import type { TakenOverList } from '../ports/taken-over';
import type { ChooseTimes } from './choose-times';
import type { FindNewCustomer, NewCustomerRefusal } from './find-new-customer';
import type { FindNewHandler, NewHandlerRefusal } from './find-new-handler';

export interface EditOrder extends Asking {
  id: string;
  /** Another number, as typed. */
  number?: string;
  /** Another source queue. */
  queueId?: string;
  at?: AskedTime;
  /** The zone where the customer is, IANA. Empty: none is named. */
  customerZone?: string;
  /** Empty: none. */
  comment?: string;
  /** Empty: none. */
  crmRecord?: string;
  numberVerified?: boolean;
  recorded?: boolean;
  /** The number that the customer is to see, E.164. Empty: the usual one. */
  callerId?: string;
  /** True: the asking agent's. False: any agent's of its queue. */
  own?: boolean;
  /** User name of the agent whose it is to be. */
  owner?: string;
  evenSo?: boolean;
  /** The agent's PIN, where another number needs one. It is looked at, and kept nowhere. */
  pin?: string;
  /** The version that the edit was made on. */
  version?: number;
}

export interface EditNeeds {
  findCallbackForAgent: FindCallbackForAgent;
  findNewCustomer: FindNewCustomer;
  findNewHandler: FindNewHandler;
  chooseTimes: ChooseTimes;
  takenOver: Pick<TakenOverList, 'add'>;
  numbers: Pick<NumberIndex, 'linkNumber' | 'linkSharing' | 'isShared'>;
  follow: Follow;
  move: Move;
}

export type EditAnswer = { callback: Callback & Promised; notice?: DueNotice } | { refusal: EditRefusal };

type EditRefusal = StateRefusal | ChoiceRefusal | DueTimeRefusal | FullSlotRefusal | NewCustomerRefusal | NewHandlerRefusal | AgentCallbackRefusal<'callback-not-found'>;

export type EditCallback = (order: EditOrder) => Promise<EditAnswer>;

/**
 * The rules of its queue are those of a new callback. An edit is made on the version that was checked: another one in between is not written over.
 * All that it changes is saved in one moment: the place of another customer is theirs when the old one is given up.
 */
export function createEditCallback({ findCallbackForAgent, findNewCustomer, findNewHandler, chooseTimes, takenOver, numbers, follow, move }: EditNeeds): EditCallback {
  return async (order) => {
    const found = await findCallbackForAgent(order, order.id);
    if ('refusal' in found) return found;
    const { callback } = found;
    if (order.version !== undefined && order.version !== callback.version) return { refusal: { code: 'changed-meanwhile' } };
    const handler = await findNewHandler(order, callback);
    if ('refusal' in handler) return handler;
    const times = await chooseTimes(order, { callback: elsewhere(callback, order), ...handler });
    if ('refusal' in times) return times;
    const whose = await findNewCustomer(order, callback);
    if ('refusal' in whose) return whose;
    const number = whose.customer?.number ?? callback.number;
    const notTheirs = refuseChoices(order, handler.queue, number);
    if (notTheirs) return { refusal: notTheirs };
    const { notice, ...time } = times;
    const former = takenFrom(callback, handler, order.agent);
    if (former) await takenOver.add(former.userId, callback);
    const edit = { ...(handler.isMoved && { queue: handler.queue }), ...ownerOf(handler), ...time, ...saidOf(order), ...choiceKept(shownIn(handler.queue, number, order.callerId ?? callback.callerId)) };
    const asked = { edit, version: callback.version, by: order.agent };
    const { customer } = whose;
    // Who asked from the number that was put right calls from it still.
    if (customer) await linkShownNumber(numbers, { ...callback, number: customer.number });
    await linkPutOff(numbers, callback, time.purgeAt);
    const decision = customer ? await move(callback, { type: 'moved', customer, ...asked }) : await follow(callback, { type: 'edited', ...asked });
    if ('refused' in decision) return refuseDecision(decision.refused);
    const edited = decision.next;
    if (!isPromised(edited)) throw new Error(`The callback ${edited.id} became a click by an edit.`);
    return { callback: edited, ...(notice && { notice }) };
  };
}

/** The callback with the zone that the edit names, for the hours in which the customer may be called. */
function elsewhere<C extends Promised>(callback: C, { customerZone: named }: EditOrder): C {
  if (named === undefined) return callback;
  const { customerZone: _was, ...rest } = callback;
  return { ...rest, ...(named && { customerZone: named }) } as C;
}

/** Whose it is no more from then on. Undefined: nobody's, or they gave it away themself. */
function takenFrom({ owner: was }: Promised, { owner }: { owner?: Agent | null }, by: Agent): Agent | undefined {
  const isKept = owner === undefined || owner?.userId === was?.userId;
  return isKept || by.userId === was?.userId ? undefined : was;
}

function ownerOf({ owner }: { owner?: Agent | null }): Pick<Edit, 'owner'> {
  return owner === undefined ? {} : { owner };
}

function saidOf({ comment, crmRecord, numberVerified, recorded, customerZone }: EditOrder): Pick<Edit, 'comment' | 'crmRecord' | 'numberVerified' | 'recorded' | 'customerZone'> {
  return { ...(customerZone !== undefined && { customerZone }), ...(comment !== undefined && { comment }), ...(crmRecord !== undefined && { crmRecord }), ...(numberVerified !== undefined && { numberVerified }), ...(recorded !== undefined && { recorded }) };
}
