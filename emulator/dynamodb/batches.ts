import { ServiceError } from '../service-error';
import { capacityAnswer, type Units } from './consumed-capacity';
import { checkWrite, performRead, performWrite, type ItemContext } from './single-item';
import type { Input, Item, Output } from './wire-types';

interface Write {
  PutRequest?: { Item: Item };
  DeleteRequest?: { Key: Item };
}

/** API reference, BatchGetItem. */
const MAXIMUM_READ_BYTES = 16 * 1024 * 1024;

/** BatchWriteItem: all requests are checked first, then made in order; nothing is ever left unprocessed. */
export async function batchWrite(context: ItemContext, input: Input): Promise<Output> {
  context.engine.prepare('BatchWriteItem', input);
  const requests = Object.entries(input['RequestItems'] as Record<string, Write[]>);
  for (const [TableName, writes] of requests) await checkWrites(context, TableName, writes);
  const consumed: Units[] = [];
  for (const [TableName, writes] of requests) {
    for (const { PutRequest, DeleteRequest } of writes) {
      const { units } = await performWrite(context, PutRequest ? 'PutItem' : 'DeleteItem', { TableName, ...PutRequest, ...DeleteRequest });
      consumed.push(units);
    }
  }
  return { UnprocessedItems: {}, ConsumedCapacity: capacityAnswer(consumed, input['ReturnConsumedCapacity']) };
}

async function checkWrites({ engine }: ItemContext, TableName: string, writes: Write[]): Promise<void> {
  const table = await engine.usableTable(TableName);
  const keys = writes.map(({ PutRequest, DeleteRequest }) => {
    const keyOrItem = PutRequest?.Item ?? DeleteRequest!.Key;
    try {
      if (PutRequest) engine.checkItem(table, keyOrItem);
      else engine.checkKey(table, keyOrItem);
    } catch (error) {
      throw asInBatches(error);
    }
    checkWrite(table, keyOrItem, PutRequest ? { Item: PutRequest.Item } : {});
    return engine.keyOf(table, keyOrItem);
  });
  if (new Set(keys).size < keys.length) throw new ServiceError('ValidationException', 'Provided list of item keys contains duplicates');
}

/** A batch does not say what is wrong with a key. */
function asInBatches(error: unknown): unknown {
  if (!(error instanceof ServiceError) || !/Missing the key|Type mismatch for key/.test(error.message)) return error;
  return new ServiceError(error.code, 'The provided key element does not match the schema', { status: error.status });
}

/** BatchGetItem: each key by itself, as long as what is read fits into one answer; the rest is left unprocessed. */
export async function batchGet(context: ItemContext, input: Input): Promise<Output> {
  const { engine } = context;
  engine.prepare('BatchGetItem', input);
  const requests = Object.entries(input['RequestItems'] as Record<string, Input & { Keys: Item[] }>);
  for (const [TableName, { Keys }] of requests) {
    const table = await engine.usableTable(TableName);
    Keys.forEach((key) => engine.checkKey(table, key));
  }
  const Responses: Record<string, unknown[]> = {};
  const UnprocessedKeys: Record<string, Input> = {};
  const consumed: Units[] = [];
  let room = MAXIMUM_READ_BYTES;
  for (const [TableName, { Keys, ...how }] of requests) {
    const table = await engine.usableTable(TableName);
    const found: unknown[] = [];
    const left: Item[] = [];
    for (const Key of Keys) {
      const whole = await engine.item(table, Key);
      room -= whole ? engine.sizeOf(whole) : 0;
      if (room < 0) {
        left.push(Key);
        continue;
      }
      const { output, units } = await performRead(context, { TableName, Key, ...how });
      consumed.push(units);
      if (output['Item']) found.push(output['Item']);
    }
    Responses[TableName] = found;
    if (left.length > 0) UnprocessedKeys[TableName] = { Keys: left, ...how };
  }
  return { Responses, UnprocessedKeys, ConsumedCapacity: capacityAnswer(consumed, input['ReturnConsumedCapacity']) };
}
