import { type ConnectClient, GetContactMetricsCommand } from '@aws-sdk/client-connect';
import type { Notices } from '../../ground/ports/clock-ids-notices';

/** Without an answer the caller counts as the last of the queue: the wait is then told as too long rather than not at all. */
export function readQueuePosition(client: ConnectClient, { instanceId, notices }: { instanceId: string; notices: Pick<Notices, 'failed'> }) {
  return async (ContactId: string): Promise<number | undefined> => {
    try {
      const { MetricResults = [] } = await client.send(new GetContactMetricsCommand({ InstanceId: instanceId, ContactId, Metrics: [{ Name: 'POSITION_IN_QUEUE' }] }));
      return MetricResults[0]?.Value?.Number;
    } catch (error) {
      notices.failed('position-in-queue', '', error);
      return undefined;
    }
  };
}
