import { GetContactMetricsCommand, type ConnectClient } from '@aws-sdk/client-connect';
import type { QueuePosition } from '../ports/queue-position';
import type { Notices } from '../ports/surroundings';

/** Without an answer the caller counts as the last of the queue: the wait is then told as too long rather than not at all. */
export function createQueuePosition(client: ConnectClient, { instanceId, notices }: { instanceId: string; notices: Pick<Notices, 'failed'> }): QueuePosition {
  return {
    async of(ContactId) {
      try {
        const { MetricResults = [] } = await client.send(new GetContactMetricsCommand({ InstanceId: instanceId, ContactId, Metrics: [{ Name: 'POSITION_IN_QUEUE' }] }));
        return MetricResults[0]?.Value?.Number;
      } catch (error) {
        notices.failed('position-in-queue', '', error);
        return undefined;
      }
    },
  };
}
