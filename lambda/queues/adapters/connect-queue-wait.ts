import { type ConnectClient, type CurrentMetricName, GetCurrentMetricDataCommand, GetMetricDataV2Command } from '@aws-sdk/client-connect';
import { cachedFor } from '../../ground/adapters/cached-for';
import { plusSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { QueueLoad, QueueWait } from '../ports/queue-wait';

/** GetCurrentMetricData may be called 5 times a second in an account, GetMetricDataV2 10 times; both are asked for by every caller who waits. */
const LOAD_SECONDS = 10;
const HANDLE_TIME_SECONDS = 5 * 60;

/** Far enough back for a quiet queue, near enough for today's mix of calls; with fewer contacts than these an average says nothing. */
const MEASURED_SECONDS = 4 * 3600;
const LEAST_HANDLED = 5;

const NOTHING: QueueLoad = { contactsInQueue: 0, contactsScheduled: 0, agentsStaffed: 0, agentsAvailable: 0 };
const LOAD_METRICS = {
  CONTACTS_IN_QUEUE: 'contactsInQueue',
  CONTACTS_SCHEDULED: 'contactsScheduled',
  AGENTS_STAFFED: 'agentsStaffed',
  AGENTS_AVAILABLE: 'agentsAvailable',
} as const satisfies Partial<Record<CurrentMetricName, keyof QueueLoad>>;
/** Grouped by queue its value is in seconds, otherwise in milliseconds (API reference, GetCurrentMetricData). */
const OLDEST = 'OLDEST_CONTACT_AGE' satisfies CurrentMetricName;

export function createQueueWait(client: ConnectClient, { instanceArn, clock }: { instanceArn: string; clock: Clock }): QueueWait {
  const InstanceId = instanceArn.split('/').pop()!;
  return {
    loadOf: cachedFor(LOAD_SECONDS, clock, (queueIds) => readQueueLoads(client, { InstanceId, now: clock.now() }, queueIds)),
    estimateOf: cachedFor(LOAD_SECONDS, clock, (queueId: string) => readEstimate(client, { InstanceId, queueId })),
    handleSecondsOf: cachedFor(HANDLE_TIME_SECONDS, clock, (queueIds) => readHandleSeconds(client, { instanceArn, now: clock.now() }, queueIds)),
  };
}

/** @param queueIds at most a hundred (API reference, GetCurrentMetricData) */
export async function readQueueLoads(client: ConnectClient, { InstanceId, now }: { InstanceId: string; now: string }, queueIds: readonly string[]): Promise<ReadonlyMap<string, QueueLoad>> {
  const { MetricResults = [] } = await client.send(
    new GetCurrentMetricDataCommand({
      InstanceId,
      Filters: { Queues: [...queueIds], Channels: ['VOICE'] },
      Groupings: ['QUEUE'],
      CurrentMetrics: [...Object.keys(LOAD_METRICS).map((Name) => ({ Name: Name as CurrentMetricName, Unit: 'COUNT' as const })), { Name: OLDEST, Unit: 'SECONDS' }],
    }),
  );
  // A queue with nobody in it and nobody at it is left out of the answer.
  const loads = new Map<string, QueueLoad>(queueIds.map((queueId) => [queueId, { ...NOTHING }]));
  for (const { Dimensions, Collections = [] } of MetricResults) {
    const load = loads.get(Dimensions?.Queue?.Id ?? '');
    if (!load) continue;
    for (const { Metric, Value = 0 } of Collections) {
      if (Metric!.Name !== OLDEST) load[LOAD_METRICS[Metric!.Name as keyof typeof LOAD_METRICS]] = Value;
      else if (Value > 0) load.oldestSince = plusSeconds(now, -Value);
    }
  }
  return loads;
}

/** Asked by itself: which groupings Connect wants for this metric is not known for certain, and where it refuses them, the counts still have their answer. */
async function readEstimate(client: ConnectClient, { InstanceId, queueId }: { InstanceId: string; queueId: string }): Promise<number | undefined> {
  const ask = new GetCurrentMetricDataCommand({
    InstanceId,
    Filters: { Queues: [queueId], Channels: ['VOICE'] },
    Groupings: ['QUEUE', 'CHANNEL'],
    CurrentMetrics: [{ Name: 'ESTIMATED_WAIT_TIME', Unit: 'SECONDS' }],
  });
  const { MetricResults = [] } = await client.send(ask);
  return MetricResults[0]?.Collections?.[0]?.Value;
}

async function readHandleSeconds(client: ConnectClient, { instanceArn, now }: { instanceArn: string; now: string }, queueIds: readonly string[]): Promise<number | undefined> {
  const { MetricResults = [] } = await client.send(
    new GetMetricDataV2Command({
      ResourceArn: instanceArn,
      StartTime: new Date(plusSeconds(now, -MEASURED_SECONDS)),
      EndTime: new Date(now),
      Filters: [
        { FilterKey: 'QUEUE', FilterValues: [...queueIds] },
        { FilterKey: 'CHANNEL', FilterValues: ['VOICE'] },
      ],
      Metrics: [{ Name: 'AVG_HANDLE_TIME' }, { Name: 'CONTACTS_HANDLED' }],
    }),
  );
  // Not grouped: one result over all the queues, or none at all where nothing happened.
  const valueOf = (name: string) => MetricResults[0]?.Collections?.find(({ Metric }) => Metric?.Name === name)?.Value;
  return (valueOf('CONTACTS_HANDLED') ?? 0) < LEAST_HANDLED ? undefined : valueOf('AVG_HANDLE_TIME');
}
