import * as v from 'valibot';
import { readStored, VERSIONED_ITEM } from '../../ground/adapters/read-stored';
import { CHECK_SHARD, CURRENT, pastSlot } from '../../ground/adapters/table-keys';
import type { ReadShape } from '../../ground/adapters/versioned-items';
import { epochSecondsDaysAfter, plusSeconds, secondsBetween } from '../../ground/domain/instant';
import { agentOfCall } from '../domain/agent-of-call';
import type { Callback, Ended, PhaseName } from '../domain/callback';
import { isPromised } from '../domain/callback-request';
import { dueKeyOf } from '../domain/due-key';
import { isMissed } from '../domain/is-missed';
import { rootOf } from '../domain/current-attempt';
import { endedByHand } from '../domain/talk-by-hand';
import { CALLBACK } from './callback-schema';
import { CALLBACK_FORMAT, CALLBACK_FORMATS_BEFORE, restore, shorten, STORED_CALLBACK } from './stored-callback';

const CALLBACK_ITEM = v.strictObject({
  ...VERSIONED_ITEM,
  callback: STORED_CALLBACK,
  /** Key of the index `contact`. Stays when it is over: taking it away would be a write. Where it is the present attempt's, it stands only here. */
  handoffContactId: v.optional(v.string()),
  /** Key of the index `related`. It stands only here, in the history too: what followed a contact is found as long as it is kept. */
  relatedContactId: v.optional(v.string()),
  /** Keys of the index `attention`: of a click, its next check; of a promised callback, its due key under its queue. */
  attentionShard: v.optional(v.string()),
  attentionAt: v.optional(v.string()),
});

export type CallbackItem = v.InferOutput<typeof CALLBACK_ITEM>;

/** The way that callbacks are read out of the table. */
export const CALLBACK_READING: ReadShape<Callback, CallbackItem> = { format: CALLBACK_FORMAT, formatsBefore: CALLBACK_FORMATS_BEFORE, schema: CALLBACK_ITEM, keyOf: (subject) => subject, fromItem };

/** The way that they are read and written. @param keptDays days that one is kept once it is over */
export function callbackShape(keptDays: number) {
  return { ...CALLBACK_READING, toItem: (callback: Callback) => toItem(callback, keptDays), toPastItem: (callback: Callback) => toPastItem(callback, keptDays) };
}

/** A callback that was replaced is written to its place in the history. */
export function toItem(full: Callback, keptDays: number): CallbackItem {
  if (full.phase === 'ended' && full.replaced) return toPastItem(full, keptDays);
  const { id, subject, version, relatedContactId, ...callback } = full;
  const { handoffContactId: present, ...rest } = full.attempt;
  // Between attempts: of the last one, so that news of its contacts still finds the callback.
  const handoffContactId = rootOf(full);
  // One that was taken up again is not the newest.
  const attempt = present === undefined || present === handoffContactId ? rest : full.attempt;
  return {
    ...{ subject, slot: CURRENT, id, version },
    callback: shorten({ ...callback, attempt }),
    ...(handoffContactId && { handoffContactId }),
    ...(relatedContactId && { relatedContactId }),
    ...indexKeysOf(full),
    ...removalOf(full, keptDays),
  };
}

export function fromItem(item: CallbackItem): Callback {
  const { id, subject, version, handoffContactId, relatedContactId } = item;
  const { attempt, attempts, ...rest } = restore(item.callback, item);
  const isOfEarlier = attempts?.some((earlier) => earlier.handoffContactId === handoffContactId);
  const present = handoffContactId === undefined || isOfEarlier ? attempt : { ...attempt, handoffContactId };
  const related = relatedContactId !== undefined && { relatedContactId };
  return readStored(CALLBACK, { ...rest, ...related, id, subject, version, attempt: present, ...(attempts && { attempts }) }, item);
}

