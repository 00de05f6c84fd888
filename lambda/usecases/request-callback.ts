import { isPromised, type Callback, type Promised } from '../domain/callback/callback';
import { plusSeconds } from '../domain/callback/instant';
import { newPending } from '../domain/callback/new-promise';
import { RATE_LIMITS } from '../domain/customer/rate-limits';
import { checkNumber } from '../domain/phone-number';
import type { QueuePolicy } from '../domain/queue-policy';
import type { Refusal } from '../domain/refusal';
import type { Ids } from '../ports/surroundings';
import type { TokenBook } from '../ports/tokens';
import { allowDueTime } from './choose-due-time';
import { confirmNumberOwner, customerOf, spendNumberCheck, type Asker, type CheckAnswer, type NumberCheckPorts } from './check-number-owner';
import type { SlotPorts } from './find-slots';
import { keepWithinLimits } from './keep-within-limits';
import { promiseCallback, promisedBefore, type PromisePorts } from './promise-callback';
import { refuseLateTurn, type LateTurnPorts } from './refuse-late-turn';
import { refuseUnsettled } from './refuse-unsettled';
import { takeSlot } from './take-slot';

export interface CallbackRequestOrder extends Asker {
  /** As typed. */
  number: string;
  queueId: string;
  /** The start of a slot, an ISO instant. Undefined: as soon as an agent is free. */
  slotStartsAt?: string;
  comment?: string;
  context?: Record<string, string>;
  check?: CheckAnswer;
  idempotencyKey: string;
}

export type RequestCallbackPorts = PromisePorts & SlotPorts & NumberCheckPorts & LateTurnPorts & { ids: Ids; tokens: TokenBook; checkRequired: boolean };

export type RequestCallbackAnswer = { callback: Callback & Promised; token: string; created: boolean } | { refusal: Refusal };

/** As long as the history of callbacks is kept. */
const TOKEN_DAYS_AFTER_PURGE = 90;

/**
 * A callback that a customer asks for through an app, once their number is shown to be theirs. A repeat of the same request finds the first, and
 * is given another token for it.
 */
export async function requestCallback(ports: RequestCallbackPorts, order: CallbackRequestOrder): Promise<RequestCallbackAnswer> {
  const queue = ports.queues.get(order.queueId);
  if (!queue) return { refusal: { code: 'queue-unknown', queueId: order.queueId } };
  const checked = checkNumber(order.number, ports.numberRules);
  if ('code' in checked) return { refusal: checked };
  const asked = { order, queue, number: checked.e164, ids: idsOf(ports.ids, order, checked.e164) };
  const before = await promisedBefore(ports, asked.ids.id);
  if (before) return isSameRequest(before, asked) ? answerOf(ports, { app: order.app, callback: before, created: false }) : { refusal: { code: 'idempotency-key-reused' } };
  return (await refuse(ports, asked)) ?? promise(ports, asked);
}

interface Asked {
  order: CallbackRequestOrder;
  queue: QueuePolicy;
  /** E.164. */
  number: string;
  ids: { id: string; subject: string };
}

/** What costs nobody anything is looked at first; a code is tried only for what could be promised. */
async function refuse(ports: RequestCallbackPorts, { order, queue, number, ids }: Asked): Promise<{ refusal: Refusal } | undefined> {
  const allowed = await allowDueTime(ports, order.slotStartsAt ?? ports.clock.now(), queue);
  if ('refusal' in allowed) return allowed;
  if (!order.check && ports.checkRequired) return { refusal: { code: 'number-check-needed' } };
  const tooMany = await keepWithinLimits(ports.limits, [[RATE_LIMITS.callbacksOfCustomer, customerOf(order)]]);
  if (tooMany) return tooMany;
  const notTheirs = order.check && (await confirmNumberOwner(ports, { app: order.app, number, answer: order.check, requestId: ids.id }));
  if (notTheirs) return notTheirs;
  // Told to whose number it is alone.
  if (await isOwed(ports, ids.subject)) return { refusal: { code: 'already-pending' } };
  return order.slotStartsAt === undefined ? refuseLateTurn(ports, queue) : undefined;
}

