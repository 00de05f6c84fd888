import { dueTimeOf, type AskedTime, type DueNotice } from '../domain/calendar/due-time';
import type { Callback, Promised } from '../domain/callback/callback';
import { newPending } from '../domain/callback/new-promise';
import type { Refusal } from '../domain/refusal';
import type { Ids } from '../ports/surroundings';
import { chooseDueTime } from './choose-due-time';
import { findCustomer, type Customer, type CustomerOrder, type CustomerPorts } from './find-customer';
import { mayHandle } from './handled-callbacks';
import { promiseCallback, promisedBefore, type PromiseAnswer, type PromisePorts } from './promise-callback';
import { refuseUnsettled } from './refuse-unsettled';

export interface CallbackOrder extends CustomerOrder {
  at: AskedTime;
  own: boolean;
  comment?: string;
  crmRecord?: string;
  numberVerified?: boolean;
  idempotencyKey: string;
}

export type SchedulePorts = PromisePorts & CustomerPorts & { ids: Ids };

export type ScheduleAnswer = { callback: Callback & Promised; created: boolean; notice?: DueNotice } | { refusal: Refusal };

/**
 * A repeated request, whoever makes it, finds the first: also when its time has passed, and when a later callback has taken the first one's place
 * and is over, too.
 */
export async function scheduleCallback(ports: SchedulePorts, order: CallbackOrder): Promise<ScheduleAnswer> {
  const customer = await findCustomer(ports, order);
  if ('refusal' in customer) return customer;
  const asked = { order, customer };
  const ids = idsOf(ports, order, customer);
  const before = await promisedBefore(ports, ids.id);
  if (before) return repeated(ports, before, asked);
  const time = await chooseDueTime(ports, order.at, { queue: customer.queue, owned: order.own });
  if ('refusal' in time) return time;
  const { notice, ...when } = time;
  const callback = newPending({ ...ids, ...saidOf(asked), ...when, requestedAt: ports.clock.now() }, customer.queue);
  const promise = await promiseCallback(ports, callback);
  if (promise.outcome !== 'created') return alreadyThere(ports, promise, asked);
  return { callback, created: true, ...(notice && { notice }) };
}

interface Asked {
  order: CallbackOrder;
  customer: Customer;
}

function idsOf({ ids }: SchedulePorts, { agent, idempotencyKey }: CallbackOrder, { number }: Customer): { id: string; subject: string } {
  const subject = ids.digest('customer', number);
  return { id: `${subject}.${ids.digest(agent.userId, idempotencyKey)}`, subject };
}

function saidOf({ order, customer: { number, relatedContactId } }: Asked) {
  return {
    origin: 'agent' as const,
    number,
    requestedBy: order.agent,
    ...(order.own && { owner: order.agent }),
    ...(order.comment && { comment: order.comment }),
    ...(order.crmRecord && { crmRecord: order.crmRecord }),
    ...(order.numberVerified && { numberVerified: true as const }),
    ...(relatedContactId && { relatedContactId }),
  };
}

/** The first is kept. Who repeats their own request is told so. */
async function alreadyThere(ports: SchedulePorts, { outcome, callback: existing }: PromiseAnswer, asked: Asked): Promise<ScheduleAnswer> {
  if (outcome === 'unsettled') return refuseUnsettled(existing, ports.clock.now());
  if (outcome === 'repeated') return repeated(ports, existing, asked);
  return (await mayHandle(ports, asked.order.agent, existing)) ? { callback: existing, created: false } : { refusal: { code: 'customer-has-callback' } };
}

function repeated({ clock }: SchedulePorts, first: Callback & Promised, asked: Asked): ScheduleAnswer {
  return isSameRequest(first, asked, clock.now()) ? { callback: first, created: false } : { refusal: { code: 'idempotency-key-reused' } };
}

/** Only what nobody changed since can be compared. A time from now on is another at each repeat. */
function isSameRequest(first: Promised, asked: Asked, now: string): boolean {
  if (first.version > 1) return true;
  const { at } = asked.order;
  const due = dueTimeOf(at, now);
  const isSameTime = 'in' in at || ('dueAt' in due && due.dueAt === first.dueAt);
  const said: Partial<Promised> = { ...saidOf(asked), queueId: asked.customer.queue.queueId, zone: at.zone };
  const fields = ['queueId', 'comment', 'crmRecord', 'numberVerified', 'relatedContactId', 'zone'] as const;
  return isSameTime && first.owner?.userId === said.owner?.userId && fields.every((field) => first[field] === said[field]);
}
