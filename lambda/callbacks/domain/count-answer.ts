import { connectBy } from '../../pacing/domain/abandonment-rate';
import type { CustomerFirst } from '../../queues/domain/queue-policy';
import type { Attempt } from './attempt';
import type { Callback } from './callback';
import { isPromised, type Promised } from './callback-request';
import type { Circumstances, FollowEffect } from './decision';

/**
 * How the customer who answered fared, once that is known: an agent came in time, or late, or not at all. Who hung up before the time was over is not counted, as
 * nobody let them down; nor is a machine that comes into the queue. An agent who comes first is in time, and is counted too, so that the rate falls again.
 */
export function answerCounted(from: Callback, next: Callback, { queue }: Circumstances): FollowEffect[] {
  if (!queue?.customerFirst || !isPromised(from) || !isPromised(next)) return [];
  const attempt = attemptOf(next, from);
  const abandoned = wasAbandoned(attempt, from.attempt, queue.customerFirst);
  const { handoffContactId, call, provedAt } = attempt;
  if (abandoned === undefined) return queue.customerFirst.overdialCaution === undefined ? [] : unanswered(from, attempt, next);
  const at = call?.connectedAt ?? provedAt;
  return handoffContactId && at ? [{ type: 'count-answer', queueId: from.queueId, contactId: handoffContactId, at, abandoned }] : [];
}

/** Where more are called than agents are idle, the share of those who answer is measured. */
function unanswered(from: Promised & { attempt: Attempt }, attempt: Attempt & { failedAs?: string }, next: Callback): FollowEffect[] {
  const { customerFirst, handoffContactId: contactId, admittedAt, provedAt, failedAs } = attempt;
  const isOver = failedAs !== undefined || next.phase === 'ended';
  if (!isOver || !customerFirst || !contactId || !admittedAt || provedAt || from.attempt.handoffContactId !== contactId) return [];
  return [{ type: 'count-answer', queueId: from.queueId, contactId, at: admittedAt, abandoned: false, unanswered: true }];
}

/** The same attempt as before, which may have failed by this. */
function attemptOf(next: Promised & { attempt: Attempt }, from: Promised): Attempt & { failedAs?: string } {
  const failed = next.attempts.length > from.attempts.length ? next.attempts.at(-1) : undefined;
  return failed ? { ...failed, failedAs: failed.outcome.code } : next.attempt;
}

function wasAbandoned({ customerFirst, provedAt, isMachine, call, failedAs }: Attempt & { failedAs?: string }, before: Attempt, { abandonmentRate }: CustomerFirst): boolean | undefined {
  if (isMachine) return undefined;
  if (failedAs === 'no-agent') return true;
  if (!call?.connectedAt || before.call?.connectedAt) return undefined;
  if (!customerFirst) return false;
  const answeredAt = call.customerAnsweredAt ?? provedAt ?? call.connectedAt;
  return call.connectedAt > connectBy({ answeredAt, ...(provedAt && { greetingEndedAt: provedAt }) }, abandonmentRate);
}
