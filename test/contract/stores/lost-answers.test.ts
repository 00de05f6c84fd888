import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createCallbackStore } from '../../../lambda/adapters/dynamodb-callback-store';
import { SAMPLES } from '../../../docs/print/callback-samples';
import { openCallbacksTable, TABLE } from './callbacks-table';

/** The table does what it is told, but its first answer never arrives: the SDK then asks again. */
function loseFirstAnswer(client: DynamoDBDocumentClient): { asked: number } {
  const counted = { asked: 0 };
  client.middlewareStack.add(
    (next) => async (args) => {
      counted.asked += 1;
      const nth = counted.asked;
      const answer = await next(args);
      if (nth === 1) throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
      return answer;
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  return counted;
}

describe('a write whose first answer is lost', () => {
  let table: Awaited<ReturnType<typeof openCallbacksTable>>;
  beforeEach(async () => {
    table = await openCallbacksTable();
  });
  afterEach(() => table.close());

  test('is not taken for somebody else’s: the callback was created', async () => {
    const counted = loseFirstAnswer(table.client);
    expect(await createCallbackStore(table.client, TABLE).create(SAMPLES.dispatching)).toEqual({ created: true });
    expect(counted.asked).toBe(2);
  });

  test('is not taken for somebody else’s: the callback was saved', async () => {
    const store = createCallbackStore(table.client, TABLE);
    await store.create(SAMPLES.dispatching);
    loseFirstAnswer(table.client);
    const save = await store.save({ ...SAMPLES['handing-off'], version: SAMPLES.dispatching.version });
    expect(save).toMatchObject({ saved: { phase: 'handing-off', version: SAMPLES.dispatching.version + 1 } });
  });
});
