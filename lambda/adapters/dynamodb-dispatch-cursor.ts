import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { plusSeconds } from '../domain/callback/instant';
import { nextSoonStart } from '../domain/callback/next-soon-start';
import type { DispatchCursor, DispatchCursorStore, Recheck, RecheckMark } from '../ports/dispatch';
import { CURRENT } from './callback-items';

const UNWRITTEN: DispatchCursor = { reached: '', nextStartAt: '', busyFrom: '', busyUntil: '', soonStartAt: '', version: 0 };

/** Enough for everybody who may ask for a start in the same moment. */
const TRIES = 12;

export function createDispatchCursorStore(client: DynamoDBDocumentClient, TableName: string): DispatchCursorStore {
  const Key = { subject: 'tick#dispatch', slot: CURRENT };
  const read = async (): Promise<DispatchCursor> => {
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    const { reached, nextStartAt, busyFrom, busyUntil, soonStartAt, version } = { ...UNWRITTEN, ...(Item as DispatchCursor | undefined) };
    return { reached, nextStartAt, busyFrom, busyUntil, soonStartAt, version };
  };
  /** Only what is set is written; the item's other writer keeps its own. False when `unless` has changed. */
  const set = (values: Partial<DispatchCursor>, unless: ['version' | 'soonStartAt', string | number]) =>
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
    read,

    // A lost answer looks like a faster tick: the next one then sends again what this one may have sent.
    async save({ version, soonStartAt, ...rest }) {
      const next = { ...rest, version: version + 1 };
      return (await set(next, ['version', version])) ? { ...next, soonStartAt } : undefined;
    },

    // A lost answer costs a start that nobody uses.
    async reserveStart(now, secondsPerCall) {
      for (let tried = 0; tried < TRIES; tried += 1) {
        const cursor = await read();
        const { soonStartAt } = cursor;
        const start = nextSoonStart(cursor, now, secondsPerCall);
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
      return Item && { at: Item.at as string, reached: Item.reached as string };
    },
    async save(recheck: Recheck) {
      await client.send(new PutCommand({ TableName, Item: { ...Key, ...recheck } }));
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
