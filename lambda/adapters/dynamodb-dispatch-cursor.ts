import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { plusSeconds } from '../domain/callback/instant';
import type { DispatchCursor, DispatchCursorStore, RecheckMark } from '../ports/dispatch';
import { CURRENT } from './callback-items';

interface CursorItem extends DispatchCursor {
  /** Of those that are due before a tick comes to them: a lane of its own behind `busyUntil`, so that no tick is held up by it. */
  soonStartAt: string;
}

const UNWRITTEN: CursorItem = { reached: '', nextStartAt: '', busyUntil: '', soonStartAt: '', version: 0 };

/** Enough for everybody who may ask for a start in the same moment. */
const TRIES = 12;

export function createDispatchCursorStore(client: DynamoDBDocumentClient, TableName: string): DispatchCursorStore {
  const Key = { subject: 'tick#dispatch', slot: CURRENT };
  const read = async (): Promise<CursorItem> => {
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return { ...UNWRITTEN, ...(Item as CursorItem | undefined) };
  };
  /** Only what is set is written; the item's other writer keeps its own. False when `unless` has changed. */
  const set = (values: Partial<CursorItem>, unless: ['version' | 'soonStartAt', string | number]) =>
    succeeds(() =>
      client.send(
        new UpdateCommand({
          TableName,
          Key,
          UpdateExpression: `SET ${Object.keys(values).map((name) => `${name} = :${name}`).join(', ')}`,
          ConditionExpression: `${unless[0]} = :read${unless[1] === 0 || unless[1] === '' ? ` OR attribute_not_exists(${unless[0]})` : ''}`,
          ExpressionAttributeValues: { ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value])), ':read': unless[1] },
        }),
      ),
    );
  return {
    async read() {
      const { reached, nextStartAt, busyUntil, version } = await read();
      return { reached, nextStartAt, busyUntil, version };
    },

    // A lost answer looks like a faster tick: the next one then sends again what this one may have sent.
    async save({ version, ...rest }) {
      const next = { ...rest, version: version + 1 };
      return (await set(next, ['version', version])) ? next : undefined;
    },

    // A lost answer costs a start that nobody uses.
    async reserveStart(now, secondsPerCall) {
      for (let tried = 0; tried < TRIES; tried += 1) {
        const { busyUntil, soonStartAt } = await read();
        const start = [now, busyUntil, soonStartAt].sort().at(-1)!;
        if (await set({ soonStartAt: plusSeconds(start, secondsPerCall) }, ['soonStartAt', soonStartAt])) return start;
      }
      throw new Error(`Somebody else took the next start ${TRIES} times in a row.`);
    },
  };
}

export function createRecheckMark(client: DynamoDBDocumentClient, TableName: string): RecheckMark {
  const Key = { subject: 'tick#recheck', slot: CURRENT };
  return {
    async read() {
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item?.lookedUntil as string | undefined;
    },
    async save(lookedUntil) {
      await client.send(new PutCommand({ TableName, Item: { ...Key, lookedUntil } }));
    },
  };
}

async function succeeds(send: () => Promise<unknown>): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
