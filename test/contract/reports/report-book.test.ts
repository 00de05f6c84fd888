import fc from 'fast-check';
import { createReportBook, createReportEntries, createReportSums, createSumsWriter } from '../../../lambda/reports/adapters/dynamodb-reports';
import type { Counted } from '../../../lambda/reports/domain/entry-of-record';
import { AXES, keyOn, type ReportEntry, rowOf } from '../../../lambda/reports/domain/report-entry';
import { recountDay } from '../../../lambda/reports/usecases/recount-day';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

let table: Awaited<ReturnType<typeof openCallbacksTable>>;
beforeAll(async () => {
  table = await openCallbacksTable();
});
afterAll(() => table.close());

const book = () => createReportBook(table.client, { TableName: TABLE, keptDays: 400 });
const sums = () => createReportSums(table.client, { TableName: TABLE });
const entry = (more: Partial<ReportEntry> = {}): ReportEntry => ({ origin: 'agent', queueId: 'q', userId: 'u', endedAt: '2026-11-23T09:00:00.000Z', hour: '09', counts: { ended: 1, talkSeconds: 30 }, ...more });
const ofQueue = async (day: string) => (await sums().ofDay(day, 'origin-and-hour')).map(({ key, counts }) => [key.queueId, counts]);

test('what is told twice is counted once; what is told late, after something newer, changes nothing', async () => {
  const [first, second] = [entry(), entry({ counts: { ended: 1, reached: 1 } })];
  const day = '2026-11-01';
  for (const [version, told] of [[3, first], [3, first], [5, second], [3, first], [5, second]] as const) await book().note({ day, id: 'a', version, entry: told });
  expect(await ofQueue(day)).toEqual([['q', { ended: 1, reached: 1, talkSeconds: 0 }]]);
});

test('what is taken up again is not counted any more; and is, once it is over again, in another queue', async () => {
  const day = '2026-11-02';
  await book().note({ day, id: 'a', version: 1, entry: entry() });
  await book().note({ day, id: 'a', version: 2 });
  expect(await ofQueue(day)).toEqual([['q', { ended: 0, talkSeconds: 0 }]]);
  await book().note({ day, id: 'a', version: 3, entry: entry({ queueId: 'other' }) });
  expect(Object.fromEntries(await ofQueue(day))).toMatchObject({ q: { ended: 0 }, other: { ended: 1 } });
});

test('many that end in one moment are all counted, in every row of theirs', async () => {
  const day = '2026-11-03';
  await Promise.all(Array.from({ length: 12 }, (_, n) => book().note({ day, id: `r${n}`, version: 1, entry: entry({ userId: `u${n % 2}`, hour: n % 3 === 0 ? '09' : '10' }) })));
  const countedBy = async (axis: (typeof AXES)[number]) => {
    const rows = await sums().ofDay(day, rowOf(axis));
    return Object.fromEntries([...new Set(rows.map(({ key }) => keyOn(axis, key)))].map((name) => [name, rows.reduce((all, { key, counts }) => all + (keyOn(axis, key) === name ? counts.ended! : 0), 0)]));
  };
  expect(Object.fromEntries(await Promise.all(AXES.map(async (axis) => [axis, await countedBy(axis)])))).toEqual({ queue: { q: 12 }, agent: { u0: 6, u1: 6 }, origin: { agent: 12 }, hour: { '09': 4, '10': 8 } });
});

test('a recount says the same as what was counted, and mends rows that are wrong', async () => {
  const day = '2026-11-04';
  for (const n of [1, 2, 3]) await book().note({ day, id: `r${n}`, version: 1, entry: entry({ queueId: n === 3 ? 'other' : 'q' }) });
  const right = await ofQueue(day);
  const writer = createSumsWriter(table.client, { TableName: TABLE, keptDays: 400 });
  await writer.replace(day, [{ key: { row: 'origin-and-hour', queueId: 'q', key: 'agent#09' }, counts: { ended: 99 } }, { key: { row: 'origin-and-hour', queueId: 'gone', key: 'agent#09' }, counts: { ended: 1 } }]);
  expect(await ofQueue(day)).not.toEqual(right);
  expect(await recountDay({ entries: createReportEntries(table.client, { TableName: TABLE }), sums: writer }, day)).toBe(3);
  expect(await ofQueue(day)).toEqual(right);
});

test('whatever is told of records, in the order of each, with repeats: the sums are those of the newest of each', async () => {
  let run = 0;
  const told = fc.record({ id: fc.constantFrom('a', 'b', 'c'), isOver: fc.boolean(), queueId: fc.constantFrom('q', 'other'), reached: fc.nat(1), again: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(told, { maxLength: 12 }), async (all) => {
      const day = `run-${(run += 1)}`.padStart(10, '0');
      const newest = new Map<string, Counted>();
      let version = 0;
      for (const { id, isOver, queueId, reached, again } of all) {
        version += 1;
        const counted: Counted = { day: '2026-10-01', id: `${day}-${id}`, version, ...(isOver && { entry: entry({ queueId: `${day}-${queueId}`, counts: { ended: 1, ...(reached && { reached }) } }) }) };
        const before = newest.get(id);
        await book().note(counted);
        if (again) await book().note(before ?? counted);
        newest.set(id, counted);
      }
      const found = Object.fromEntries((await sums().ofDay('2026-10-01', 'origin-and-hour')).filter(({ key }) => key.queueId.startsWith(day)).map(({ key, counts }) => [key.queueId, { ended: counts.ended ?? 0, reached: counts.reached ?? 0 }]));
      for (const queueId of ['q', 'other'].map((name) => `${day}-${name}`)) {
        const ofIt = [...newest.values()].flatMap(({ entry: last }) => (last?.queueId === queueId ? [last] : []));
        expect(found[queueId] ?? { ended: 0, reached: 0 }).toEqual({ ended: ofIt.length, reached: ofIt.filter(({ counts }) => counts.reached).length });
      }
    }),
    { numRuns: 20 },
  );
});
