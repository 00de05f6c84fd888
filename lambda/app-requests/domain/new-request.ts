import { type AppCustomer, customerKey } from '../../app-access/domain/app-customer';
import type { Promised } from '../../callbacks/domain/callback-request';
import { areSameSkills } from '../../ground/domain/skill';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { CallbackRequestOrder } from './callback-request-order';

/** An order whose queue and number have been checked. */
export interface NewRequest {
  order: CallbackRequestOrder;
  queue: QueuePolicy;
  /** E.164. */
  number: string;
  /** The ids of the callback that it asks for. A repeat of the same request has the same. */
  ids: { id: string; subject: string };
  /** Another customer of an app is owed one at this number: this one is a customer of their own behind it. */
  isBehindShared?: true;
}

export function requestIds(digest: (...parts: string[]) => string, order: CallbackRequestOrder, number: string): NewRequest['ids'] {
  const subject = digest('customer', number);
  return { id: `${subject}.${digest('app', customerKey(order), order.idempotencyKey)}`, subject };
}

/** As above, where several share the number: the app's customer has a place of their own. */
export function idsBehindShared(digest: (...parts: string[]) => string, order: CallbackRequestOrder, number: string): NewRequest['ids'] {
  const subject = digest('customer', number, customerKey(order));
  return { id: `${subject}.${digest('app', customerKey(order), order.idempotencyKey)}`, subject };
}

/** Makes names that nobody can read, and knows them by the stack's other keys. */
interface Names {
  digest(...parts: string[]): string;
  underOtherKeys(digest: string): readonly string[];
}

/** The app's customer, as their callback names them. */
export function appCustomerOf({ digest }: Pick<Names, 'digest'>, order: AppCustomer): string {
  return digest('app-customer', customerKey(order));
}

/** Another customer of an app asked for it. One that an agent or a caller asked for may be of anybody behind the number. */
export function isOfAnother(ids: Names, { appCustomer }: Promised, order: AppCustomer): boolean {
  const asking = appCustomerOf(ids, order);
  return appCustomer !== undefined && ![asking, ...ids.underOtherKeys(asking)].includes(appCustomer);
}

/** A callback that somebody changed since cannot be compared. The time of a request for at once is not compared. */
export function isSameRequest(before: Promised, { order, queue }: NewRequest): boolean {
  if (before.version > 1) return true;
  const isSameTime = order.slotStartsAt === undefined || order.slotStartsAt === before.dueAt;
  return isSameTime && before.queueId === queue.queueId && before.comment === (order.comment || undefined) && before.customerZone === order.customerZone && isSameContext(before.context, order.context) && areSameSkills(before.skills, order.skills) && String(before.preferredAgents ?? []) === String(order.preferredAgents ?? []);
}

function isSameContext(one: Record<string, string> = {}, other: Record<string, string> = {}): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** Tokens of one app are nothing to another. Tokens of other things are nothing here. */
export function holderOf(app: string): string {
  return `callback-request#${app}`;
}
