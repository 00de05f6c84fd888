import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { Callback } from './callback';
import { isPromised } from './callback-request';
import type { Circumstances, FollowEffect } from './decision';
import { dueKeyOf } from './due-key';
import type { CallbackEvent } from './event';
import { isSameLine, linesOf } from './line';

/**
 * It stands in a line no more, and so the first of those who wait for a seat there is woken. Empty if it left none. An agent's acceptance is not written
 * down: the news of it tells. Admission leads on in the same line.
 */
export function leavingLines(from: Callback, { event, next }: { event: CallbackEvent; next: Callback }, { now, queue }: Circumstances): FollowEffect[] {
  if (!isPromised(from) || (from.phase === 'pending' && (next.phase === 'handing-off' || next.phase === 'calling'))) return [];
  const before = linesOf(from, now).filter((line) => 'agent' in line || queue?.queuedAtMost !== 'unlimited' || queue.customerFirst !== undefined);
  const stays = (from.phase === 'pending' && isOfAnotherPlace(event)) || isAccepted(from, event) ? [] : linesOf(next, now);
  const lines = before.filter((line) => !stays.some((its) => isSameLine(its, line)));
  return lines.length > 0 ? [{ type: 'leave-lines', lines, ...(mayBeParked(from, queue) && { parkedAs: dueKeyOf(from) }) }] : [];
}

/** What an agent promised does not wait for a seat: it is missed, and they see to it. Where customers are called at the pace of idle agents, it waits. */
export function mayBeParked(callback: Callback, queue: QueuePolicy | undefined): boolean {
  return callback.phase === 'pending' && waitsForSeat(callback, queue);
}

export function waitsForSeat({ origin }: Callback, queue: QueuePolicy | undefined): boolean {
  return origin === 'caller' || origin === 'app' || (origin === 'agent' && queue?.customerFirst !== undefined);
}

/** It may have another time, queue, customer or owner since: it comes for its line once more, perhaps for another one. */
export function isOfAnotherPlace(event: CallbackEvent): boolean {
  if (event.type === 'moved') return true;
  return event.type === 'edited' && (event.edit.dueAt !== undefined || event.edit.queue !== undefined || event.edit.owner !== undefined);
}

/** The caller's own call, and those of earlier attempts, say nothing of the line. */
function isAccepted({ phase, attempt }: Callback, event: CallbackEvent): boolean {
  if (phase !== 'handing-off' && phase !== 'waiting') return false;
  const call = event.type === 'contact-seen' ? event.facts : event.type === 'looked-up' ? event.call : undefined;
  return call?.acceptedAt !== undefined && call.contactId !== attempt.handoffContactId;
}
