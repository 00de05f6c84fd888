import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { moveItem } from '../../ground/adapters/move-item';
import type { RecordsTable } from '../../ground/adapters/records-table';
import type { MovingCallbackStore } from '../ports/callback-store';
import { callbackShape, forwardUntil } from './callback-items';
import { createCallbackStore } from './dynamodb-callback-store';

/** For functions in which numbers are put right. The others do without transactions. */
export function createMovingCallbackStore(client: DynamoDBDocumentClient, records: RecordsTable): MovingCallbackStore {
  const { TableName, keptDays } = records;
  return {
    ...createCallbackStore(client, records),
    move: (move) => moveItem(client, { TableName, ...callbackShape(keptDays) }, { ...move, forwardUntil: forwardUntil(move.next, keptDays) }),
  };
}
