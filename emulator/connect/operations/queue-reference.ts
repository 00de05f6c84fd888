import type { QueueRef } from '../model';

/**
 * Id and ARN of a queue as answers show it. A user's own queue is `…/queue/agent/<user id>`
 * (amazon-connect.md 1.3 UpdateContactTargetQueue); that its id carries the `agent/` too is inferred.
 */
export function queueReferenceOf(queue: QueueRef, instanceArn: string): { Id: string; Arn: string } {
  const id = queue.kind === 'STANDARD' ? queue.queueId : `agent/${queue.userId}`;
  return { Id: id, Arn: `${instanceArn}/queue/${id}` };
}
