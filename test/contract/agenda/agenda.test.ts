import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { createAgenda } from '../../../lambda/agenda/adapters/dynamodb-agenda';
import { createCallbackStore } from '../../../lambda/callbacks/adapters/dynamodb-callback-store';
import { end } from '../../../lambda/callbacks/domain/conclude';
import type { Callback, Pending } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import type { CallbackStore } from '../../../lambda/callbacks/ports/callback-store';
import type { Agenda } from '../../../lambda/agenda/ports/agenda';
import { ADA, BEN, PROMISE, PROMISED_SAMPLES, SAMPLES } from '../../../docs/print/callback-samples';
import { createInMemoryAgenda } from '../../fakes/in-memory-agenda';
import { createInMemoryCallbackStore } from '../../fakes/in-memory-callback-store';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

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
      const store = createCallbackStore(client, { TableName: TABLE, keptDays: 90 });
      return { store, agenda: createAgenda(client, { TableName: TABLE, store, notices: { failed: () => undefined } }), close };
    },
  ],
];

const EVER = { after: '', until: '9', limit: 100 };
const promised = (subject: string, dueAt = PROMISE.dueAt, rest: Partial<Promised> = {}): Promised & Pending => ({
  ...PROMISE,
  ...{ id: `${subject}.key`, subject, dueAt, phase: 'pending', attempt: {}, checkAt: dueAt },
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
  const ended = (callback: Callback, code: 'missed' | 'purged' | 'cancelled' | 'answered', now: string) => (end(callback, code, { now }) as { next: Callback }).next;

  test('is in order of due time, then of request, then of customer', async () => {
    const early = { requestedAt: '2026-11-20T08:00:00.000Z' };
    await create(promised('d'), promised('c'), promised('b', PROMISE.dueAt, early), promised('a', '2026-11-23T09:00:00.001Z'), promised('z', '2026-11-23T08:59:59.999Z'));
    expect(await subjects()).toEqual(['z', 'b', 'c', 'd', 'a']);
  });

  test('lists what is after one due key and not after another, and no more than asked for', async () => {
    await create(...['a', 'b', 'c', 'd', 'e'].map((subject) => promised(subject)));
    const dueKeys = (await opened.agenda.entries('q-support', EVER)).map(({ dueKey }) => dueKey);
    expect(await subjects({ after: dueKeys[0], until: dueKeys[3] })).toEqual(['b', 'c', 'd']);
    expect(await subjects({ limit: 2 })).toEqual(['a', 'b']);
    expect(await subjects({ after: dueKeys[0], limit: 2 })).toEqual(['b', 'c']);
    expect(await subjects({ after: dueKeys[4] })).toEqual([]);
    expect(await subjects({ after: '2026-11-24', until: '2026-11-23' })).toEqual([]);
  });

  test('takes an instant for a due key before all that is due then', async () => {
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
    const moved = await saved({ ...promised('a'), dueAt: '2026-11-23T11:00:00.000Z', checkAt: '2026-11-23T11:00:00.000Z' });
    expect(await subjects()).toEqual(['b', 'a']);
    await saved(ended(moved, 'answered', '2026-11-23T11:05:00.000Z'));
    expect(await subjects()).toEqual(['b', 'a']);
  });

  test('lists what an agent had on the line under that agent alone, by the end of the call, and no more under its queue', async () => {
    const talked = (subject: string, userId: string, disconnectedAt: string) => {
      const { attempt, outcome: answered } = PROMISED_SAMPLES.ended;
      const { checkAt: _over, ...rest } = promised(subject);
      return { ...rest, phase: 'ended', attempt: { ...attempt, line: { queueId: 'q-support' }, call: { ...attempt.call, agentId: userId, disconnectedAt } }, endedAt: disconnectedAt, outcome: answered } as Callback;
    };
    await create(promised('a'), promised('b'), promised('c'));
    await saved(talked('a', ADA.userId, '2026-11-23T09:20:00.000Z'));
    await saved(talked('b', ADA.userId, '2026-11-23T09:10:00.000Z'));
    await saved(talked('c', BEN.userId, '2026-11-23T09:15:00.000Z'));
    const answered = async (userId: string, after = '') => (await opened.agenda.answered(userId, { after, limit: 100 })).map(({ subject }) => subject);
    expect([await answered(ADA.userId), await answered(BEN.userId), await subjects()]).toEqual([['b', 'a'], ['c'], []]);
    expect(await answered(ADA.userId, '2026-11-23T09:15:00.000Z')).toEqual(['a']);
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
    expect(await opened.agenda.missed('q-support', { after: missed[0]!.dueKey, limit: 100 })).toEqual([missed[1]]);
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
    const left = await saved({ ...ended(promised('a'), 'purged', '2026-11-23T12:00:00.000Z'), checkAt: '2026-11-23T12:01:00.000Z' } as Callback);
    expect(await subjects()).toEqual(['a']);
    const { checkAt: _stopped, ...over } = left;
    await saved(over as Callback);
    expect(await subjects()).toEqual([]);
    expect(await opened.agenda.missed('q-support', { after: '', limit: 100 })).toHaveLength(1);
  });

  test('reads the callbacks behind its entries in their order, without those that a later one replaced', async () => {
    await create(promised('b'), promised('a', '2026-11-23T10:00:00.000Z'), promised('c'));
    const entries = await opened.agenda.entries('q-support', EVER);
    await saved(ended(promised('c'), 'answered', '2026-11-23T09:05:00.000Z'));
    await create({ ...promised('c', '2026-11-24T09:00:00.000Z'), id: 'c.next', requestedAt: '2026-11-23T12:00:00.000Z' });
    expect((await opened.agenda.read(entries)).map(({ id }) => id)).toEqual(['b.key', 'a.key']);
  });
});

test('a callback of the agenda that this version cannot read is left out and told of, and a table that does not answer is an error', async () => {
  const { client, close } = await openCallbacksTable();
  const store = createCallbackStore(client, { TableName: TABLE, keptDays: 90 });
  const failed: string[] = [];
  const notices = { failed: (what: string, subject: string, error: unknown) => void failed.push(`${what} ${subject}: ${String(error)}`) };
  const agenda = createAgenda(client, { TableName: TABLE, store, notices });
  await store.create(promised('good'));
  await store.create(promised('later'));
  await client.send(new UpdateCommand({ TableName: TABLE, Key: { subject: 'later', slot: 'current' }, UpdateExpression: 'SET priority = :p', ExpressionAttributeValues: { ':p': 1 } }));
  expect((await agenda.read(await agenda.entries('q-support', EVER))).map(({ subject }) => subject)).toEqual(['good']);
  expect(failed).toEqual(['read-callback later: UnreadableItem: The item later current has a field "priority", which this version of Dialback does not know.']);
  const silent = createAgenda(client, { TableName: TABLE, store: { findLatest: () => Promise.reject(new Error('ThrottlingException')) }, notices });
  await expect(silent.read([{ subject: 'good', dueKey: PROMISE.dueAt }])).rejects.toThrow('ThrottlingException');
  await close();
});
