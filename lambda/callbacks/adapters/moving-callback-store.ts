import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { moveItem } from '../../ground/adapters/move-item';
import type { MovingCallbackStore } from '../ports/callback-store';
import { CALLBACK_SHAPE, forwardUntil } from './callback-items';
import { createCallbackStore } from './dynamodb-callback-store';

/** For functions in which numbers are put right. The others do without transactions. */
export function createMovingCallbackStore(client: DynamoDBDocumentClient, TableName: string): MovingCallbackStore {
  return {
    ...createCallbackStore(client, TableName),
    move: (move) => moveItem(client, { TableName, ...CALLBACK_SHAPE }, { ...move, forwardUntil: forwardUntil(move.next) }),
  };
}
