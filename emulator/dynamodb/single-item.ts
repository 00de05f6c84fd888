import { ServiceError } from '../service-error';
import { capacityAnswer, readUnits, writeUnits, type CapacityCounter, type Units } from './consumed-capacity';
import type { DynaliteEngine } from './dynalite-engine';
import type { Input, Item, Output, TableDescription } from './wire-types';

export type WriteOperation = 'PutItem' | 'UpdateItem' | 'DeleteItem';

export interface ItemContext {
  engine: DynaliteEngine;
  capacity: CapacityCounter;
  /** ARN of who calls. */
  caller: string;
  /** Told of every item that is stored, so that its time to live can be watched. */
  stored: (table: TableDescription, item: Item) => void;
}

/** PutItem, UpdateItem or DeleteItem. A failed condition may carry the item that was there. */
export async function writeItem(context: ItemContext, operation: WriteOperation, input: Input): Promise<Output> {
  const { engine, capacity, caller } = context;
  const { ReturnValuesOnConditionCheckFailure: onFailure, ReturnConsumedCapacity: asked, ...plain } = input;
  const data = engine.prepare(operation, plain);
  const table = await engine.table(String(plain['TableName']));
  const key = (operation === 'PutItem' ? plain['Item'] : plain['Key']) as Item;
  const before = await engine.item(table, key);
  const count = (after: Item | undefined): Units => {
    const units = writeUnits(engine, table, { before, after });
    capacity.add('write', caller, units);
    return units;
  };
  const result = await engine.act(operation, data).catch((error: unknown) => {
    // A write that its condition forbids consumes the write units of the item that is there.
    count(before);
    throw onFailure === 'ALL_OLD' && before ? withItem(error, before) : error;
  });
  const after = await engine.item(table, key);
  if (after) context.stored(table, after);
  return { ...result, ConsumedCapacity: capacityAnswer(count(after), asked) };
}

export async function getItem({ engine, capacity, caller }: ItemContext, input: Input): Promise<Output> {
  const { ReturnConsumedCapacity: asked, ...plain } = input;
  const result = await engine.run('GetItem', plain);
  const table = await engine.table(String(plain['TableName']));
  // A projection does not lessen what is read.
  const whole = await engine.item(table, plain['Key'] as Item);
  const units = { table: table.TableName, own: readUnits(engine, whole, plain['ConsistentRead'] === true), indexes: {} };
  capacity.add('read', caller, units);
  return { ...result, ConsumedCapacity: capacityAnswer(units, asked) };
}

function withItem(error: unknown, Item: Item): unknown {
  if (!(error instanceof ServiceError) || error.code !== 'ConditionalCheckFailedException') return error;
  return new ServiceError(error.code, error.message, { status: error.status, fields: { Item } });
}
