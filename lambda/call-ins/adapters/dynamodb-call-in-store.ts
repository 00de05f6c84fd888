import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { versionedItems } from '../../ground/adapters/versioned-items';
import type { CallInStore } from '../ports/call-in-store';
import { CALL_IN_SHAPE } from './call-in-items';

export function createCallInStore(client: DynamoDBDocumentClient, TableName: string): CallInStore {
  return versionedItems(client, { TableName, ...CALL_IN_SHAPE });
}