/** The history of a subject is found by its id, and by the contact that it followed. It asks for no check. */
export function toPastItem({ id, subject, version, relatedContactId, ...callback }: Callback, keptDays: number): CallbackItem {
  const past = { ...callback, replaced: true };
  return { subject, slot: pastSlot(id), id, version, callback: shorten(past), ...(relatedContactId && { relatedContactId }), ...removalOf(callback, keptDays) };
}

function removalOf(callback: Pick<Callback, 'mode' | 'requestedAt'> & (Ended | { phase: Exclude<PhaseName, 'ended'> }), keptDays: number): Pick<CallbackItem, 'removeAt'> {
  if (callback.phase === 'ended') return { removeAt: epochSecondsDaysAfter(callback.endedAt, keptDays) };
  return callback.mode === 'by-hand' ? { removeAt: epochSecondsDaysAfter(callback.requestedAt, keptDays) } : {};
}

/** A moved callback may be put off again and again: its old id finds it for a year longer than it is kept. */
const PUT_OFF_DAYS = 365;

/** Until when the id of a callback that was moved to another subject goes on finding it, in epoch seconds. */
export function forwardUntil(moved: Callback, keptDays: number): number {
  return epochSecondsDaysAfter(isPromised(moved) ? moved.purgeAt : moved.requestedAt, keptDays + PUT_OFF_DAYS);
}

/** The key under which a call is linked with the callback that was chosen in it. */
export function linkOf(contactId: string): { subject: string; slot: string } {
  return { subject: `call#${contactId}`, slot: CURRENT };
}

export function agendaShard(queueId: string): string {
  return `queue#${queueId}`;
}

export function missedShard(queueId: string): string {
  return `missed#${queueId}`;
}

export function dismissedShard(queueId: string): string {
  return `dismissed#${queueId}`;
}

export function answeredShard(userId: string): string {
  return `answered#${userId}`;
}

/**
 * A callback keeps its index key from its promise to its history, since each move or removal is a write. Three exceptions: one that ended before its
 * due time loses the key, a missed one gets the key of the missed list, and one that was answered, or ended by a call by hand, that of its agent's, once
 * Connect holds nothing of it. Until then the sweep finds it under its due key.
 */
function indexKeysOf(full: Callback): Pick<CallbackItem, 'attentionShard' | 'attentionAt'> {
  if (full.mode === 'by-hand' && full.phase !== 'ended') return { attentionShard: CHECK_SHARD, attentionAt: lookAtOf(full) };
  if (!isPromised(full)) return checkKeysOf(full);
  const dueKey = dueKeyOf(full);
  if (full.phase === 'ended' && isMissed(full) && !full.checkAt) return { attentionShard: full.dismissed ? dismissedShard(full.queueId) : missedShard(full.queueId), attentionAt: dueKey };
  const answeredBy = full.phase === 'ended' && !full.checkAt && (endedByHand(full)?.agent.userId ?? agentOfCall(full, full.attempt));
  if (answeredBy) return { attentionShard: answeredShard(answeredBy), attentionAt: `${full.endedAt}#${full.requestedAt}#${full.subject}` };
  // No message follows a callback that ended before its time. The sweep stops what it may have left in Connect.
  if (full.phase === 'ended' && full.endedAt < full.dueAt) return checkKeysOf(full);
  return { attentionShard: agendaShard(full.queueId), attentionAt: dueKey };
}

const HOUR_SECONDS = 3600;

/**
 * A call that was dialled by hand is looked at each hour until its end is known: its check moves when it is answered, and its place in the index does not, as that
 * would be two writes for each such call.
 */
function lookAtOf({ requestedAt, checkAt }: Callback): string {
  const hours = Math.floor(secondsBetween(requestedAt, checkAt ?? requestedAt) / HOUR_SECONDS);
  return plusSeconds(requestedAt, Math.max(1, hours) * HOUR_SECONDS);
}

function checkKeysOf({ checkAt }: Callback): Pick<CallbackItem, 'attentionShard' | 'attentionAt'> {
  return checkAt ? { attentionShard: CHECK_SHARD, attentionAt: checkAt } : {};
}
