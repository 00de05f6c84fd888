import { isPromised, type Callback } from '../domain/callback/callback';
import { secondsBetween } from '../domain/callback/instant';
import { isMissed } from '../domain/callback/is-missed';
import { rootOf } from '../domain/callback/way';
import { restore, shorten, type StoredCallback } from './stored-callback';

/**
 * One table. A subject has one `current` item, which is both the record and the guard against a second one: it can be
 * written anew only when what stands there is over. Then, and only then, that is copied to `past#<id>` first: most customers are
 * called once, and cost nothing for it.
 */
export interface CallbackItem {
  subject: string;
  slot: string;
  id: string;
  version: number;
  /** Who wrote this version: tells a lost answer from a lost race. */
  savedBy: string;
  callback: StoredCallback;
  /** Key of the index `contact`. Stays when it is over: taking it away would be a write. Where it is the present attempt's, it stands only here. */
  handoffContactId?: string;
  /** Keys of the index `attention`: of a click, the next look; of what is promised, its place in time under its queue. */
  attentionShard?: string;
  attentionAt?: string;
  /** Epoch seconds: time to live. Removes history and nothing else. */
  removeAt?: number;
}

export const CURRENT = 'current';
export const ATTENTION_SHARDS = ['a0', 'a1', 'a2', 'a3'] as const;

const HISTORY_SECONDS = 90 * 24 * 3600;
const EPOCH = '1970-01-01T00:00:00.000Z';

export function toItem(full: Callback, savedBy: string): CallbackItem {
  const { id, subject, version, handoffContactId: _present, ...callback } = { handoffContactId: undefined, ...full };
  // Between attempts: of the last one, so that news of its contacts still finds the callback.
  const handoffContactId = rootOf(full);
  return {
    subject,
    slot: CURRENT,
    id,
    version,
    savedBy,
    callback: shorten(callback),
    ...(handoffContactId && { handoffContactId }),
    ...attentionOf(full),
    ...(full.phase === 'ended' && { removeAt: Math.ceil(secondsBetween(EPOCH, full.endedAt)) + HISTORY_SECONDS }),
  };
}

export function fromItem(item: CallbackItem): Callback {
  const { id, subject, version, handoffContactId } = item;
  const callback = { ...restore(item.callback), id, subject, version } as Callback;
  const isEarlier = isPromised(callback) && callback.attempts.some((attempt) => attempt.handoffContactId === handoffContactId);
  return handoffContactId === undefined || isEarlier ? callback : ({ ...callback, handoffContactId } as Callback);
}

/** What needs attention is the current item; its history asks for none. */
export function toHistory(item: CallbackItem): CallbackItem {
  const { attentionShard: _shard, attentionAt: _at, handoffContactId: _contact, ...history } = item;
  const { handoffContactId } = { handoffContactId: undefined, ...fromItem(item) };
  return { ...history, slot: pastSlot(item.id), callback: { ...history.callback, ...(handoffContactId && { handoffContactId }) } };
}

export function pastSlot(id: string): string {
  return `past#${id}`;
}

export function shardOf(subject: string): string {
  return ATTENTION_SHARDS[subject.charCodeAt(subject.length - 1) % ATTENTION_SHARDS.length]!;
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

/**
 * A promised callback keeps its place in time from its promise to its history, however it goes: moving or removing it would be
 * a write each. Only what ended before its time gives its place up; what was missed moves to the list of those, by the write of its end, as
 * soon as nothing of it is left in Connect: until then the sweep has to find it at its place.
 */
function attentionOf(full: Callback): Pick<CallbackItem, 'attentionShard' | 'attentionAt'> {
  if (!isPromised(full)) return lookOf(full);
  const place = `${full.dueAt}#${full.requestedAt}#${full.subject}`;
  if (full.phase === 'ended' && isMissed(full) && !full.attentionAt) return { attentionShard: full.dismissed ? dismissedShard(full.queueId) : missedShard(full.queueId), attentionAt: place };
  // No message follows what ended before its time: what it may have left in Connect is the sweep's.
  if (full.phase === 'ended' && full.endedAt < full.dueAt) return lookOf(full);
  return { attentionShard: agendaShard(full.queueId), attentionAt: place };
}

function lookOf({ subject, attentionAt }: Callback): Pick<CallbackItem, 'attentionShard' | 'attentionAt'> {
  return attentionAt ? { attentionShard: shardOf(subject), attentionAt } : {};
}
