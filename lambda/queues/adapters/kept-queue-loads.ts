import type { ConnectClient } from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { keptOnce } from '../../ground/adapters/kept-once';
import { type EntriesOf, INSTANT } from '../../ground/adapters/read-stored';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { QueueLoad, QueueWait } from '../ports/queue-wait';
import { readQueueLoads } from './connect-queue-wait';

/** GetCurrentMetricData may be called 5 times a second in an account. 500 supervisors who look at their boards would ask ten times as often. */
const FRESH_SECONDS = 10;
/** Whoever finds another one asking goes on with loads of this age. */
const USABLE_SECONDS = 60;
/** GetCurrentMetricData takes so many queues at a time (API reference). */
const QUEUES_AT_A_TIME = 100;
/** All queues of the stack are one answer. */
const ALL = 'all';

interface LoadPlaces {
  instanceArn: string;
  /** All queues that anybody is to ask for. */
  queueIds: readonly string[];
  client: DynamoDBDocumentClient;
  TableName: string;
  clock: Clock;
}

const LOADS = v.array(
  v.strictObject({
    queueId: v.string(),
    contactsInQueue: v.number(),
    contactsScheduled: v.number(),
    agentsStaffed: v.number(),
    agentsAvailable: v.number(),
    oldestSince: v.optional(INSTANT),
  } satisfies EntriesOf<QueueLoad & { queueId: string }>),
);

/** The loads of queues, read for all of them at once and for the whole stack. The number of calls to Connect grows with that of queues, not with that of people who look. */
export function createKeptQueueLoads(connect: ConnectClient, { instanceArn, queueIds, ...table }: LoadPlaces): Pick<QueueWait, 'loadOf'> {
  const InstanceId = instanceArn.split('/').pop()!;
  const readAll = async (moment: () => Promise<void>): Promise<v.InferOutput<typeof LOADS>> => {
    const loads: v.InferOutput<typeof LOADS> = [];
    for (let from = 0; from < queueIds.length; from += QUEUES_AT_A_TIME) {
      if (from > 0) await moment();
      const read = await readQueueLoads(connect, { InstanceId, now: table.clock.now() }, queueIds.slice(from, from + QUEUES_AT_A_TIME));
      loads.push(...[...read].map(([queueId, load]) => ({ queueId, ...load })));
    }
    return loads;
  };
  const kept = keptOnce({ ...table, kind: 'queue-load', schema: LOADS, freshSeconds: FRESH_SECONDS, usableSeconds: USABLE_SECONDS, read: (_all, moment) => readAll(moment) });
  return {
    async loadOf(wanted) {
      const loads = new Map((await kept.of(ALL)).answer.map(({ queueId, ...load }) => [queueId, load]));
      return new Map(wanted.flatMap((queueId) => (loads.has(queueId) ? [[queueId, loads.get(queueId)!] as const] : [])));
    },
  };
}
