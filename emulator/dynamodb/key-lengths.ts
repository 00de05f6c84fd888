import { ServiceError } from '../service-error';
import type { Prepared } from './dynalite-modules';
import type { AttributeValue, Item, KeyElement, TableDescription } from './wire-types';

/** UTF-8 bytes: Developer Guide, "Constraints in Amazon DynamoDB", partition keys and sort keys. */
const mostBytes: Record<string, number> = { HASH: 2048, RANGE: 1024 };

/** Refuses keys that are too long. dynalite checks them too, but counts the characters of texts. */
export function checkKeyLengths(table: TableDescription, keyOrItem: Item): void {
  const long = table.KeySchema.find(({ AttributeName, KeyType }) => bytesIn(keyOrItem[AttributeName]) > mostBytes[KeyType]!);
  if (!long) return;
  throw invalid(
    long.KeyType === 'HASH'
      ? 'One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes'
      : 'One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of 1024 bytes',
  );
}

/** Refuses values that no index can have as a key: too long, or empty. dynalite takes both. */
export function checkIndexKeys(table: TableDescription, values: Item): void {
  for (const { IndexName, KeySchema } of [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])]) {
    for (const key of KeySchema) checkIndexKey(IndexName, key, values[key.AttributeName]);
  }
}

function checkIndexKey(IndexName: string, { AttributeName, KeyType }: KeyElement, value: AttributeValue | undefined): void {
  if (bytesIn(value) > mostBytes[KeyType]!) throw invalid('One or more parameter values were invalid: Size limit exceeded');
  if (value?.['S'] !== '' && value?.['B'] !== '') return;
  const kind = value['S'] === '' ? 'string' : 'binary';
  throw invalid(
    'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
      `The AttributeValue for a key attribute cannot contain an empty ${kind} value. IndexName: ${IndexName}, IndexKey: ${AttributeName}`,
  );
}

/** Returns the values that a write puts into whole attributes, as far as its input says it. */
export function valuesWritten({ Item: item, AttributeUpdates, _updates }: Prepared): Item {
  if (item) return item as Item;
  const updates = Object.entries((AttributeUpdates ?? {}) as Record<string, { Value?: AttributeValue }>).map(([name, { Value }]) => [name, Value] as const);
  const steps = ((_updates as { sections: { path: string[]; val?: AttributeValue }[] } | undefined)?.sections ?? []).map(({ path, val }) => [path.length === 1 ? path[0] : '', val] as const);
  return Object.fromEntries([...updates, ...steps].filter(([name, value]) => name !== '' && value !== undefined)) as Item;
}

function bytesIn(value: AttributeValue | undefined): number {
  if (typeof value?.['S'] === 'string') return Buffer.byteLength(value['S']);
  return typeof value?.['B'] === 'string' ? Buffer.from(value['B'], 'base64').length : 0;
}

function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}
