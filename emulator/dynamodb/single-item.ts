import { ServiceError } from '../service-error';
import { capacityAnswer, readUnits, writeUnits, type CapacityCounter, type Units } from './consumed-capacity';
import type { DynaliteEngine } from './dynalite-engine';
import type { Prepared } from './dynalite-modules';
import { checkIndexKeys, checkKeyLengths, valuesWritten } from './key-lengths';
import { checkNesting } from './nesting';
import type { Input, Item, Output, TableDescription } from './wire-types';

export type WriteOperation = 'PutItem' | 'UpdateItem' | 'DeleteItem';

/** The item before and after one write. Absent where there was none, or is none. */
export interface Change {
  before?: Item;
  after?: Item;
}

export interface ItemContext {
  engine: DynaliteEngine;
  capacity: CapacityCounter;
  /** ARN of who calls. */
  caller: string;
  /** Told of every write, also of one that changed nothing. */
  wrote: (table: TableDescription, change: Change) => void;
}

/** PutItem, UpdateItem or DeleteItem. */
export async function writeItem(context: ItemContext, operation: WriteOperation, input: Input): Promise<Output> {
  const { output, units } = await performWrite(context, operation, input);
  return { ...output, ConsumedCapacity: capacityAnswer([units], input['ReturnConsumedCapacity'])?.[0] };
}

/** A write and what it consumed. A failed condition may carry the item that was there. */
export async function performWrite(context: ItemContext, operation: WriteOperation, input: Input): Promise<{ output: Output; units: Units }> {
  const { engine, capacity, caller, wrote } = context;
  const { ReturnValuesOnConditionCheckFailure: onFailure, ...plain } = input;
  const data = engine.prepare(operation, plain);
  const table = await engine.usableTable(String(plain['TableName']));
  const key = (operation === 'PutItem' ? plain['Item'] : plain['Key']) as Item;
  checkWrite(table, key, data);
  const before = await engine.item(table, key);
  const count = (after: Item | undefined): Units => {
    const units = writeUnits(engine, table, { before, after });
    capacity.add('write', caller, units);
    return units;
  };
  const output = await engine.act(operation, data, before).catch((error: unknown) => {
    if (!isFailedCondition(error)) throw error;
    // A write that its condition forbids consumes the write units of the item that is there.
    count(before);
    throw onFailure === 'ALL_OLD' && before ? new ServiceError(error.code, error.message, { status: error.status, fields: { Item: before } }) : error;
  });
  const after = await engine.item(table, key);
  wrote(table, { before, after });
  return { output, units: count(after) };
}

/** Refuses keys that no table or index can hold, and values that no item can. */
export function checkWrite(table: TableDescription, key: Item, data: Prepared): void {
  checkKeyLengths(table, key);
  checkIndexKeys(table, valuesWritten(data));
  checkNesting(data);
}

export async function getItem(context: ItemContext, input: Input): Promise<Output> {
  const { output, units } = await performRead(context, input);
  return { ...output, ConsumedCapacity: capacityAnswer([units], input['ReturnConsumedCapacity'])?.[0] };
}

/** A read, what it consumed, and the bytes of the whole item: a projection does not lessen what is read. */
export async function performRead({ engine, capacity, caller }: ItemContext, input: Input): Promise<{ output: Output; units: Units; bytes: number }> {
  const data = engine.prepare('GetItem', input);
  const table = await engine.usableTable(String(input['TableName']));
  checkKeyLengths(table, input['Key'] as Item);
  const output = await engine.act('GetItem', data);
  const whole = await engine.item(table, input['Key'] as Item);
  const units = { table: table.TableName, own: readUnits(engine, whole, input['ConsistentRead'] === true), indexes: {}, localIndexes: {} };
  capacity.add('read', caller, units);
  return { output, units, bytes: whole ? engine.sizeOf(whole) : 0 };
}

function isFailedCondition(error: unknown): error is ServiceError {
  return error instanceof ServiceError && error.code === 'ConditionalCheckFailedException';
}
