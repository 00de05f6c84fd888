import { createAttentionList } from '../../../lambda/adapters/dynamodb-attention';
import { createCallbackStore } from '../../../lambda/adapters/dynamodb-callback-store';
import { createInMemoryCallbackStore } from '../../fakes/in-memory-callback-store';
import { describeCallbackStore } from './callback-store-contract';
import { openCallbacksTable, TABLE } from './callbacks-table';

describeCallbackStore('in memory', async () => ({ store: createInMemoryCallbackStore(), close: async () => undefined }));

describeCallbackStore('DynamoDB', async () => {
  const { client, close } = await openCallbacksTable();
  return { store: { ...createCallbackStore(client, TABLE), ...createAttentionList(client, TABLE) }, close };
});
