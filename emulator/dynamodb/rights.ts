import { leadingKeysOf, leadingKeysOfBatch, type PartitionKeyOf } from './leading-keys';
import { statementsOf } from './execute-transaction';
import { readStatement } from './partiql';
import { streamOfIterator } from './streams/shard-iterator';
import { tableName, type Input } from './wire-types';

export interface DynamoDbRight {
  action: string;
  resources: string[];
  context?: { 'dynamodb:LeadingKeys': string[] };
}

const transactionActions: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** Returns the actions that must be allowed for an operation. Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon DynamoDB". */
export function dynamoDbRights(account: { region: string; accountId: string; partitionKeyOf: PartitionKeyOf }, operation: string, input: Input): DynamoDbRight[] {
  const arnOf = (nameOrArn: unknown) => `arn:aws:dynamodb:${account.region}:${account.accountId}:table/${tableName(String(nameOrArn))}`;
  const leading = (keys: string[] | undefined) => (keys ? { context: { 'dynamodb:LeadingKeys': keys } } : {});
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    const items = (input['TransactItems'] ?? []) as Record<string, Input & { TableName?: string }>[];
    return items.flatMap((item) =>
      Object.entries(item).map(([kind, one]) => ({ action: `dynamodb:${transactionActions[kind] ?? kind}`, resources: [arnOf(one.TableName)], ...leading(leadingKeysOf(one, account.partitionKeyOf)) })),
    );
  }
  if (operation === 'ExecuteTransaction') {
    return statementsOf(input).map((given) => {
      const { kind, table } = readStatement(given);
      return { action: `dynamodb:PartiQL${kind}`, resources: [arnOf(table)] };
    });
  }
  const action = `dynamodb:${operation}`;
  const stream = streamIn(input);
  if (stream !== undefined) return [{ action, resources: [stream] }];
  if (operation === 'ListStreams') return [{ action, resources: [`${arnOf(input['TableName'] ?? '*')}/stream/*`] }];
  if (operation === 'ListTables') return [{ action, resources: ['*'] }];
  if (input['RequestItems']) {
    const batches = Object.entries(input['RequestItems']);
    return batches.map(([table, requests]) => ({ action, resources: [arnOf(table)], ...leading(leadingKeysOfBatch(requests, account.partitionKeyOf(table))) }));
  }
  if (input['ResourceArn']) return [{ action, resources: [String(input['ResourceArn'])] }];
  if (operation === 'RestoreTableToPointInTime') return [input['SourceTableArn'] ?? input['SourceTableName'], input['TargetTableName']].map((one) => ({ action, resources: [arnOf(one)] }));
  const table = arnOf(input['TableName']);
  return [{ action, resources: [input['IndexName'] ? `${table}/index/${String(input['IndexName'])}` : table], ...leading(leadingKeysOf(input, account.partitionKeyOf)) }];
}

/** The stream that an operation of DynamoDB Streams is about. */
function streamIn({ StreamArn, ShardIterator }: Input): string | undefined {
  if (typeof StreamArn === 'string') return StreamArn;
  return typeof ShardIterator === 'string' ? streamOfIterator(ShardIterator) : undefined;
}
