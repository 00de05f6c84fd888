import { type ConnectClient, GetCurrentMetricDataCommand } from '@aws-sdk/client-connect';
import { cachedFor } from '../../ground/adapters/cached-for';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { AgentsOnQueue } from '../ports/agents-on-queue';

/** GetCurrentMetricData may be called 5 times a second in an account. */
const FRESH_SECONDS = 2;

export function createAgentsOnQueue(client: ConnectClient, { instanceId: InstanceId, clock }: { instanceId: string; clock: Clock }): AgentsOnQueue {
  const read = cachedFor(FRESH_SECONDS, clock, async ([queueId]: readonly string[]) => {
    const { MetricResults = [] } = await client.send(
      new GetCurrentMetricDataCommand({
        InstanceId,
        Filters: { Queues: [queueId!], Channels: ['VOICE'] },
        Groupings: ['QUEUE'],
        CurrentMetrics: [
          { Name: 'AGENTS_STAFFED', Unit: 'COUNT' },
          { Name: 'AGENTS_AVAILABLE', Unit: 'COUNT' },
        ],
      }),
    );
    // A queue at which nobody is is left out of the answer.
    const valueOf = (name: string) => MetricResults[0]?.Collections?.find(({ Metric }) => Metric?.Name === name)?.Value ?? 0;
    return { agentsOnQueue: valueOf('AGENTS_STAFFED'), agentsIdle: valueOf('AGENTS_AVAILABLE') };
  });
  return { read: (queueId) => read([queueId]) };
}
