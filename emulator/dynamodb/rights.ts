import { tableName, type Input } from './wire-types';

export interface DynamoDbRight {
  action: string;
  resources: string[];
}

const transactionActions: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** What must be allowed for an operation: Service Authorization Reference, "Actions, resources, and condition keys for Amazon DynamoDB". */
export function dynamoDbRights(account: { region: string; accountId: string }, operation: string, input: Input): DynamoDbRight[] {
  const arnOf = (nameOrArn: unknown) => `arn:aws:dynamodb:${account.region}:${account.accountId}:table/${tableName(nameOrArn)}`;
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    const items = (input['TransactItems'] ?? []) as Record<string, { TableName?: string }>[];
    return items.flatMap((item) =>
      Object.entries(item).map(([kind, { TableName }]) => ({ action: `dynamodb:${transactionActions[kind] ?? kind}`, resources: [arnOf(TableName)] })),
    );
  }
  const action = `dynamodb:${operation}`;
  if (operation === 'ListTables') return [{ action, resources: ['*'] }];
  if (input['RequestItems']) return [{ action, resources: Object.keys(input['RequestItems']).map(arnOf) }];
  if (input['ResourceArn']) return [{ action, resources: [String(input['ResourceArn'])] }];
  const table = arnOf(input['TableName']);
  return [{ action, resources: [input['IndexName'] ? `${table}/index/${String(input['IndexName'])}` : table] }];
}
