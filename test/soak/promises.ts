import { fromItem } from '../../lambda/adapters/callback-items';
import { isPromised, type Callback, type Promised } from '../../lambda/domain/callback/callback';
import { isOpen } from '../../lambda/domain/calendar/opening-hours';
import { plusSeconds } from '../../lambda/domain/callback/instant';
import { standsInLine } from '../../lambda/domain/callback/line';
import { failedAttemptsOf } from '../../lambda/domain/callback/failed-attempts';
import { wayOf } from '../../lambda/domain/callback/way';
import type { Contact, Ringing } from './contact';
import { nameOf } from './stored';
import type { World } from './world';

/** From its purge time: the message that brings it may be late by a minute and a half, and an agent who accepted just before is dialling. */
const PURGE_GRACE_SECONDS = 150;

/** At the moment a customer's phone rings: the record says that this is the call that is being made, and that its time has come. */
export function checkRinging(world: World, { contact }: Ringing): void {
  const { tables, life, broken, trouble } = world;
  const { callbackId } = contact.order;
  const item = [tables.read(callbackId.split('.')[0]!), tables.readPast(callbackId)].find((found) => found?.id === callbackId);
  const callback = item && fromItem(item);
  const because = (what: string) => broken.push(`At ${life.now()} ${contact.order.number} was dialled on ${contact.id}: ${what} (${callbackId})`);
  if (!callback) return void because('there is no such callback');
  if (contact.isConnectsRetry) because('Connect tried again by itself');
  if (callback.phase === 'ended') because(`it had ended: ${callback.outcome.code}`);
  else if (wayOf(callback).handoffContactId !== contact.rootContactId) because(`the callback is ${callback.phase}, and knows nothing of this call`);
  if (!isPromised(callback)) return;
  const line = 'line' in callback && callback.line;
  if (line && nameOf(line) !== nameOf(contact.order.line)) because(`it stood in the line of ${nameOf(contact.order.line)}, and the record says ${nameOf(line)}`);
  const calledNow = 'calledNowBy' in callback && callback.calledNowBy !== undefined;
  if (callback.dueAt > life.now() && !calledNow) because(`it was due at ${callback.dueAt} only`);
  if (life.now() > plusSeconds(callback.purgeAt, PURGE_GRACE_SECONDS) && trouble.climate.failing === 0) because(`it was to be purged at ${callback.purgeAt}`);
  const root = world.centre.contacts.get(contact.rootContactId)!;
  if (!calledNow && wasClosedFor(world, root)) because(`it was placed at ${at(root.openedAtMs)}, when its queue was closed`);
  if (wasAnsweredBefore(world, { root, contact })) because(`the caller had been answered at ${root.facts.connectedAt}`);
}

/** What was read of the hours just before they changed, or before the end of a range, may be acted on a moment after. */
const AT_ONCE_SECONDS = 60;

/** A caller's own call came in before anything was placed. */
function wasClosedFor({ hours, hoursSinceMs }: World, { openedAtMs, isCallers }: Contact): boolean {
  const before = openedAtMs - AT_ONCE_SECONDS * 1000;
  if (!hours || isCallers || before < hoursSinceMs) return false;
  return !isOpen(hours, at(openedAtMs)) && !isOpen(hours, at(before));
}

/** An agent answered the caller in the queue, and only then, where all news comes and nothing fails, another one took their callback. */
function wasAnsweredBefore({ isFaultless }: World, { root, contact }: { root: Contact; contact: Contact }): boolean {
  const { connectedAt } = root.facts;
  if (!root.isCallers || !connectedAt || !isFaultless) return false;
  return contact.facts.acceptedAt! > plusSeconds(connectedAt, AT_ONCE_SECONDS);
}

const at = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** When one comes into its line: no more stand there than may. A queue without a limit keeps no count of its callbacks, also where an agent's line is shared. */
export function checkLine(world: World, { order, isConnectsRetry }: Contact): void {
  const limit = limitOf(world, order);
  if (limit === undefined || isConnectsRetry) return;
  const standing = [...world.centre.contacts.values()].filter(
    (other) => limitOf(world, other.order) !== undefined && !other.isConnectsRetry && (other.state === 'queued' || other.state === 'offered') && nameOf(other.order.line) === nameOf(order.line),
  );
  if (standing.length > limit) world.broken.push(`At ${world.life.now()} ${standing.length} stood in the line of ${nameOf(order.line)}, where ${limit} may.`);
}

