import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RecordsTable } from '../../ground/adapters/records-table';
import { versionedItems } from '../../ground/adapters/versioned-items';
import type { CallInStore } from '../ports/call-in-store';
import { callInShape } from './call-in-items';

export function createCallInStore(client: DynamoDBDocumentClient, { TableName, keptDays }: RecordsTable): CallInStore {
  return versionedItems(client, { TableName, ...callInShape(keptDays) });
}
