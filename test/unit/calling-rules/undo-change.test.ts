import type { ChangeHead } from '../../../lambda/calling-rules/domain/list-change';
import { createChangeLists } from '../../../lambda/calling-rules/usecases/change-lists';
import { createUndoChange } from '../../../lambda/calling-rules/usecases/undo-change';
import { createInMemoryListBook } from '../../fakes/in-memory-list-book';

const PORTIONS = 40;
const AT = '2026-11-23T09:00:00.000Z';
const headOf = (nth: number): ChangeHead => ({ id: `${AT}~0000000${nth}`, at: AT, by: 'ruth', what: 'list.csv' });
const subjectOf = (nth: number) => `+4930${1_000_000 + nth}`;

/** A file of so many portions, of a line each. A request has ten seconds, and each read of the lists takes one. */
async function importLong() {
  const { book, audit } = createInMemoryListBook();
  const clock = { left: Infinity };
  const slow: typeof book = { ...book, read: async (subjects) => ((clock.left -= 1), book.read(subjects)) };
  const changeLists = createChangeLists(slow);
  for (let nth = 1; nth <= PORTIONS; nth += 1) await changeLists([{ subject: subjectOf(nth), key: 'blocked', entry: { source: 'administrator' } }], { change: headOf(1), nth });
  const undoChange = createUndoChange({ book: slow, changeLists, audit, time: { seconds: () => clock.left } });
  const request = (undo: ChangeHead, { of, from, seconds = 10 }: { of: ChangeHead; from?: number | undefined; seconds?: number }) => ((clock.left = seconds), undoChange(of.id, { change: undo, from }));
  const listed = async () => (await book.read(Array.from({ length: PORTIONS }, (_, n) => subjectOf(n + 1)))).filter(({ entries }) => Object.keys(entries).length > 0).length;
  return { request, listed, audit };
}

/** Answers how many requests it took. */
async function undoWhole({ request }: Awaited<ReturnType<typeof importLong>>, undo: ChangeHead, order: { of: ChangeHead; seconds?: number }) {
  const taken: number[] = [];
  for (let from: number | undefined; ;) {
    const answer = (await request(undo, { ...order, from }))!;
    taken.push(answer.taken);
    expect(answer.left).toEqual([]);
    if (answer.next === undefined) return taken;
    from = answer.next;
  }
}

test('a change that is too long for one request is taken back by several, which each go on where the one before ended', async () => {
  const long = await importLong();
  const taken = await undoWhole(long, headOf(2), { of: headOf(1) });
  expect(taken.length).toBeGreaterThan(3);
  expect(taken.reduce((sum, count) => sum + count)).toBe(PORTIONS);
  expect(await long.listed()).toBe(0);
});

test('even a request without any time takes one portion back', async () => {
  const long = await importLong();
  expect(await undoWhole(long, headOf(2), { of: headOf(1), seconds: 0 })).toEqual(Array.from({ length: PORTIONS }, () => 1));
});

test('what several requests took back is one change, which can be taken back in its turn', async () => {
  const long = await importLong();
  await undoWhole(long, headOf(2), { of: headOf(1) });
  await undoWhole(long, headOf(3), { of: headOf(2) });
  expect(await long.listed()).toBe(PORTIONS);
});
