import type { CallIn } from '../domain/call-in/call-in';
import { secondsBetween } from '../domain/callback/instant';
import { CURRENT, pastSlot } from './callback-items';

/**
 * In the table of callbacks: one current item per customer, which is both the record and the guard against a second one. When another takes its
 * place, and only then, it is written to its past slot first.
 */
export interface CallInItem {
  subject: string;
  slot: string;
  id: string;
  version: number;
  /** Who wrote this version: tells a lost answer from a lost race. */
  savedBy: string;
  callIn: Omit<CallIn, 'id' | 'subject' | 'version'>;
  /** Keys of the index `attention`: its place in the line, or the moment that it waits for. */
  attentionShard?: string;
  attentionAt?: string;
  /** Epoch seconds: time to live. Removes history and nothing else. */
  removeAt: number;
}

/** Apart from the subjects of callbacks, which are digests alone. */
export const CALL_IN_PREFIX = 'call-in#';
/** Few call-ins are under way at a time: one list holds them all. */
export const DUE_SHARD = 'call-ins-due';

const HISTORY_SECONDS = 90 * 24 * 3600;

export function callInShard(queueId: string): string {
  return `call-ins#${queueId}`;
}

export function toCallInItem(full: CallIn, savedBy: string): CallInItem {
  const { id, subject, version, ...callIn } = full;
  const removeAt = epochSeconds(full.phase === 'ended' ? full.endedAt : full.purgeAt) + HISTORY_SECONDS;
  return { ...keyOfCallIn(subject), id, version, savedBy, callIn: callIn as CallInItem['callIn'], ...attentionOf(full), removeAt };
}

/** Of a call-in that is over: nothing waits for it. */
export function toPastCallInItem(full: CallIn, savedBy: string): CallInItem {
  return { ...toCallInItem(full, savedBy), slot: pastSlot(full.id) };
}

export function fromCallInItem(item: CallInItem): CallIn {
  return { ...item.callIn, id: item.id, subject: item.subject.slice(CALL_IN_PREFIX.length), version: item.version } as CallIn;
}

export function keyOfCallIn(subject: string): { subject: string; slot: string } {
  return { subject: `${CALL_IN_PREFIX}${subject}`, slot: CURRENT };
}

export function epochSeconds(instant: string): number {
  return Math.ceil(secondsBetween('1970-01-01T00:00:00.000Z', instant));
}

function attentionOf(full: CallIn): Pick<CallInItem, 'attentionShard' | 'attentionAt'> {
  if (full.phase === 'queued') return { attentionShard: callInShard(full.queueId), attentionAt: `${full.inLineSince}#${full.subject}` };
  return full.phase === 'ended' ? {} : { attentionShard: DUE_SHARD, attentionAt: full.attentionAt };
}
