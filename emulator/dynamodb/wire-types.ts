/** DynamoDB's values as they travel: `{ S: 'text' }`, `{ N: '1' }`, … */
export type AttributeValue = Record<string, unknown>;
export type Item = Record<string, AttributeValue>;
export type Input = Record<string, unknown>;
export type Output = Record<string, unknown>;

export interface KeyElement {
  AttributeName: string;
  KeyType: string;
}

export interface IndexDescription {
  IndexName: string;
  KeySchema: KeyElement[];
  Projection: { ProjectionType: string; NonKeyAttributes?: string[] };
}

export interface TableDescription extends Record<string, unknown> {
  TableName: string;
  TableArn: string;
  TableStatus: string;
  KeySchema: KeyElement[];
  GlobalSecondaryIndexes?: IndexDescription[];
  LocalSecondaryIndexes?: IndexDescription[];
}

/** Tables may be named by name or by ARN. */
export function tableName(nameOrArn: unknown): string {
  const text = String(nameOrArn);
  return text.startsWith('arn:') ? text.slice(text.indexOf('/') + 1).split('/')[0]! : text;
}
