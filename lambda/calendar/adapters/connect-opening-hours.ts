import {
  DescribeHoursOfOperationCommand,
  DescribeQueueCommand,
  paginateListHoursOfOperationOverrides,
  type ConnectClient,
  type HoursOfOperationOverride,
  type HoursOfOperationOverrideConfig,
  type RecurrencePattern,
} from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { plusSeconds } from '../../ground/domain/instant';
import type { HoursOverride, OpeningHours, OpeningRange, Recurrence } from '../domain/opening-hours';
import { isTimeZone } from '../domain/time-zone';
import type { OpeningHoursBook } from '../ports/opening-hours';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import { goneAsUndefined } from '../../ground/adapters/connect-errors';
import { keptOnce } from '../../ground/adapters/kept-once';
import { HOURS } from './hours-schema';

/** How long a change of the hours may go unnoticed. Each look costs three calls that the account may make twice a second. */
const REMEMBER_SECONDS = 15 * 60;

/** After a long weekend the hours of all queues are needed at once. What was known of them serves until it is their turn, one in a second. */
const USABLE_SECONDS = 4 * 24 * 3600;

/** From a look that failed to the next one, as long as there is an earlier answer. */
const TRY_AGAIN_SECONDS = 60;

interface Surroundings {
  instanceId: string;
  clock: Clock;
  notices: Pick<Notices, 'failed'>;
  table?: { client: DynamoDBDocumentClient; TableName: string };
}

/** A queue that Connect does not know has none. */
const KEPT_HOURS = v.strictObject({ hours: v.optional(HOURS) });
const answerOf = (hours: OpeningHours | undefined): v.InferOutput<typeof KEPT_HOURS> => (hours ? { hours } : {});

/** Each look at Connect serves all functions, if there is a `table` to keep its answer in; else the one that looked. */
export function createOpeningHoursBook(client: ConnectClient, { instanceId, clock, notices, table }: Surroundings): OpeningHoursBook {
  const read = async (queueId: string) => answerOf(await readHours(client, instanceId, queueId));
  const look = async (queueId: string) => ({ answer: await read(queueId), at: clock.now() });
  const kept =
    table &&
    keptOnce({
      ...{ ...table, clock, kind: 'opening-hours' as const, schema: KEPT_HOURS, freshSeconds: REMEMBER_SECONDS, usableSeconds: USABLE_SECONDS },
      read,
      failed: (queueId, error) => notices.failed('opening-hours', queueId, error),
    });
  const remembered = new Map<string, { hours: OpeningHours; until: string }>();
  const remember = (queueId: string, hours: OpeningHours, until: string) => {
    remembered.set(queueId, { hours, until });
    return hours;
  };
  const againAt = () => plusSeconds(clock.now(), TRY_AGAIN_SECONDS);
  return {
    async of(queueId) {
      const known = remembered.get(queueId);
      if (known && clock.now() < known.until) return known.hours;
      try {
        const { answer, at } = await (kept?.of ?? look)(queueId);
        const until = plusSeconds(at, REMEMBER_SECONDS);
        return answer.hours && remember(queueId, answer.hours, until > clock.now() ? until : againAt());
      } catch (error) {
        if (!known) throw error;
        notices.failed('opening-hours', queueId, error);
        return remember(queueId, known.hours, againAt());
      }
    },
  };
}

async function readHours(client: ConnectClient, InstanceId: string, QueueId: string): Promise<OpeningHours | undefined> {
  const queue = await client.send(new DescribeQueueCommand({ InstanceId, QueueId })).catch(goneAsUndefined);
  const HoursOfOperationId = queue?.Queue?.HoursOfOperationId;
  if (!HoursOfOperationId) return undefined;
  const { HoursOfOperation } = await client.send(new DescribeHoursOfOperationCommand({ InstanceId, HoursOfOperationId }));
  const zone = HoursOfOperation?.TimeZone ?? '';
  if (!isTimeZone(zone)) throw new Error(`The hours of operation ${HoursOfOperationId} are in the time zone "${zone}", which this runtime does not know.`);
  const ranges = (HoursOfOperation?.Config ?? []).map((config) => ({ day: config.Day!, ...timesOf(config) }));
  const lenders = (HoursOfOperation?.ParentHoursOfOperations ?? []).map(({ Id }) => Id!);
  return { zone, ranges, overrides: await readOverrides(client, InstanceId, [HoursOfOperationId, ...lenders]) };
}

/** Linked hours lend their overrides. Whether the borrower's list holds them too is not documented, so each is taken once. */
async function readOverrides(client: ConnectClient, InstanceId: string, owners: string[]): Promise<HoursOverride[]> {
  const overrides = new Map<string, HoursOverride>();
  for (const HoursOfOperationId of owners) {
    for await (const page of paginateListHoursOfOperationOverrides({ client }, { InstanceId, HoursOfOperationId })) {
      for (const override of page.HoursOfOperationOverrideList ?? []) overrides.set(override.HoursOfOperationOverrideId!, overrideOf(override));
    }
  }
  return [...overrides.values()];
}

const KINDS: Partial<Record<string, HoursOverride['kind']>> = { STANDARD: 'temporary', OPEN: 'open', CLOSED: 'closed' };
const FREQUENCIES: readonly (string | undefined)[] = ['WEEKLY', 'MONTHLY', 'YEARLY'] satisfies Recurrence['frequency'][];

function overrideOf({ Name, OverrideType = 'STANDARD', EffectiveFrom, EffectiveTill, Config = [], RecurrenceConfig }: HoursOfOperationOverride): HoursOverride {
  const kind = KINDS[OverrideType];
  if (!kind) throw new Error(`The hours override "${Name}" is of the type ${OverrideType}; known are ${Object.keys(KINDS).join(', ')}.`);
  const ranges = Config.map((config) => ({ ...(config.Day && { day: config.Day }), ...timesOf(config) }));
  const pattern = RecurrenceConfig?.RecurrencePattern;
  if (pattern && !FREQUENCIES.includes(pattern.Frequency)) throw new Error(`The hours override "${Name}" recurs ${pattern.Frequency}; known are ${FREQUENCIES.join(', ')}.`);
  return { kind, effectiveFrom: EffectiveFrom!, effectiveTill: EffectiveTill!, ranges, ...(pattern && { recurrence: recurrenceOf(pattern) }) };
}

/** Times are optional in an override: the whole day. */
function timesOf({ StartTime, EndTime }: HoursOfOperationOverrideConfig): Omit<OpeningRange, 'day'> {
  return { startMinute: minuteOf(StartTime), endMinute: minuteOf(EndTime) };
}

function minuteOf(time: { Hours?: number; Minutes?: number } = {}): number {
  return (time.Hours ?? 0) * 60 + (time.Minutes ?? 0);
}

/** An empty list says no more than an absent one. */
function recurrenceOf({ Frequency, Interval = 1, ByMonth, ByMonthDay, ByWeekdayOccurrence }: RecurrencePattern): Recurrence {
  return {
    frequency: Frequency!,
    interval: Interval,
    ...(ByMonth?.length && { months: ByMonth }),
    ...(ByMonthDay?.length && { monthDays: ByMonthDay }),
    ...(ByWeekdayOccurrence?.length && { weekdayOccurrences: ByWeekdayOccurrence }),
  };
}
