import { BatchGetCommand, type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

export interface ItemAsked {
  TableName: string;
  /** All of its keys are texts. */
  Key: Record<string, string>;
  /** True: what was written before the call is there; else what was written in the last second may be missing. */
  ConsistentRead: boolean;
}

type StoredItem = Record<string, unknown>;

/** Reads one item. Undefined: there is none. */
export type ReadItem = (asked: ItemAsked) => Promise<StoredItem | undefined>;

/** A request for each item. */
export function readEach(client: DynamoDBDocumentClient): ReadItem {
  return async (asked) => (await client.send(new GetCommand(asked))).Item;
}

/** Keys in one BatchGetItem (API reference). */
const KEYS_AT_MOST = 100;
/** BatchGetItem leaves out what it could not read in time. That is asked for again so often. */
const TRIES = 4;

interface Waiting {
  asked: ItemAsked;
  resolve: (item: StoredItem | undefined) => void;
  reject: (error: unknown) => void;
}

/**
 * One request for all items that are asked for in one moment, in whichever tables: before anything else that the function waits for has answered. Where one item of a
 * table is to be read consistently, all of them are: a unit each instead of half of one.
 *
 * What it returns throws an Error when DynamoDB leaves an item out.
 */
export function gatherReads(client: DynamoDBDocumentClient): ReadItem {
  let gathered: Waiting[] = [];
  const send = () => {
    const all = gathered;
    gathered = [];
    for (let from = 0; from < all.length; from += KEYS_AT_MOST) void answer(client, all.slice(from, from + KEYS_AT_MOST));
  };
  return (asked) =>
    new Promise((resolve, reject) => {
      gathered.push({ asked, resolve, reject });
      // After all that is under way without waiting for an answer: it may ask for further items.
      if (gathered.length === 1) void Promise.resolve().then(() => process.nextTick(send));
    });
}

async function answer(client: DynamoDBDocumentClient, all: Waiting[]): Promise<void> {
  try {
    const items = await readAll(client, all.map(({ asked }) => asked));
    for (const { asked, resolve } of all) resolve(items.get(nameOf(asked.TableName, asked.Key)));
  } catch (error) {
    for (const { reject } of all) reject(error);
  }
}

/** By their names. */
async function readAll(client: DynamoDBDocumentClient, all: ItemAsked[]): Promise<Map<string, StoredItem>> {
  const keyNames = new Map(all.map(({ TableName, Key }) => [TableName, Object.keys(Key)]));
  const items = new Map<string, StoredItem>();
  let left = requestsFor(all);
  for (let tries = 0; tries < TRIES && Object.keys(left).length > 0; tries += 1) {
    const { Responses = {}, UnprocessedKeys = {} } = await client.send(new BatchGetCommand({ RequestItems: left }));
    for (const [table, read] of Object.entries(Responses)) for (const item of read) items.set(nameOf(table, keyOf(item, keyNames.get(table)!)), item);
    left = UnprocessedKeys as Requests;
  }
  const leftOut = Object.entries(left).map(([table, { Keys }]) => `${Keys.length} of ${table}`);
  if (leftOut.length > 0) throw new Error(`DynamoDB left out items that were to be read: ${leftOut.join(', ')}.`);
  return items;
}

type Requests = Record<string, { Keys: ItemAsked['Key'][]; ConsistentRead?: boolean }>;

/** DynamoDB takes each key once. */
function requestsFor(all: ItemAsked[]): Requests {
  const requests: Requests = {};
  const named = new Set<string>();
  for (const { TableName, Key, ConsistentRead } of all) {
    const request = (requests[TableName] ??= { Keys: [], ConsistentRead: false });
    request.ConsistentRead ||= ConsistentRead;
    const name = nameOf(TableName, Key);
    if (!named.has(name)) request.Keys.push(Key);
    named.add(name);
  }
  return requests;
}

function keyOf(item: StoredItem, names: string[]): ItemAsked['Key'] {
  return Object.fromEntries(names.map((name) => [name, String(item[name])]));
}

function nameOf(table: string, key: ItemAsked['Key']): string {
  return JSON.stringify([table, ...Object.keys(key).sort().map((name) => key[name])]);
}
