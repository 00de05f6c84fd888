import type { Callback } from '../domain/callback/callback';
import { secondsBetween } from '../domain/callback/instant';

/**
 * One table. A subject has one `current` item, which is both the record and the guard against a second callback: it can be
 * written anew only when what stands there is over. What is over is also kept under `past#<id>`, so nothing is lost then.
 */
export interface CallbackItem {
  subject: string;
  slot: string;
  id: string;
  version: number;
  open: boolean;
  /** Who wrote this version: tells a lost answer from a lost race. */
  savedBy: string;
  callback: Omit<Callback, 'id' | 'subject' | 'version'>;
  handoffContactId?: string;
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
  const { id, subject, version, ...callback } = full;
  const open = full.phase !== 'ended';
  const attentionAt = full.attentionAt;
  return {
    subject,
    slot: CURRENT,
    id,
    version,
    open,
    savedBy,
    callback: callback as CallbackItem['callback'],
    ...(open && 'handoffContactId' in full && full.handoffContactId && { handoffContactId: full.handoffContactId }),
    ...(attentionAt && { attentionShard: shardOf(subject), attentionAt }),
    ...(full.phase === 'ended' && { removeAt: Math.ceil(secondsBetween(EPOCH, full.endedAt)) + HISTORY_SECONDS }),
  };
}

export function fromItem(item: CallbackItem): Callback {
  return { ...item.callback, id: item.id, subject: item.subject, version: item.version } as Callback;
}

export function pastSlot(id: string): string {
  return `past#${id}`;
}

export function shardOf(subject: string): string {
  return ATTENTION_SHARDS[subject.charCodeAt(subject.length - 1) % ATTENTION_SHARDS.length]!;
}
