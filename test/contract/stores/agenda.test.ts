import { createAgenda } from '../../../lambda/adapters/dynamodb-agenda';
import { createCallbackStore } from '../../../lambda/adapters/dynamodb-callback-store';
import { end } from '../../../lambda/domain/callback/conclude';
import type { Callback, Pending, Promised } from '../../../lambda/domain/callback/callback';
import type { Agenda, CallbackStore } from '../../../lambda/ports/callback-store';
import { ADA, PROMISE, SAMPLES } from '../../../docs/print/callback-samples';
import { createInMemoryAgenda } from '../../fakes/in-memory-agenda';
import { createInMemoryCallbackStore } from '../../fakes/in-memory-callback-store';
import { openCallbacksTable, TABLE } from './callbacks-table';

interface Opened {
  store: CallbackStore;
  agenda: Agenda;
  close(): Promise<void>;
}

const implementations: [string, () => Promise<Opened>][] = [
  [
    'in memory',
    async () => {
      const store = createInMemoryCallbackStore();
      return { store, agenda: createInMemoryAgenda(store), close: async () => undefined };
    },
  ],
  [
    'DynamoDB',
    async () => {
      const { client, close } = await openCallbacksTable();
      const store = createCallbackStore(client, TABLE);
      return { store, agenda: createAgenda(client, { TableName: TABLE, store }), close };
    },
  ],
];

const EVER = { after: '', until: '9', limit: 100 };
const promised = (subject: string, dueAt = PROMISE.dueAt, rest: Partial<Promised> = {}): Promised & Pending => ({
  ...PROMISE,
  ...{ id: `${subject}.key`, subject, dueAt, phase: 'pending', attentionAt: dueAt },
  ...rest,
});

describe.each(implementations)('the agenda (%s)', (_name, open) => {
  let opened: Opened;
  beforeEach(async () => void (opened = await open()));
  afterEach(() => opened.close());

  const create = async (...callbacks: Callback[]) => {
    for (const callback of callbacks) expect(await opened.store.create(callback)).toEqual({ created: true });
  };
  const subjects = async (range: Partial<typeof EVER> = {}, queueId = 'q-support') => (await opened.agenda.entries(queueId, { ...EVER, ...range })).map(({ subject }) => subject);
  const saved = async (callback: Callback) => {
    const result = await opened.store.save(callback);
    if (result === 'overtaken') throw new Error('overtaken');
    return result.saved;
  };
  const ended = (callback: Callback, code: 'missed' | 'purged' | 'cancelled' | 'handled', now: string) => (end(callback, code, { now }) as { next: Callback }).next;

  test('is in order of due time, then of request, then of customer', async () => {
    const early = { requestedAt: '2026-11-20T08:00:00.000Z' };
    await create(promised('d'), promised('c'), promised('b', PROMISE.dueAt, early), promised('a', '2026-11-23T09:00:00.001Z'), promised('z', '2026-11-23T08:59:59.999Z'));
    expect(await subjects()).toEqual(['z', 'b', 'c', 'd', 'a']);
  });

  test('lists what is after one place and not after another, and no more than asked for', async () => {
    await create(...['a', 'b', 'c', 'd', 'e'].map((subject) => promised(subject)));
    const places = (await opened.agenda.entries('q-support', EVER)).map(({ place }) => place);
    expect(await subjects({ after: places[0], until: places[3] })).toEqual(['b', 'c', 'd']);
    expect(await subjects({ limit: 2 })).toEqual(['a', 'b']);
    expect(await subjects({ after: places[0], limit: 2 })).toEqual(['b', 'c']);
    expect(await subjects({ after: places[4] })).toEqual([]);
    expect(await subjects({ after: '2026-11-24', until: '2026-11-23' })).toEqual([]);
  });

  test('takes an instant for a place before all that is due then', async () => {
    await create(promised('a'));
    expect(await subjects({ until: PROMISE.dueAt })).toEqual([]);
    expect(await subjects({ after: PROMISE.dueAt })).toEqual(['a']);
  });

  test('keeps the queues apart, and clicks out', async () => {
    await create(promised('a'), promised('b', PROMISE.dueAt, { queueId: 'q-sales' }), SAMPLES.dispatching);
    expect(await subjects()).toEqual(['a']);
    expect(await subjects({}, 'q-sales')).toEqual(['b']);
  });

  test('moves a callback with its time, and leaves it there once it was reached', async () => {
    await create(promised('a'), promised('b', '2026-11-23T10:00:00.000Z'));
    const moved = await saved({ ...promised('a'), dueAt: '2026-11-23T11:00:00.000Z', attentionAt: '2026-11-23T11:00:00.000Z' });
    expect(await subjects()).toEqual(['b', 'a']);
    await saved(ended(moved, 'handled', '2026-11-23T11:05:00.000Z'));
    expect(await subjects()).toEqual(['b', 'a']);
  });

  test('drops what ended before its time', async () => {
    await create(promised('a'));
    await saved(ended(promised('a'), 'cancelled', '2026-11-22T16:00:00.000Z'));
    expect(await subjects()).toEqual([]);
  });

  test('lists what was missed apart, in order of its time', async () => {
    await create(promised('b'), promised('a', '2026-11-23T10:00:00.000Z'));
    for (const callback of [promised('a', '2026-11-23T10:00:00.000Z'), promised('b')]) await saved(ended(callback, 'missed', '2026-11-23T12:00:00.000Z'));
    const missed = await opened.agenda.missed('q-support', { after: '', limit: 100 });
    expect(missed.map(({ subject }) => subject)).toEqual(['b', 'a']);
    expect(await opened.agenda.missed('q-support', { after: missed[0]!.place, limit: 100 })).toEqual([missed[1]]);
    expect(await subjects()).toEqual([]);
  });

  test('lists apart from those what an agent took off their list', async () => {
    await create(promised('a'), promised('b'));
    const missed = await saved(ended(promised('a'), 'purged', '2026-11-23T12:00:00.000Z'));
    await saved(ended(promised('b'), 'purged', '2026-11-23T12:00:00.000Z'));
    await saved({ ...missed, dismissed: { at: '2026-11-23T13:00:00.000Z', by: ADA } } as Callback);
    const listed = async (dismissed: boolean) => (await opened.agenda.missed('q-support', { after: '', limit: 100, dismissed })).map(({ subject }) => subject);
    expect([await listed(false), await listed(true)]).toEqual([['b'], ['a']]);
  });

  test('keeps at its place what was missed while something of it may be left in Connect', async () => {
    await create(promised('a'));
    const left = await saved({ ...ended(promised('a'), 'purged', '2026-11-23T12:00:00.000Z'), attentionAt: '2026-11-23T12:01:00.000Z' } as Callback);
    expect(await subjects()).toEqual(['a']);
    const { attentionAt: _stopped, ...over } = left;
    await saved(over as Callback);
    expect(await subjects()).toEqual([]);
    expect(await opened.agenda.missed('q-support', { after: '', limit: 100 })).toHaveLength(1);
  });

  test('reads the callbacks behind its entries in their order, without those that a later one replaced', async () => {
    await create(promised('b'), promised('a', '2026-11-23T10:00:00.000Z'), promised('c'));
    const entries = await opened.agenda.entries('q-support', EVER);
    await saved(ended(promised('c'), 'handled', '2026-11-23T09:05:00.000Z'));
    await create({ ...promised('c', '2026-11-24T09:00:00.000Z'), id: 'c.next', requestedAt: '2026-11-23T12:00:00.000Z' });
    expect((await opened.agenda.read(entries)).map(({ id }) => id)).toEqual(['b.key', 'a.key']);
  });
});
