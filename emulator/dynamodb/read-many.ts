import { capacityAnswer, type Units } from './consumed-capacity';
import type { ItemContext } from './single-item';
import type { Input, Output } from './wire-types';

interface Measured {
  CapacityUnits: number;
}

interface MeasuredOutput extends Output {
  ConsumedCapacity?: Measured & { Table?: Measured; GlobalSecondaryIndexes?: Record<string, Measured>; LocalSecondaryIndexes?: Record<string, Measured> };
}

/** Query and Scan: half a unit for every started 4 KB read, filtered out or not; never less than one block. */
export async function readMany({ engine, capacity, caller }: ItemContext, operation: 'Query' | 'Scan', input: Input): Promise<Output> {
  const { ConsistentRead, ...plain } = input;
  // dynalite does not know it for a scan. Every read is consistent here, and costs twice as much when it is asked to be.
  const isConsistentScan = operation === 'Scan' && ConsistentRead === true;
  const data = { ...engine.prepare(operation, isConsistentScan ? plain : input), ReturnConsumedCapacity: 'INDEXES' };
  const { ConsumedCapacity: measured, ...result } = (await engine.act(operation, data)) as MeasuredOutput;
  const least = ConsistentRead === true ? 1 : 0.5;
  const atLeast = (indexes: Record<string, Measured> = {}) => Object.fromEntries(Object.entries(indexes).map(([name, { CapacityUnits }]) => [name, Math.max(least, CapacityUnits)]));
  const units: Units = {
    table: String(input['TableName']),
    own: input['IndexName'] === undefined ? Math.max(least, (measured?.CapacityUnits ?? 0) * (isConsistentScan ? 2 : 1)) : (measured?.Table?.CapacityUnits ?? 0),
    indexes: atLeast(measured?.GlobalSecondaryIndexes),
    localIndexes: atLeast(measured?.LocalSecondaryIndexes),
  };
  capacity.add('read', caller, units);
  return { ...result, ConsumedCapacity: capacityAnswer([units], input['ReturnConsumedCapacity'])?.[0] };
}
