import type { Callback } from '../../lambda/callbacks/domain/callback';
import { isPromised, type Promised } from '../../lambda/callbacks/domain/callback-request';
import { isOpen } from '../../lambda/calendar/domain/opening-hours';
import { plusSeconds } from '../../lambda/ground/domain/instant';
import { hasTalked } from '../../lambda/callbacks/domain/has-talked';
import { isTaken } from '../../lambda/callbacks/domain/next-check';
import { standsInLine } from '../../lambda/callbacks/domain/line';
import { failedAttemptsOf } from '../../lambda/callbacks/domain/failed-attempts';
import type { Contact, Ringing } from './contact';
import { nameOf } from './stored';
import { ALWAYS_OVERTAKEN } from './trouble';
import type { World } from './world';

/** Time after the purge: the message that purges it may be late by a minute and a half, and an agent who accepted just before is dialling. */
const PURGE_GRACE_SECONDS = 150;

/** Copies of a callback's message that there may be for a moment: of an edit, a cancel, a search, and those that SQS made. The next write leaves one of them. */
const MESSAGES_AT_MOST = 24;
/**
 * Where SQS doubles much more than it ever would. Copies that nobody drops come to hundreds then. In an agent's own line each asks for the agent every minute and writes
 * nothing, so that copies of up to five minutes stand beside each other before a write leaves one.
 */
const COPIES_AT_MOST = 48;
const MUCH_DOUBLED = 0.35;

/** Checks, when a message is sent, that the messages of its callback do not multiply. */
export function checkMessages(world: World, subject: string): void {
  const there = world.messages.of(subject);
  const most = world.trouble.climate.doubled > MUCH_DOUBLED ? COPIES_AT_MOST : MESSAGES_AT_MOST;
  if (there > most) world.broken.push(`At ${world.life.now()} ${there} messages follow ${subject}.`);
}

/** Checks, when a customer's phone rings, that the record says that this call is being made, and that its time has come. */
export function checkRinging(world: World, { contact }: Ringing): void {
  const { tables, life, broken, trouble } = world;
  const { callbackId } = contact.order;
  const callback = tables.find(callbackId);
  const because = (what: string) => broken.push(`At ${life.now()} ${contact.order.number} was dialled on ${contact.id}: ${what} (${callbackId})`);
  if (!callback) return void because('there is no such callback');
  if (contact.isConnectsRetry) because('Connect tried again by itself');
  if (callback.phase === 'ended' && !wasPlacedBefore(contact, callback.endedAt)) because(`it had ended: ${callback.outcome.code}`);
  // The phone rings by the call itself: that it was placed is written a moment later.
  else if (callback.phase !== 'ended' && callback.attempt.handoffContactId !== contact.rootContactId && !contact.order.customerFirst && !contact.order.legacy) because(`the callback is ${callback.phase}, and knows nothing of this call`);
  if (!isPromised(callback)) return;
  const { line, calledNowBy } = callback.attempt;
  if (line && callback.attempt.handoffContactId === contact.rootContactId && nameOf(line) !== nameOf(contact.order.line)) because(`it stood in the line of ${nameOf(contact.order.line)}, and the record says ${nameOf(line)}`);
  const calledNow = calledNowBy !== undefined;
  if (callback.dueAt > plusSeconds(life.now(), trouble.weather.clockSteps) && !calledNow && !wasPlacedBefore(contact, timeSetAtOf(callback))) because(`it was due at ${callback.dueAt} only`);
  if (isPastPurge(world, callback.purgeAt) && trouble.climate.failing === 0) because(`it was to be purged at ${callback.purgeAt}`);
  const root = world.centre.contacts.get(contact.rootContactId)!;
  if (!calledNow && wasClosedFor(world, root)) because(`it was placed at ${at(root.openedAtMs)}, when its queue was closed`);
  // Nobody hangs up on a customer who is called before an agent: a call that was decided on by then goes on.
  const decidedAt = callback.attempt.dialledAt ?? at(root.openedAtMs);
  const settled = callback.settledBy?.some((by) => !contact.order.customerFirst || plusSeconds(by.at, trouble.weather.clockSteps) < decidedAt);
  if (settled && !callback.attempt.withdrawal && !isTaken(callback)) because('a talk had settled it');
  if (isTalkedTo(world, contact)) because('an agent was talking to them by another call beside it');
  if (wasAnsweredBefore(world, { root, contact })) because(`the caller had been answered at ${root.facts.connectedAt}`);
}

