import { createTakenOverList } from '../../../lambda/agent-callbacks/adapters/dynamodb-taken-over';
import type { TakenOverList } from '../../../lambda/agent-callbacks/ports/taken-over';
import { createMovingCallbackStore } from '../../../lambda/callbacks/adapters/moving-callback-store';
import { end } from '../../../lambda/callbacks/domain/conclude';
import type { Pending } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import type { MovingCallbackStore } from '../../../lambda/callbacks/ports/callback-store';
import { ADA, BEN, PROMISE } from '../../../docs/print/callback-samples';
import { createInMemoryCallbackStore } from '../../fakes/in-memory-callback-store';
import { createInMemoryTakenOverList } from '../../fakes/in-memory-taken-over';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

interface Opened {
  store: MovingCallbackStore;
  list: TakenOverList;
  close(): Promise<void>;
}

const implementations: [string, () => Promise<Opened>][] = [
  [
    'in memory',
    async () => {
      const store = createInMemoryCallbackStore();
      return { store, list: createInMemoryTakenOverList(store), close: async () => undefined };
    },
  ],
  [
    'DynamoDB',
    async () => {
      const { client, close } = await openCallbacksTable();
      const store = createMovingCallbackStore(client, { TableName: TABLE, keptDays: 90 });
      return { store, list: createTakenOverList(client, { TableName: TABLE, keptDays: 90, store }), close };
    },
  ],
];

const subjectOf = (nth: number) => `customer-000000${nth}`;
const promised = (nth: number, dueAt: string): Promised & Pending => ({ ...PROMISE, id: `${subjectOf(nth)}.key`, subject: subjectOf(nth), dueAt, phase: 'pending', attempt: {}, checkAt: dueAt });

describe.each(implementations)('the list of what was taken over, %s', (_name, open) => {
  let opened: Opened;
  beforeEach(async () => void (opened = await open()));
  afterEach(() => opened.close());

  test('has the callbacks of one agent in order of their times, page by page, each once', async () => {
    const { store, list } = opened;
    const callbacks = [promised(1, '2026-11-24T09:00:00.000Z'), promised(2, '2026-11-23T09:00:00.000Z'), promised(3, '2026-11-25T09:00:00.000Z')];
    for (const callback of callbacks) {
      await store.create(callback);
      await list.add(ADA.userId, callback);
      await list.add(ADA.userId, callback);
    }
    const idsOf = ({ entries }: Awaited<ReturnType<TakenOverList['of']>>) => entries.map(({ callback }) => callback.id);
    const first = await list.of(ADA.userId, { after: '2026', limit: 2 });
    expect([idsOf(first), first.isLast]).toEqual([[callbacks[1]!.id, callbacks[0]!.id], false]);
    expect(idsOf(await list.of(ADA.userId, { after: first.entries.at(-1)!.dueKey, limit: 2 }))).toEqual([callbacks[2]!.id]);
    expect(idsOf(await list.of(BEN.userId, { after: '2026', limit: 2 }))).toEqual([]);
  });

  test('finds one that is over, and one whose number was put right', async () => {
    const { store, list } = opened;
    const callback = promised(1, PROMISE.dueAt);
    await store.create(callback);
    await list.add(ADA.userId, callback);
    const ended = end({ ...callback, owner: BEN, formerOwner: ADA }, 'cancelled', { now: '2026-11-23T09:05:00.000Z' });
    if ('refused' in ended) throw new Error('It did not end.');
    await store.move({ from: callback, next: { ...ended.next, subject: subjectOf(2) }, insteadOf: undefined });
    const { entries } = await list.of(ADA.userId, { after: '2026', limit: 10 });
    expect(entries.map(({ callback: found }) => [found.id, found.subject, found.phase])).toEqual([[callback.id, subjectOf(2), 'ended']]);
  });

  test('leaves out what was never made', async () => {
    await opened.list.add(ADA.userId, promised(1, PROMISE.dueAt));
    expect(await opened.list.of(ADA.userId, { after: '2026', limit: 10 })).toEqual({ entries: [], isLast: true });
  });
});
