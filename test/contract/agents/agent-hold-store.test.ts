import { createDueChecks } from '../../../lambda/callbacks/adapters/dynamodb-due-checks';
import { createAgentHoldStore } from '../../../lambda/agents/adapters/dynamodb-hold-store';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

describe('the store of held agents (DynamoDB)', () => {
  let table: Awaited<ReturnType<typeof openCallbacksTable>>;
  const hold = { userId: 'u-ada', kind: 'hold-status' as const, original: 'available', checkAt: '2026-11-23T09:01:00.000Z' };

  beforeEach(async () => {
    table = await openCallbacksTable();
  });
  afterEach(() => table.close());
  const open = () => createAgentHoldStore(table.client, TABLE);

  test('remembers what the agent had when the first one took hold', async () => {
    await open().take(hold, 'call-1');
    expect(await open().take({ ...hold, original: 'held already' }, 'call-2')).toMatchObject({ original: 'available', holders: ['call-1', 'call-2'] });
  });

  test('tells the last one out that nobody is left', async () => {
    await open().take(hold, 'call-1');
    await open().take(hold, 'call-2');
    expect(await open().leave('u-ada', 'call-1')).toMatchObject({ holders: ['call-2'] });
    expect(await open().leave('u-ada', 'call-2')).toMatchObject({ holders: [] });
    expect(await open().leave('u-ada', 'call-2')).toBeUndefined();
  });

  test('is removed only while nobody holds', async () => {
    await open().take(hold, 'call-1');
    expect(await open().remove('u-ada')).toBe(false);
    await open().leave('u-ada', 'call-1');
    expect(await open().remove('u-ada')).toBe(true);
    expect(await open().find('u-ada')).toBeUndefined();
  });

  test('is on the list of what needs attention, at the moment set last', async () => {
    await open().take(hold, 'call-1');
    await open().checkAgain('u-ada', '2026-11-23T09:02:00.000Z');
    const due = async (instant: string) => {
      const found = [];
      for await (const { item } of createDueChecks(table.client, TABLE).dueUntil(instant, {})) found.push(item);
      return found;
    };
    expect(await due('2026-11-23T09:01:59.999Z')).toEqual([]);
    expect(await due('2026-11-23T09:02:00.000Z')).toEqual([{ kind: 'agent-hold', userId: 'u-ada' }]);
  });
});
