import type { AttributeValue, Input, Item } from './wire-types';

/** The name of a table's partition key; undefined for a table that is not there. */
export type PartitionKeyOf = (nameOrArn: unknown) => string | undefined;

/**
 * Values of the condition key `dynamodb:LeadingKeys` for one item or one query: the partition key of each item that is touched. Absent where a call has none, as a
 * query of an index has none here. Source: DynamoDB Developer Guide, "Using IAM policy conditions for fine-grained access control".
 */
export function leadingKeysOf(input: Input, partitionKeyOf: PartitionKeyOf): string[] | undefined {
  const name = partitionKeyOf(input['TableName']);
  if (name === undefined || input['IndexName'] !== undefined) return undefined;
  const item = (input['Key'] ?? input['Item']) as Item | undefined;
  const value = item ? item[name] : askedFor(input, name);
  return value && [textOf(value)];
}

/** The leading keys of a batch in one table. */
export function leadingKeysOfBatch(requests: unknown, name: string | undefined): string[] | undefined {
  if (name === undefined) return undefined;
  const { Keys, ...writes } = requests as { Keys?: Item[] };
  const items = Keys ?? Object.values(writes as Record<string, { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } }>).map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key);
  return items.flatMap((item) => (item?.[name] ? [textOf(item[name])] : []));
}

/** The partition key that a query asks for: `subject = :subject`, or with a placeholder for the name. */
function askedFor({ KeyConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues, KeyConditions }: Input, name: string): AttributeValue | undefined {
  const old = (KeyConditions as Record<string, { AttributeValueList: AttributeValue[] }> | undefined)?.[name];
  if (old) return old.AttributeValueList[0];
  const names = (ExpressionAttributeNames ?? {}) as Record<string, string>;
  const equalities = String(KeyConditionExpression ?? '').matchAll(/(#?\w+)\s*=\s*(:\w+)/g);
  const asked = [...equalities].find(([, left]) => (names[left!] ?? left) === name)?.[2];
  return asked === undefined ? undefined : (ExpressionAttributeValues as Item | undefined)?.[asked];
}

function textOf(value: AttributeValue): string {
  return String(Object.values(value)[0]);
}