/** For certain: of one that stands in Connect the news of its end may have been lost, and the promise finds out. */
async function isOwed({ store, clock }: RequestCallbackPorts, subject: string): Promise<boolean> {
  const latest = await store.findLatest(subject);
  return latest !== undefined && isPromised(latest) && (latest.phase === 'pending' || latest.phase === 'handing-off') && latest.purgeAt > clock.now();
}

/**
 * The place in the slot, then the limit and the code, then the callback: what is refused has used up neither, and a place that is taken for
 * nothing is free again within a minute.
 */
async function promise(ports: RequestCallbackPorts, asked: Asked): Promise<RequestCallbackAnswer> {
  const { order, queue, number, ids } = asked;
  const when = await whenOf(ports, asked);
  if ('refusal' in when) return when;
  // Counted for whose number it is: else anybody could use up what is theirs.
  const tooMany = await keepWithinLimits(ports.limits, [[RATE_LIMITS.callbacksToNumber, number]]);
  if (tooMany) return tooMany;
  const spent = order.check && (await spendNumberCheck(ports, order.check, ids.id));
  if (spent) return spent;
  const callback = newPending({ ...ids, ...saidOf(asked), ...when, requestedAt: ports.clock.now() }, queue);
  const { outcome, callback: standing } = await promiseCallback(ports, callback);
  if (outcome === 'owed') return { refusal: { code: 'already-pending' } };
  if (outcome === 'unsettled') return refuseUnsettled(standing, ports.clock.now());
  return answerOf(ports, { app: order.app, callback: standing, created: outcome === 'created' });
}

async function whenOf(ports: RequestCallbackPorts, { order, queue, ids }: Asked): Promise<Pick<Promised, 'dueAt' | 'zone' | 'purgeAt'> | { refusal: Refusal }> {
  const slot = order.slotStartsAt === undefined ? undefined : await takeSlot(ports, { queueId: queue.queueId, startsAt: order.slotStartsAt, callbackId: ids.id });
  if (slot && 'refused' in slot) return { refusal: { code: slot.refused } };
  const dueAt = slot ? slot.taken.startsAt : ports.clock.now();
  const allowed = await allowDueTime(ports, dueAt, queue);
  return 'refusal' in allowed ? allowed : { dueAt, zone: allowed.zone ?? 'UTC', purgeAt: allowed.purgeAt };
}

function idsOf(ids: Ids, order: CallbackRequestOrder, number: string): Asked['ids'] {
  const subject = ids.digest('customer', number);
  return { id: `${subject}.${ids.digest('app', customerOf(order), order.idempotencyKey)}`, subject };
}

function saidOf({ order, number }: Asked) {
  const { comment, context, check } = order;
  return {
    origin: 'app' as const,
    number,
    ...(comment && { comment }),
    ...(context && { context }),
    ...(check && { numberVerified: true as const }),
  };
}

/** Only what nobody changed since can be compared; of what was asked for at once, its time is not. */
function isSameRequest(before: Promised, { order, queue }: Asked): boolean {
  if (before.version > 1) return true;
  const isSameTime = order.slotStartsAt === undefined || order.slotStartsAt === before.dueAt;
  return isSameTime && before.queueId === queue.queueId && before.comment === (order.comment || undefined) && isSameContext(before.context, order.context);
}

function isSameContext(one: Record<string, string> = {}, other: Record<string, string> = {}): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

async function answerOf({ tokens }: RequestCallbackPorts, { app, callback, created }: { app: string; callback: Callback & Promised; created: boolean }): Promise<RequestCallbackAnswer> {
  const keepUntil = plusSeconds(callback.purgeAt, TOKEN_DAYS_AFTER_PURGE * 24 * 3600);
  return { callback, created, token: await tokens.issue({ holder: holderOf(app), names: callback.id, keepUntil }) };
}

/** Tokens of one app are nothing to another, nor are those of other things. */
export function holderOf(app: string): string {
  return `callback-request#${app}`;
}
