import { createDueChecks } from '../../../lambda/callbacks/adapters/dynamodb-due-checks';
import { createMovingCallbackStore } from '../../../lambda/callbacks/adapters/moving-callback-store';
import { createContactIndex } from '../../../lambda/callbacks/adapters/dynamodb-contact-index';
import { createNumberIndex } from '../../../lambda/callbacks/adapters/dynamodb-number-index';
import { keyedIds } from '../../fakes/keyed-ids';
import { createFollowUps } from '../../../lambda/callbacks/adapters/dynamodb-follow-ups';
import { createInMemoryCallbackStore } from '../../fakes/in-memory-callback-store';
import { describeCallbackStore } from './callback-store-contract';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

describeCallbackStore('in memory', async () => ({ store: createInMemoryCallbackStore(), close: async () => undefined }));

describeCallbackStore('DynamoDB', async () => {
  const { client, close } = await openCallbacksTable();
  const store = createMovingCallbackStore(client, { TableName: TABLE, keptDays: 90 });
  return { store: { ...store, ...createDueChecks(client, TABLE), ...createContactIndex(client, { TableName: TABLE, store }), ...createFollowUps(client, { TableName: TABLE, keptDays: 90, store }), ...createNumberIndex(client, { TableName: TABLE, keptDays: 90, store, ids: keyedIds }) }, close };
});
