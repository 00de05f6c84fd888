import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ReadItem } from '../../ground/adapters/read-item';
import { versionedLookUp } from '../../ground/adapters/versioned-items';
import type { CallbackStore } from '../ports/callback-store';
import { CALLBACK_READING } from './callback-items';

/** For functions that may read callbacks and not write them. @param readItem default: a request for each item */
export function createCallbackLookUp(client: DynamoDBDocumentClient, TableName: string, readItem?: ReadItem): Pick<CallbackStore, 'find' | 'findLatest'> {
  return versionedLookUp(client, { TableName, ...CALLBACK_READING, ...(readItem && { readItem }) });
}
