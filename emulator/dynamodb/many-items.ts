import { capacityAnswer, type Units } from './consumed-capacity';
import { getItem, writeItem, type ItemContext } from './single-item';
import type { Input, Item, Output } from './wire-types';

interface MeasuredOutput extends Output {
  ConsumedCapacity?: { CapacityUnits: number; Table?: { CapacityUnits: number }; GlobalSecondaryIndexes?: Record<string, { CapacityUnits: number }> };
}

/** Query and Scan: half a unit for every started 4 KB read, filtered out or not; never less than one block. */
export async function readMany({ engine, capacity, caller }: ItemContext, operation: 'Query' | 'Scan', input: Input): Promise<Output> {
  const { ReturnConsumedCapacity: asked, ...plain } = input;
  const result = (await engine.run(operation, { ...plain, ReturnConsumedCapacity: 'INDEXES' })) as MeasuredOutput;
  const least = plain['ConsistentRead'] === true ? 1 : 0.5;
  const index = plain['IndexName'] as string | undefined;
  const measured = result.ConsumedCapacity;
  const ofIndex = index ? (measured?.GlobalSecondaryIndexes?.[index]?.CapacityUnits ?? measured?.CapacityUnits ?? 0) : 0;
  const units: Units = {
    table: String(plain['TableName']),
    own: index ? (measured?.Table?.CapacityUnits ?? 0) : Math.max(least, measured?.CapacityUnits ?? 0),
    indexes: index ? { [index]: Math.max(least, ofIndex) } : {},
  };
  capacity.add('read', caller, units);
  return { ...result, ConsumedCapacity: capacityAnswer(units, asked) };
}

/** BatchWriteItem: each request by itself, in order; nothing is ever left unprocessed. */
export async function batchWrite(context: ItemContext, input: Input): Promise<Output> {
  context.engine.prepare('BatchWriteItem', input);
  const requests = input['RequestItems'] as Record<string, { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } }[]>;
  const consumed: unknown[] = [];
  const ReturnConsumedCapacity = input['ReturnConsumedCapacity'];
  for (const [TableName, writes] of Object.entries(requests)) {
    await context.engine.table(TableName);
    for (const { PutRequest, DeleteRequest } of writes) {
      const operation = PutRequest ? 'PutItem' : 'DeleteItem';
      const { ConsumedCapacity } = await writeItem(context, operation, { TableName, ReturnConsumedCapacity, ...PutRequest, ...DeleteRequest });
      if (ConsumedCapacity) consumed.push(ConsumedCapacity);
    }
  }
  return { UnprocessedItems: {}, ...(consumed.length > 0 && { ConsumedCapacity: consumed }) };
}

/** BatchGetItem: each key by itself; nothing is ever left unprocessed. */
export async function batchGet(context: ItemContext, input: Input): Promise<Output> {
  context.engine.prepare('BatchGetItem', input);
  const requests = input['RequestItems'] as Record<string, Input & { Keys: Item[] }>;
  const Responses: Record<string, unknown[]> = {};
  const consumed: unknown[] = [];
  for (const [TableName, { Keys, ...how }] of Object.entries(requests)) {
    Responses[TableName] = [];
    for (const Key of Keys) {
      const got = await getItem(context, { TableName, Key, ...how, ReturnConsumedCapacity: input['ReturnConsumedCapacity'] });
      if (got['Item']) Responses[TableName].push(got['Item']);
      if (got['ConsumedCapacity']) consumed.push(got['ConsumedCapacity']);
    }
  }
  return { Responses, UnprocessedKeys: {}, ...(consumed.length > 0 && { ConsumedCapacity: consumed }) };
}
