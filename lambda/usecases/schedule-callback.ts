import type { AskedTime, DueNotice } from '../domain/calendar/due-time';
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

/** A repeated request, whoever makes it, finds the first. */
export async function scheduleCallback(ports: SchedulePorts, order: CallbackOrder): Promise<ScheduleAnswer> {
  const customer = await findCustomer(ports, order);
  if ('refusal' in customer) return customer;
  const ids = idsOf(ports, order, customer);
  const time = await chooseDueTime(ports, order.at, { queue: customer.queue, owned: order.own });
  if ('refusal' in time) return (await takenBefore(ports, ids.id)) ?? time;
  const { notice, ...when } = time;
  const callback = newPending({ ...ids, ...saidOf(order, customer), ...when, requestedAt: ports.clock.now() }, customer.queue);
  const promise = await promiseCallback(ports, callback);
  if (promise.outcome !== 'created') return alreadyThere(ports, promise, { order, callback });
  return { callback, created: true, ...(notice && { notice }) };
}

function idsOf({ ids }: SchedulePorts, { agent, idempotencyKey }: CallbackOrder, { number }: Customer): { id: string; subject: string } {
  const subject = ids.digest('customer', number);
  return { id: `${subject}.${ids.digest(agent.userId, idempotencyKey)}`, subject };
}

function saidOf(order: CallbackOrder, { number, relatedContactId }: Customer) {
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

async function takenBefore(ports: SchedulePorts, id: string): Promise<ScheduleAnswer | undefined> {
  const callback = await promisedBefore(ports, id);
  return callback && { callback, created: false };
}

/** The first is kept. Who repeats their own request is told so. */
async function alreadyThere(ports: SchedulePorts, { outcome, callback: existing }: PromiseAnswer, { order, callback }: { order: CallbackOrder; callback: Promised }): Promise<ScheduleAnswer> {
  if (outcome === 'unsettled') return refuseUnsettled(existing, ports.clock.now());
  if (outcome === 'repeated') return isSameRequest(existing, callback, order.at) ? { callback: existing, created: false } : { refusal: { code: 'idempotency-key-reused' } };
  return (await mayHandle(ports, order.agent, existing)) ? { callback: existing, created: false } : { refusal: { code: 'customer-has-callback' } };
}

/** Only what nobody changed since can be compared. A time from now on is another at each repeat. */
function isSameRequest(existing: Promised, asked: Promised, at: AskedTime): boolean {
  if (existing.version > 1) return true;
  const fields = ['queueId', 'comment', 'crmRecord', 'numberVerified', 'relatedContactId', 'zone'] as const;
  const isSameTime = 'in' in at || existing.dueAt === asked.dueAt;
  return isSameTime && existing.owner?.userId === asked.owner?.userId && fields.every((field) => existing[field] === asked[field]);
}