/** Seconds for which placing a call may take: whoever takes back the callback meanwhile, or puts it off, was faster. Of one that was taken back the flow excuses the call. */
const PLACING_SECONDS = 30;

/** Whether the customer was being called before an agent at this instant. Then no flow can turn the call away before their phone rings. */
function wasPlacedBefore({ order, openedAtMs }: Contact, instant: string | undefined): boolean {
  return order.customerFirst === true && instant !== undefined && Date.parse(instant) >= openedAtMs - PLACING_SECONDS * 1000;
}

/** When somebody last chose its time anew. */
function timeSetAtOf({ changes = [] }: Promised): string | undefined {
  return changes.findLast(({ fields = [] }) => fields.some(({ field }) => field === 'time'))?.at;
}

/** Counted from the end of the storm, if that was later. */
function isPastPurge({ life, limits, quietSinceMs }: World, purgeAt: string): boolean {
  const from = Math.max(Date.parse(purgeAt), quietSinceMs);
  return life.nowMs() > from + (PURGE_GRACE_SECONDS + limits.dispatch.visibilitySeconds) * 1000;
}

/** The product may act a moment later on hours that it read just before they changed, or before the end of a range. */
const AT_ONCE_SECONDS = 60;

/** Returns whether the queue was closed. A caller's own call came in before anything was dialled. */
function wasClosedFor({ hours, hoursSinceMs }: World, { openedAtMs, isCallers }: Contact): boolean {
  const before = openedAtMs - AT_ONCE_SECONDS * 1000;
  if (!hours || isCallers || before < hoursSinceMs) return false;
  return !isOpen(hours, at(openedAtMs)) && !isOpen(hours, at(before));
}

/**
 * Returns whether an agent answered the caller in the queue and another one accepted their callback only then. This counts only if all events come and nothing
 * fails.
 */
function wasAnsweredBefore({ isFaultless }: World, { root, contact }: { root: Contact; contact: Contact }): boolean {
  const { connectedAt } = root.facts;
  if (!root.isCallers || !connectedAt || !isFaultless) return false;
  return contact.facts.acceptedAt! > plusSeconds(connectedAt, AT_ONCE_SECONDS);
}

/** Where nothing fails, a promise is told of a talk beside it within seconds. */
const TOLD_SECONDS = 10;

/** Returns whether an agent accepted it though another one had been on the line with its customer for a while, by a click beside it. */
function isTalkedTo({ centre, tables, isFaultless }: World, { order, facts }: Contact): boolean {
  if (!isFaultless) return false;
  return [...centre.open()].some(({ id, state, order: other, byHand, facts: { connectedAt } }) => {
    const isTalk = state === 'talking' && connectedAt !== undefined;
    const click = isTalk && (byHand ? tables.ofContact(id) : other.isClick ? tables.find(other.callbackId) : undefined);
    return click && !isPromised(click) && click.beside?.callbackId === order.callbackId && facts.acceptedAt! > plusSeconds(connectedAt!, TOLD_SECONDS);
  });
}

const at = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Checks, when a callback comes into its line, that no more are there than the least limit of those who are there allows. */
export function checkLine(world: World, { order }: Contact): void {
  const standing = [...world.centre.open()].filter(
    (other) => !other.isConnectsRetry && (other.state === 'queued' || other.state === 'offered') && nameOf(other.order.line) === nameOf(order.line),
  );
  const limits = standing.map((other) => limitOf(world, other.order)).filter((limit) => limit !== undefined);
  const least = Math.min(...limits);
  if (limits.length > least) world.broken.push(`At ${world.life.now()} ${limits.length} stood in the line of ${nameOf(order.line)}, where ${least} may.`);
}

/** Undefined for a click, which is not counted. */
function limitOf({ tables, queues }: World, { callbackId, isClick }: Contact['order']): number | undefined {
  const callback = isClick ? undefined : tables.find(callbackId);
  if (!callback || !isPromised(callback)) return undefined;
  const limit = queues.get(callback.queueId)!.queuedAtMost;
  return limit === 'unlimited' ? Infinity : limit;
}

