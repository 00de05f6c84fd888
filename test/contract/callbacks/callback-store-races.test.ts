import { createCallbackStore } from '../../../lambda/callbacks/adapters/dynamodb-callback-store';
import { createContactIndex } from '../../../lambda/callbacks/adapters/dynamodb-contact-index';
import type { OutcomeCode } from '../../../lambda/callbacks/domain/outcome';
import { end } from '../../../lambda/callbacks/domain/conclude';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { HANDOFF, SAMPLES } from '../../../docs/print/callback-samples';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

const clicked = SAMPLES.dispatching;
const over = (callback: Callback, code: OutcomeCode) => (end(callback, code, { now: '2026-11-23T09:05:00.000Z' }) as { next: Callback }).next;

describe('the callback store (DynamoDB), when two are at it', () => {
  let table: Awaited<ReturnType<typeof openCallbacksTable>>;
  beforeEach(async () => {
    table = await openCallbacksTable();
  });
  afterEach(() => table.close());

  test('keeps in its history what the winner of two ends wrote', async () => {
    const store = createCallbackStore(table.client, { TableName: TABLE, keptDays: 90 });
    await store.create(clicked);
    await store.save(over(clicked, 'connect-limit'));
    expect(await store.save(over(clicked, 'not-placed'))).toBe('overtaken');
    await store.create({ ...clicked, id: 'subject.next' });
    expect(await store.find(clicked.id)).toMatchObject({ outcome: { code: 'connect-limit' } });
  });

  test('does not take the next callback of a subject for the one that the index still names', async () => {
    const store = createCallbackStore(table.client, { TableName: TABLE, keptDays: 90 });
    await store.create(clicked);
    const lagging = { send: () => Promise.resolve({ Items: [{ subject: clicked.subject }] }) };
    expect(await createContactIndex(lagging as never, { TableName: TABLE, store }).callbackOf(HANDOFF)).toBeUndefined();
  });

  test('finds the callback of a contact again without the index, and with it where that callback has moved', async () => {
    const store = createCallbackStore(table.client, { TableName: TABLE, keptDays: 90 });
    const queries = vi.spyOn(table.client, 'send');
    const index = createContactIndex(table.client, { TableName: TABLE, store });
    const asked = () => queries.mock.calls.filter(([{ constructor }]) => constructor.name === 'QueryCommand').length;
    const made = SAMPLES.waiting;
    expect(await index.callbackOf(HANDOFF)).toBeUndefined();
    await store.create(made);
    for (let events = 0; events < 3; events += 1) expect(await index.callbackOf(HANDOFF)).toMatchObject({ id: made.id, phase: 'waiting' });
    expect(asked()).toBe(2);
    // In its place there is the customer's next one, which another contact makes.
    await store.createOver({ ...clicked, subject: made.subject, id: `${made.subject}.next` }, made);
    await store.create({ ...made, subject: 'moved0000000000x', version: 1 });
    expect(await index.callbackOf(HANDOFF)).toMatchObject({ id: made.id, subject: 'moved0000000000x' });
    expect(await index.callbackOf(HANDOFF)).toMatchObject({ subject: 'moved0000000000x' });
    expect(asked()).toBe(3);
  });
});
