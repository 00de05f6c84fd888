import { NotEmulated } from '../../not-emulated';
import type { CentreContext } from '../centre-context';
import type { Failure } from '../flow-runner/host';
import type { QueueRef } from '../model';
import { queueArn } from '../resources/arns';
import { estimateWaitSeconds } from './estimate-wait';
import { measureQueue } from './queue-metrics';

/** `$.Metrics` after GetMetricData. Without agents or activity Connect has nothing to report, and the block takes its error branch. */
export function contactQueueMetrics(ctx: CentreContext, queueId: string): { metrics: Record<string, unknown> } | Failure {
  const queue: QueueRef = { kind: 'STANDARD', queueId };
  const now = measureQueue(ctx, queue);
  if (now.agentsOnline === 0 && now.contactsInQueue === 0) return { failed: 'nobody is at work in the queue and nobody waits in it' };
  const agents = (count: number) => ({ Count: String(count) });
  const metrics = {
    Queue: {
      Name: ctx.store.queues.get(queueId)!.name,
      ARN: queueArn(ctx.store.instance, queue),
      Size: String(now.contactsInQueue),
      OldestContactAge: String(now.oldestContactAgeSeconds),
      EstimatedWaitTime: text(estimateWaitSeconds(ctx, queue, now.contactsInQueue + 1)),
    },
    Agents: {
      Online: agents(now.agentsOnline),
      Available: agents(now.agentsAvailable),
      Staffed: agents(now.agentsStaffed),
      AfterContactWork: agents(now.agentsAfterContactWork),
      Busy: agents(now.agentsOnContact),
      Missed: agents(now.agentsError),
      NonProductive: agents(now.agentsNonProductive),
    },
  };
  return { metrics };
}

/** CheckMetricData: counts, and the oldest age in milliseconds as the wire has it (FAC 25). */
export function queueMetric(ctx: CentreContext, queue: QueueRef, type: string): number {
  const now = measureQueue(ctx, queue);
  switch (type) {
    case 'NumberOfAgentsAvailable':
      return now.agentsAvailable;
    case 'NumberOfAgentsStaffed':
      return now.agentsStaffed;
    case 'NumberOfAgentsOnline':
      return now.agentsOnline;
    case 'NumberOfContactsInQueue':
      return now.contactsInQueue;
    case 'OldestContactInQueueAgeSeconds':
      return now.oldestContactAgeSeconds * 1_000;
    default:
      throw new NotEmulated(`the metric ${type}`);
  }
}

function text(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
