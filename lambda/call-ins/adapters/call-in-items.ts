import * as v from 'valibot';
import { readStored, VERSIONED_ITEM } from '../../ground/adapters/read-stored';
import { CURRENT, pastSlot } from '../../ground/adapters/table-keys';
import type { ReadShape } from '../../ground/adapters/versioned-items';
import { epochSecondsDaysAfter } from '../../ground/domain/instant';
import type { CallIn } from '../domain/call-in';
import { CALL_IN } from './call-in-schema';

/** Its time to live removes history and nothing else. */
export const CALL_IN_ITEM = v.strictObject({
  ...VERSIONED_ITEM,
  callIn: v.record(v.string(), v.unknown()),
  /** Keys of the index `attention`: its place in the line, or the moment that it waits for. */
  attentionShard: v.optional(v.string()),
  attentionAt: v.optional(v.string()),
});

type CallInItem = v.InferOutput<typeof CALL_IN_ITEM>;

/** Apart from the subjects of callbacks, which are digests alone. */
export const CALL_IN_PREFIX = 'call-in#';
/** A change of what is written needs another number: a function of an older version then refuses the item. */
export const CALL_IN_FORMAT = 1;
/** Few call-ins are under way at a time: one list holds them all. */
export const DUE_SHARD = 'call-ins-due';

/** The way that call-ins are read out of the table. */
export const CALL_IN_READING: ReadShape<CallIn, CallInItem> = { format: CALL_IN_FORMAT, schema: CALL_IN_ITEM, keyOf: keyOfCallIn, fromItem: fromCallInItem };

/** The way that they are read and written. @param keptDays days that one is kept once it is over */
export function callInShape(keptDays: number) {
  return { ...CALL_IN_READING, toItem: (callIn: CallIn) => toCallInItem(callIn, keptDays), toPastItem: (callIn: CallIn) => toPastCallInItem(callIn, keptDays) };
}

export function callInShard(queueId: string): string {
  return `call-ins#${queueId}`;
}

export function toCallInItem(full: CallIn, keptDays: number): CallInItem {
  const { id, subject, version, ...callIn } = full;
  const removeAt = epochSecondsDaysAfter(full.phase === 'ended' ? full.endedAt : full.purgeAt, keptDays);
  return { subject: keyOfCallIn(subject), slot: CURRENT, id, version, callIn, ...indexKeysOf(full), removeAt };
}

/** Nothing waits for a call-in in whose place another stands: no index lists it. */
export function toPastCallInItem(full: CallIn, keptDays: number): CallInItem {
  const { attentionShard: _shard, attentionAt: _at, ...past } = toCallInItem(full, keptDays);
  return { ...past, slot: pastSlot(full.id) };
}

export function fromCallInItem(item: CallInItem): CallIn {
  return readStored(CALL_IN, { ...item.callIn, id: item.id, subject: item.subject.slice(CALL_IN_PREFIX.length), version: item.version }, item);
}

export function keyOfCallIn(subject: string): string {
  return `${CALL_IN_PREFIX}${subject}`;
}

function indexKeysOf(full: CallIn): Pick<CallInItem, 'attentionShard' | 'attentionAt'> {
  if (full.phase === 'queued') return { attentionShard: callInShard(full.queueId), attentionAt: `${full.inLineSince}#${full.subject}` };
  return full.phase === 'ended' ? {} : { attentionShard: DUE_SHARD, attentionAt: full.checkAt };
}
