import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { versionedItems } from '../../ground/adapters/versioned-items';
import type { CallInStore } from '../ports/call-in-store';
import { CALL_IN_FORMAT, CALL_IN_ITEM, fromCallInItem, keyOfCallIn, toCallInItem, toPastCallInItem } from './call-in-items';

export function createCallInStore(client: DynamoDBDocumentClient, TableName: string): CallInStore {
  return versionedItems(client, { TableName, format: CALL_IN_FORMAT, schema: CALL_IN_ITEM, keyOf: keyOfCallIn, toItem: toCallInItem, fromItem: fromCallInItem, toPastItem: toPastCallInItem });
}
