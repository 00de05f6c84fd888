import type { AskedTime, DueNotice } from '../domain/calendar/due-time';
import type { Callback, Pending, Promised } from '../domain/callback/callback';
import { isPromised } from '../domain/callback/callback';
import type { Refusal } from '../domain/refusal';
import type { Ids } from '../ports/surroundings';
import type { AdvancePorts } from './advance-callback';
import { chooseDueTime, type ChosenTime } from './choose-due-time';
import { createWhereOver } from './create-where-over';
import { findCustomer, type Customer, type CustomerOrder, type CustomerPorts } from './find-customer';
import { mayHandle } from './handled-callbacks';
import { sendWhenSoon, type SendPorts } from './send-when-soon';

export interface CallbackOrder extends CustomerOrder {
  at: AskedTime;
  own: boolean;
  comment?: string;
  crmRecord?: string;
  numberVerified?: boolean;
  idempotencyKey: string;
}

export type SchedulePorts = AdvancePorts & CustomerPorts & SendPorts & { ids: Ids };

export type ScheduleAnswer = { callback: Callback & Promised; created: boolean; notice?: DueNotice } | { refusal: Refusal };

/** One write. A customer is owed one callback at a time: a repeated request, whoever makes it, finds the first. */
export async function scheduleCallback(ports: SchedulePorts, order: CallbackOrder): Promise<ScheduleAnswer> {
  const customer = await findCustomer(ports, order);
  if ('refusal' in customer) return customer;
  const ids = idsOf(ports, order, customer);
  const time = await chooseDueTime(ports, order.at, { queue: customer.queue, owned: order.own });
  if ('refusal' in time) return (await takenBefore(ports, ids.id)) ?? time;
  const callback: Callback & Promised = { ...ids, ...promise(order, customer, ports.clock.now()), ...whenOf(time) };
  const write = await createWhereOver(ports, callback);
  if (!write.created) return alreadyThere(ports, write.existing, { order, callback });
  await sendWhenSoon(ports, callback);
  return { callback, created: true, ...(time.notice && { notice: time.notice }) };
}

function idsOf({ ids }: SchedulePorts, { agent, idempotencyKey }: CallbackOrder, { number }: Customer): { id: string; subject: string } {
  const subject = ids.digest('customer', number);
  return { id: `${subject}.${ids.digest(agent.userId, idempotencyKey)}`, subject };
}

function promise(order: CallbackOrder, { number, queue, relatedContactId }: Customer, requestedAt: string) {
  return {
    origin: 'agent' as const,
    mode: 'queued-callback' as const,
    number,
    queueId: queue.queueId,
    requestedBy: order.agent,
    ...(order.own && { owner: order.agent }),
    ...(order.comment && { comment: order.comment }),
    ...(order.crmRecord && { crmRecord: order.crmRecord }),
    ...(order.numberVerified && { numberVerified: true as const }),
    ...(relatedContactId && { relatedContactId }),
    requestedAt,
    version: 1,
    retriesLeft: queue.retries,
    attempts: [],
  };
}

function whenOf({ dueAt, zone, purgeAt }: ChosenTime): Pick<Promised, 'dueAt' | 'zone' | 'purgeAt'> & Pending {
  return { dueAt, zone, purgeAt, phase: 'pending', attentionAt: dueAt };
}

/** A repeat may come when the time that was asked for has passed: it was taken all the same. */
async function takenBefore(ports: SchedulePorts, id: string): Promise<ScheduleAnswer | undefined> {
  const callback = await ports.store.find(id);
  if (!callback || !isPromised(callback)) return undefined;
  await sendWhenSoon(ports, callback);
  return { callback, created: false };
}

/** The first is kept. Who repeats their own request is told so, and what it may have been cut off from is done again. */
async function alreadyThere(ports: SchedulePorts, existing: Callback, { order, callback }: { order: CallbackOrder; callback: Callback & Promised }): Promise<ScheduleAnswer> {
  if (!isPromised(existing)) throw new Error(`The callback ${existing.id} stands in the place of a customer's, but was clicked.`);
  if (existing.id === callback.id) {
    if (!isSameRequest(existing, callback, order.at)) return { refusal: { code: 'idempotency-key-reused' } };
    await sendWhenSoon(ports, existing);
    return { callback: existing, created: false };
  }
  if (existing.phase === 'ended') return { refusal: { code: 'earlier-call-not-settled' } };
  return (await mayHandle(ports, order.agent, existing)) ? { callback: existing, created: false } : { refusal: { code: 'customer-has-callback' } };
}

/** Only what nobody changed since can be compared. A time from now on is another at each repeat. */
function isSameRequest(existing: Promised, asked: Promised, at: AskedTime): boolean {
  if (existing.version > 1) return true;
  const fields = ['queueId', 'comment', 'crmRecord', 'numberVerified', 'relatedContactId', 'zone'] as const;
  const isSameTime = 'in' in at || existing.dueAt === asked.dueAt;
  return isSameTime && existing.owner?.userId === asked.owner?.userId && fields.every((field) => existing[field] === asked[field]);
}
