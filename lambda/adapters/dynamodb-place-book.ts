import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { secondsBetween } from '../domain/callback/instant';
import type { PlaceBook, PlaceRules } from '../ports/place-book';
import type { Clock } from '../ports/surroundings';
import { CURRENT } from './callback-items';

interface PlaceItem {
  /** By taker: when it took its place. */
  taken: Record<string, string>;
  version: number;
}

/** Each try that fails was overtaken by somebody who took a place: when those are gone, the next look says so. */
const TRIES = 12;
const EPOCH = '1970-01-01T00:00:00.000Z';

/**
 * One item per place. While one is free it is added under the condition that it fits, so that any number may come at once; when all are
 * taken, those who stand there no more are replaced under the version that was read.
 */
export function createPlaceBook(client: DynamoDBDocumentClient, { tableName, clock }: { tableName: string; clock: Clock }): PlaceBook {
  const keyOf = (place: string) => ({ TableName: tableName, Key: { subject: place, slot: CURRENT } });
  const read = async (place: string) => (await client.send(new GetCommand({ ...keyOf(place), ConsistentRead: true }))).Item as PlaceItem | undefined;
  return {
    async take(place, takerId, rules) {
      for (let tried = 0; tried < TRIES; tried += 1) {
        const write = await writeOf(await read(place), { takerId, now: clock.now() }, rules);
        if (!write) return false;
        if (await isWritten(client, keyOf(place), forgetting(write, rules))) return true;
      }
      throw new Error(`The place ${place} was changed ${TRIES} times while it was being taken.`);
    },
    async takers(place) {
      return Object.entries((await read(place))?.taken ?? {}).map(([takerId, takenAt]) => ({ takerId, takenAt }));
    },
  };
}

interface Write {
  set: string;
  condition: string;
  names?: Record<string, string>;
  values: Record<string, unknown>;
}

/** Undefined: all places are taken by such as stand there. */
async function writeOf(there: PlaceItem | undefined, { takerId, now }: { takerId: string; now: string }, rules: PlaceRules): Promise<Write | undefined> {
  if (!there) return { set: 'taken = :taken, version = :next', condition: 'attribute_not_exists(subject)', values: { ':taken': { [takerId]: now }, ':next': 1 } };
  if (takerId in there.taken || Object.keys(there.taken).length < rules.limit) {
    return {
      set: 'taken.#id = :now, version = version + :one',
      condition: 'size(taken) < :limit OR attribute_exists(taken.#id)',
      names: { '#id': takerId },
      values: { ':now': now, ':one': 1, ':limit': rules.limit },
    };
  }
  const standing = await keepThose(there.taken, rules);
  if (standing.length >= rules.limit) return undefined;
  const taken = Object.fromEntries([...standing, [takerId, now]]);
  return { set: 'taken = :taken, version = :next', condition: 'version = :read', values: { ':taken': taken, ':next': there.version + 1, ':read': there.version } };
}

async function keepThose(taken: PlaceItem['taken'], { standsThere }: PlaceRules): Promise<[string, string][]> {
  const takers = Object.entries(taken);
  const stands = await Promise.all(takers.map(([takerId, takenAt]) => standsThere({ takerId, takenAt })));
  return takers.filter((_taker, n) => stands[n]);
}

/** Time to live, in epoch seconds. */
function forgetting(write: Write, { forgetAt }: PlaceRules): Write {
  if (!forgetAt) return write;
  return { ...write, set: `${write.set}, removeAt = :removeAt`, values: { ...write.values, ':removeAt': Math.ceil(secondsBetween(EPOCH, forgetAt)) } };
}

/** A lost answer is no harm: read again, the taker is found there, and takes its place once more. */
async function isWritten(client: DynamoDBDocumentClient, key: { TableName: string; Key: Record<string, string> }, write: Write): Promise<boolean> {
  try {
    await client.send(
      new UpdateCommand({
        ...key,
        UpdateExpression: `SET ${write.set}`,
        ConditionExpression: write.condition,
        ...(write.names && { ExpressionAttributeNames: write.names }),
        ExpressionAttributeValues: write.values,
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
