import type { QueueTarget } from './host';
import type { Parameters } from './parameters';

/** `QueueId` or `AgentId`, never both; neither: undefined. */
export function readQueueTarget(parameters: Parameters): QueueTarget | undefined {
  const queueId = parameters.optional('QueueId');
  if (queueId !== undefined) return { queueId };
  const agentId = parameters.optional('AgentId');
  return agentId === undefined ? undefined : { agentId };
}
