import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createCallbackStore } from '../../../lambda/callbacks/adapters/dynamodb-callback-store';
import { createMovingCallbackStore } from '../../../lambda/callbacks/adapters/moving-callback-store';
import { PROMISED_SAMPLES, SAMPLES } from '../../../docs/print/callback-samples';
import { openCallbacksTable, TABLE } from './callbacks-table';

/** Makes the table do what it is told but lose its first answer. The SDK then asks again. */
function loseFirstAnswer(client: DynamoDBDocumentClient): { asked: number } {
  return loseAnswerOf(client, '');
}

/** The same for the first call of this command. */
function loseAnswerOf(client: DynamoDBDocumentClient, command: string): { asked: number } {
  const counted = { asked: 0 };
  client.middlewareStack.add(
    (next, { commandName = '' }) => async (args) => {
      if (!commandName.startsWith(command)) return next(args);
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
    expect(await createCallbackStore(table.client, { TableName: TABLE, keptDays: 90 }).create(SAMPLES.dispatching)).toEqual({ created: true });
    expect(counted.asked).toBe(2);
  });

  test('is not taken for somebody else’s: the callback was saved', async () => {
    const store = createCallbackStore(table.client, { TableName: TABLE, keptDays: 90 });
    await store.create(SAMPLES.dispatching);
    loseFirstAnswer(table.client);
    const save = await store.save({ ...SAMPLES['handing-off'], version: SAMPLES.dispatching.version });
    expect(save).toMatchObject({ saved: { phase: 'handing-off', version: SAMPLES.dispatching.version + 1 } });
  });

  test('is not taken for somebody else’s: the callback was moved to another customer', async () => {
    const store = createMovingCallbackStore(table.client, { TableName: TABLE, keptDays: 90 });
    await store.create(PROMISED_SAMPLES.pending);
    const moved = { ...PROMISED_SAMPLES.pending, subject: 'other' };
    loseAnswerOf(table.client, 'TransactWriteCommand');
    expect(await store.move({ from: PROMISED_SAMPLES.pending, next: moved, insteadOf: undefined })).toEqual({ saved: { ...moved, version: moved.version + 1 } });
  });
});
