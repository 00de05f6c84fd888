import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { versionedLookUp } from '../../ground/adapters/versioned-items';
import type { CallbackStore } from '../ports/callback-store';
import { CALLBACK_READING } from './callback-items';

/** For functions that may read callbacks and not write them. */
export function createCallbackLookUp(client: DynamoDBDocumentClient, TableName: string): Pick<CallbackStore, 'find' | 'findLatest'> {
  return versionedLookUp(client, { TableName, ...CALLBACK_READING });
}
