import type { QueueWaitView } from '../../http/customer-api-types';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { reasonOf, type WaitEstimate } from '../domain/estimate-wait';

export function viewWait({ queueId, name }: QueuePolicy, estimate: WaitEstimate, language: string): QueueWaitView {
  const { basis, ahead } = estimate;
  return {
    queue: { id: queueId, name },
    waitSeconds: estimate.seconds === 'unknown' ? null : estimate.seconds,
    basis,
    explanation: reasonOf(estimate, language),
    ahead,
    ...(basis === 'handle-time' && { agentsStaffed: estimate.agentsStaffed, handleSeconds: estimate.handleTime.seconds, handleTime: estimate.handleTime.source }),
  };
}
