import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { epochSeconds } from '../domain/instant';
import { retryOvertaken } from '../domain/retry-overtaken';
import { type Seats, seatsOf, takeSeat } from '../domain/seats';
import type { CapacityBook, SeatRules } from '../ports/capacity-book';
import type { Clock } from '../ports/clock-ids-notices';
import { ifConditionHolds } from './if-condition-holds';
import { INSTANT, ITEM, readStored } from './read-stored';
import { CURRENT } from './table-keys';

const SEATS_ITEM = v.strictObject({ ...ITEM, taken: v.record(v.string(), INSTANT), limits: v.optional(v.record(v.string(), v.number())), version: v.number() });
type SeatsItem = v.InferOutput<typeof SEATS_ITEM>;

/**
 * One item per key. While a seat is free the taker is added under the condition that it fits, so that any number may come at once. When all are
 * taken, takers who stand there no more are replaced under the version that was read; so is a taker added where others may bring other limits.
 */
export function createCapacityBook(client: DynamoDBDocumentClient, { tableName, clock }: { tableName: string; clock: Clock }): CapacityBook {
  const itemOf = (key: string) => ({ TableName: tableName, Key: { subject: key, slot: CURRENT } });
  const read = async (key: string) => {
    const { Item } = await client.send(new GetCommand({ ...itemOf(key), ConsistentRead: true }));
    return Item && readStored(SEATS_ITEM, Item);
  };
  return {
    // Each try that fails was overtaken by somebody who took a seat: when those are gone, the next look says so.
    take: (key, takerId, rules) =>
      retryOvertaken(`The capacity of ${key}`, async () => {
        const write = await writeOf(await read(key), { takerId, now: clock.now() }, rules);
        if (!write) return false;
        return (await isWritten(client, itemOf(key), forgetting(write, rules))) || 'overtaken';
      }),
    async takers(key) {
      return Object.entries((await read(key))?.taken ?? {}).map(([takerId, takenAt]) => ({ takerId, takenAt }));
    },
  };
}

interface Write {
  set: string;
  condition: string;
  names?: Record<string, string>;
  values: Record<string, unknown>;
}

/** Returns undefined if takers who still stand there have all seats. */
async function writeOf(there: SeatsItem | undefined, { takerId, now }: { takerId: string; now: string }, rules: SeatRules): Promise<Write | undefined> {
  const seating = { takerId, now, ...rules };
  if (!there) return replacing(undefined, takeSeat({ taken: {} }, seating));
  const free = takeSeat(there, seating);
  if (free && rules.isShared) return replacing(there, free);
  if (free) {
    return {
      set: 'taken.#id = :now, version = version + :one',
      condition: 'size(taken) < :limit OR attribute_exists(taken.#id)',
      names: { '#id': takerId },
      values: { ':now': now, ':one': 1, ':limit': rules.limit },
    };
  }
  return replacing(there, takeSeat(await keepStanding(there, rules), seating));
}

async function keepStanding(there: SeatsItem, { standsThere }: SeatRules): Promise<Seats> {
  const takers = Object.entries(there.taken);
  const stands = await Promise.all(takers.map(([takerId, takenAt]) => standsThere({ takerId, takenAt })));
  return seatsOf(there, takers.filter((_taker, n) => stands[n]).map(([takerId]) => takerId));
}

function replacing(there: SeatsItem | undefined, seats: Seats | undefined): Write | undefined {
  if (!seats) return undefined;
  const { taken, limits } = seats;
  return {
    set: `taken = :taken, ${limits ? 'limits = :limits, ' : ''}version = :next`,
    condition: there ? 'version = :read' : 'attribute_not_exists(subject)',
    values: { ':taken': taken, ':next': (there?.version ?? 0) + 1, ...(limits && { ':limits': limits }), ...(there && { ':read': there.version }) },
  };
}

/** Time to live, in epoch seconds. */
function forgetting(write: Write, { forgetAt }: SeatRules): Write {
  if (!forgetAt) return write;
  return { ...write, set: `${write.set}, removeAt = :removeAt`, values: { ...write.values, ':removeAt': epochSeconds(forgetAt) } };
}

/** A lost answer is no harm: read again, the taker is found there, and takes its seat once more. */
async function isWritten(client: DynamoDBDocumentClient, key: { TableName: string; Key: Record<string, string> }, write: Write): Promise<boolean> {
  const update = new UpdateCommand({
    ...key,
    UpdateExpression: `SET ${write.set}`,
    ConditionExpression: write.condition,
    ...(write.names && { ExpressionAttributeNames: write.names }),
    ExpressionAttributeValues: write.values,
  });
  return (await ifConditionHolds(client.send(update))) !== undefined;
}