/** Checks the end of the history. */
export function checkEnd(world: World): void {
  const { tables, centre, life, broken, queues, rang, tally } = world;
  const cutOff = tally.of('cut off by the time limit');
  if (cutOff > 0) broken.push(`${cutOff} functions were cut off by their time limits.`);
  const overtaken = tally.of(ALWAYS_OVERTAKEN);
  if (overtaken > 0) broken.push(`${overtaken} decisions could not be saved, however often they were made anew.`);
  for (const callback of tables.all()) {
    // Nobody looks after a call that was dialled by hand while it goes on: without news of its end it counts as over after its time.
    if (callback.mode === 'by-hand' && callback.phase !== 'ended') continue;
    if (callback.phase !== 'ended') broken.push(`Forgotten: ${callback.id} is ${callback.phase} at the end.`);
    else if (callback.checkAt) broken.push(`Not settled: ${callback.id} ended as ${callback.outcome.code}, and still waits for a look.`);
    broken.push(...brokenOf(callback, rang.filter(({ contact }) => contact.order.callbackId === callback.id && !contact.isExcused), queues));
    if (isSettledByNobody(world, callback)) broken.push(`Forgotten: ${callback.id} ended as reached by another call, and the agents of those say that it was not the customer.`);
    if (isSwallowed(world, callback)) broken.push(`Its time was swallowed: ${callback.id}, due at ${(callback as Promised).dueAt}, was purged in the line of an agent who called before it.`);
  }
  for (const { id, state, order } of centre.contacts.values()) if (state !== 'over') broken.push(`Left in Connect: ${id} of ${order.callbackId} is ${state}.`);
  const byId = new Map(tables.all().map((callback) => [callback.id, callback]));
  for (const [name, { taken }] of tables.lines) {
    for (const id of Object.keys(taken)) {
      const callback = byId.get(id);
      const line = callback && callback.attempt.line;
      if (callback && line && standsInLine(callback, line, life.now())) broken.push(`Still in the line of ${name}: ${id}.`);
    }
  }
}

/** Long enough for a check, and for the message that it sends. */
const LOOKS_SECONDS = 180;

/**
 * Returns whether it waited in the line of an agent who called before the time and did not come. It waited past that time and their patience, until it was
 * purged.
 */
function isSwallowed({ centre, queues, isFaultless }: World, callback: Callback): boolean {
  if (!isFaultless || !isPromised(callback) || callback.phase !== 'ended' || callback.outcome.code !== 'purged') return false;
  const placed = centre.contacts.get(callback.attempt.handoffContactId ?? '');
  const patienceOverAt = plusSeconds(callback.dueAt, queues.get(callback.queueId)!.ownerPatienceMinutes * 60 + LOOKS_SECONDS);
  return placed !== undefined && 'agent' in placed.order.line && at(placed.openedAtMs) < callback.dueAt && callback.purgeAt > patienceOverAt;
}

/** Returns whether no call beside it reached the customer, as far as anybody has said, though it ended for that. */
function isSettledByNobody({ tables }: World, callback: Callback): boolean {
  if (!isPromised(callback) || callback.phase !== 'ended' || callback.outcome.code !== 'reached-otherwise' || callback.replaced) return false;
  const clicks = (callback.settledBy ?? []).map(({ click }) => tables.find(click ?? ''));
  return !clicks.some((click) => click !== undefined && (hasTalked(click) || (click.mode === 'by-hand' && click.phase === 'connected')));
}

function brokenOf(callback: Callback, rang: Ringing[], queues: World['queues']): string[] {
  const roots = rang.map(({ contact }) => contact.rootContactId);
  const broken: string[] = [];
  if (new Set(roots).size < roots.length) broken.push(`Dialled twice for one attempt: ${callback.id}.`);
  if (!isPromised(callback)) {
    if (roots.length > 1) broken.push(`A click dialled ${roots.length} times: ${callback.id}.`);
    return broken;
  }
  const attempts = [...callback.attempts.map(({ handoffContactId }) => handoffContactId), callback.attempt.handoffContactId];
  const unknown = roots.filter((root) => !attempts.includes(root));
  // Of an attempt that was given up, the record says itself that Connect never said whether it called.
  const perhaps = [...callback.attempts, callback.attempt].filter(({ dialledAt, handoffContactId }) => dialledAt !== undefined && handoffContactId === undefined).length;
  if (unknown.length > perhaps) broken.push(`Dialled on ${unknown.join()}, of which ${callback.id} knows nothing.`);
  // One that was moved to another queue keeps the retries of the queue that it was promised in.
  const retries = Math.max(...[...queues.values()].map((queue) => queue.retries));
  const spent = failedAttemptsOf(callback).filter(({ free }) => !free).length;
  if (callback.retriesLeft < 0 || spent + callback.retriesLeft > retries) broken.push(`${spent} failed attempts of ${retries} retries, ${callback.retriesLeft} left: ${callback.id}.`);
  if (new Set(roots).size > callback.attempts.length + 1) broken.push(`${roots.length} dials in ${callback.attempts.length + 1} attempts: ${callback.id}.`);
  return broken;
}