/** Undefined: a click, or one of a queue without a limit. */
function limitOf({ tables, queues }: World, { callbackId, isClick }: Contact['order']): number | undefined {
  const item = isClick ? undefined : tables.read(callbackId.split('.')[0]!);
  const callback = item && fromItem(item);
  const limit = callback && isPromised(callback) ? queues.get(callback.queueId)?.queuedAtMost : undefined;
  return limit === 'unlimited' ? undefined : limit;
}

/** At the end of everything. */
export function checkEnd(world: World): void {
  const { tables, centre, life, broken, queues, rang, tally } = world;
  const callsNow = tally.of('called now');
  for (const callback of tables.all()) {
    if (callback.phase !== 'ended') broken.push(`Forgotten: ${callback.id} is ${callback.phase} at the end.`);
    else if (callback.attentionAt) broken.push(`Not settled: ${callback.id} ended as ${callback.outcome.code}, and still waits for a look.`);
    broken.push(...brokenOf(callback, rang.filter(({ contact }) => contact.order.callbackId === callback.id), { callsNow, queues }));
    if (isSwallowed(world, callback)) broken.push(`Its time was swallowed: ${callback.id}, due at ${(callback as Promised).dueAt}, was purged in the line of an agent who called before it.`);
  }
  for (const { id, state, order } of centre.contacts.values()) if (state !== 'over') broken.push(`Left in Connect: ${id} of ${order.callbackId} is ${state}.`);
  const byId = new Map(tables.all().map((callback) => [callback.id, callback]));
  for (const [name, { callbackIds }] of tables.lines) {
    for (const id of callbackIds) {
      const callback = byId.get(id);
      const line = callback && wayOf(callback).line;
      if (callback && line && standsInLine(callback, line, life.now())) broken.push(`Still in the line of ${name}: ${id}.`);
    }
  }
}

/** Long enough for a look, and for the message that it sends. */
const LOOKS_SECONDS = 180;

/** It stood in the line of an agent who called before the time and did not come, past that time and their patience, until it was purged. */
function isSwallowed({ centre, queues, isFaultless }: World, callback: Callback): boolean {
  if (!isFaultless || !isPromised(callback) || callback.phase !== 'ended' || callback.outcome.code !== 'purged') return false;
  const placed = centre.contacts.get(wayOf(callback).handoffContactId ?? '');
  const patienceOverAt = plusSeconds(callback.dueAt, queues.get(callback.queueId)!.ownerPatienceMinutes * 60 + LOOKS_SECONDS);
  return placed !== undefined && 'agent' in placed.order.line && at(placed.openedAtMs) < callback.dueAt && callback.purgeAt > patienceOverAt;
}

function brokenOf(callback: Callback, rang: Ringing[], { callsNow, queues }: { callsNow: number; queues: World['queues'] }): string[] {
  const roots = rang.map(({ contact }) => contact.rootContactId);
  const broken: string[] = [];
  if (new Set(roots).size < roots.length) broken.push(`Dialled twice for one attempt: ${callback.id}.`);
  if (!isPromised(callback)) {
    if (roots.length > 1) broken.push(`A click dialled ${roots.length} times: ${callback.id}.`);
    return broken;
  }
  const attempts = [...callback.attempts.map(({ handoffContactId }) => handoffContactId), wayOf(callback).handoffContactId];
  const unknown = roots.filter((root) => !attempts.includes(root));
  if (unknown.length > 0) broken.push(`Dialled on ${unknown.join()}, of which ${callback.id} knows nothing.`);
  const retries = queues.get(callback.queueId)!.retries;
  const failed = failedAttemptsOf(callback).length;
  if (callback.retriesLeft < 0 || failed > retries + callsNow) broken.push(`${failed} failed attempts of ${retries} retries, ${callback.retriesLeft} left: ${callback.id}.`);
  if (roots.length > 1 + retries + callsNow) broken.push(`${roots.length} dials with ${retries} retries: ${callback.id}.`);
  return broken;
}
