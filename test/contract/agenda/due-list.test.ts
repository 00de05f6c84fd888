import { createAgenda } from '../../../lambda/agenda/adapters/dynamodb-agenda';
import { createCallbackStore } from '../../../lambda/callbacks/adapters/dynamodb-callback-store';
import { createDueList } from '../../../lambda/agenda/adapters/dynamodb-due-list';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { end } from '../../../lambda/callbacks/domain/conclude';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import type { CallbackStore } from '../../../lambda/callbacks/ports/callback-store';
import type { DueList } from '../../../lambda/agenda/ports/agenda';
import { PROMISE } from '../../../docs/print/callback-samples';
import { createInMemoryAgenda } from '../../fakes/in-memory-agenda';
import { createInMemoryCallbackStore } from '../../fakes/in-memory-callback-store';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

const NOW = '2026-11-23T10:00:00.000Z';

const implementations: [string, () => Promise<{ store: CallbackStore; dueList: DueList; close(): Promise<void> }>][] = [
  [
    'in memory',
    async () => {
      const store = createInMemoryCallbackStore();
      return { store, dueList: createInMemoryAgenda(store), close: async () => undefined };
    },
  ],
  [
    'DynamoDB',
    async () => {
      const { client, close } = await openCallbacksTable();
      const store = createCallbackStore(client, { TableName: TABLE, keptDays: 90 });
      return { store, dueList: createDueList(client, { TableName: TABLE, agenda: createAgenda(client, { TableName: TABLE, store, notices: { failed: () => undefined } }) }), close };
    },
  ],
];

describe.each(implementations)('what is due and not dispatched (%s)', (_name, open) => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => void (opened = await open()));
  afterEach(() => opened.close());

  /** Promises this many callbacks, a second apart from this instant on. */
  const promise = async (count: number, from: string, { queueId = 'q-support', handled = false } = {}) => {
    const each = Array.from({ length: count }, async (_, nth) => {
      const dueAt = plusSeconds(from, nth);
      const subject = `${queueId}-${nth}-${from.slice(11, 16)}`;
      const pending: Callback = { ...PROMISE, id: `${subject}.key`, subject, queueId, dueAt, phase: 'pending', attempt: {}, checkAt: dueAt };
      await opened.store.create(pending);
      if (handled) await opened.store.save((end(pending, 'answered', { now: plusSeconds(dueAt, 60) }) as { next: Callback }).next);
    });
    await Promise.all(each);
  };

  test('is counted behind a hundred that were handled in the same hour', async () => {
    await promise(100, '2026-11-23T09:10:00.000Z', { handled: true });
    await promise(10, '2026-11-23T09:40:00.000Z');
    expect(await opened.dueList.pendingUntil('q-support', NOW)).toBe(10);
  });

  test('is counted behind some that were handled out of turn', async () => {
    await promise(30, '2026-11-23T09:10:00.000Z');
    await promise(20, '2026-11-23T09:40:00.000Z', { handled: true });
    expect(await opened.dueList.pendingUntil('q-support', NOW)).toBe(30);
  });

  test('is neither what falls due now or later, nor another queue’s', async () => {
    await promise(3, NOW);
    await promise(3, '2026-11-23T09:10:00.000Z', { queueId: 'q-sales' });
    expect(await opened.dueList.pendingUntil('q-support', NOW)).toBe(0);
  });
});

test('what is due and not dispatched costs 25 reads where nothing is, and 100 where everything is', async () => {
  const reads: number[] = [];
  const phases = { due: 'pending', over: 'ended' } as const;
  const costOf = async (phase: keyof typeof phases) => {
    reads.length = 0;
    const read = async (entries: unknown[]) => (reads.push(entries.length), entries.map(() => ({ phase: phases[phase] })));
    const page = Array.from({ length: 25 }, (_, n) => ({ attentionAt: `2026-11-23T09:00:${n}`, subject: `${n}` }));
    const dueList = createDueList({ send: async () => ({ Items: page }) } as never, { TableName: TABLE, agenda: { read } as never });
    await dueList.pendingUntil('q-support', NOW);
    return reads.reduce((sum, count) => sum + count, 0);
  };
  expect([await costOf('over'), await costOf('due')]).toEqual([25, 100]);
});
