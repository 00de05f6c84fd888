import fc from 'fast-check';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import type { ManyAction } from '../../../lambda/supervision/domain/many-action';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { runs } from '../../runs';
import { inWords, LONDON, OF_SUPPORT, openBoard, promise, SAM } from './board-world';

const asking = { agent: SAM, role: OF_SUPPORT };

test('each is done or refused by itself, in words', async () => {
  const board = openBoard();
  const [mine, theirs, sales] = [await promise(board, { own: true }), await promise(board), await promise(board, { queueId: 'q-sales' })];
  const act = (action: ManyAction) => inWords(board.acting.actOnMany({ asking, ids: [mine, theirs, sales], action }));
  expect(await act({ kind: 'reassign', owner: 'ben' })).toEqual([
    { id: mine, done: 'sam changed the owner from ada to ben.' },
    { id: theirs, done: 'sam changed the owner from nobody to ben.' },
    { id: sales, refusal: { code: 'callback-not-found' } },
  ]);
  expect(await act({ kind: 'reassign', owner: null })).toMatchObject([{ done: 'sam changed the owner from ben to nobody.' }, { done: 'sam changed the owner from ben to nobody.' }, {}]);
  expect(await act({ kind: 'reassign', owner: 'zoe' })).toMatchObject([{ refusal: { code: 'owner-unknown', owner: 'zoe' } }, { refusal: { code: 'owner-unknown' } }, {}]);
  expect(await act({ kind: 'move', queueId: 'q-sales' })).toMatchObject([{ refusal: { code: 'queue-not-served' } }, { refusal: { code: 'queue-not-served' } }, {}]);
  expect(await act({ kind: 'take-off' })).toMatchObject([{ refusal: { code: 'not-missed' } }, { refusal: { code: 'not-missed' } }, {}]);
  expect(await act({ kind: 'cancel' })).toMatchObject([{ id: mine, done: 'It is cancelled: nobody calls any more.' }, { id: theirs }, { refusal: { code: 'callback-not-found' } }]);
  const [one] = await board.acting.actOnMany({ asking, ids: [mine], action: { kind: 'cancel' } });
  expect(one && 'done' in one && one.done('de')).toBe('Er ist abgesagt: Niemand ruft mehr an.');
  // Done already is done.
  expect(await act({ kind: 'cancel' })).toMatchObject([{ id: mine, done: 'It is cancelled: nobody calls any more.' }, { id: theirs }, {}]);
  expect(await act({ kind: 'call-now' })).toMatchObject([{ refusal: { code: 'callback-over' } }, { refusal: { code: 'callback-over' } }, {}]);
});

test('a reason to cancel stands in the journey, with the name of who gave it', async () => {
  const board = openBoard();
  const id = await promise(board);
  await board.acting.actOnMany({ asking, ids: [id], action: { kind: 'cancel', why: 'The customer wrote that it is settled.' } });
  expect(journeyOf((await board.store.find(id))!).map(({ detail }) => detail)).toContain('sam asked to cancel it: The customer wrote that it is settled.');
});

test('one that fails is told so, and keeps nothing of the others back; the agent is looked for once', async () => {
  const board = openBoard();
  const ids = [await promise(board), await promise(board), await promise(board)];
  board.unread.add(ids[0]!);
  const results = await inWords(board.acting.actOnMany({ asking, ids, action: { kind: 'reassign', owner: 'ben' } }));
  expect(results).toMatchObject([{ id: ids[0], refusal: { code: 'not-confirmed' } }, { done: 'sam changed the owner from nobody to ben.' }, { done: 'sam changed the owner from nobody to ben.' }]);
  expect(board.did.failures).toEqual(['act-on-many']);
  expect(board.reads.searches).toBe(1);
});

test('called now, a callback is due in a minute, and comes by itself', async () => {
  const board = openBoard();
  const id = await promise(board, { minutes: 600 });
  expect(await inWords(board.acting.actOnMany({ asking, ids: [id], action: { kind: 'call-now' } }))).toMatchObject([{ id, done: expect.stringContaining('sam changed the time') as string }]);
  expect((await board.store.find(id))).toMatchObject({ dueAt: plusSeconds(board.clock.at, 60) });
});

const actions: fc.Arbitrary<ManyAction> = fc.oneof(
  fc.constantFrom<ManyAction>({ kind: 'call-now' }, { kind: 'cancel' }, { kind: 'take-off' }, { kind: 'reassign', owner: null }, { kind: 'reassign', owner: 'ben' }, { kind: 'reassign', owner: 'zoe' }, { kind: 'move', queueId: 'q-sales' }),
  fc.integer({ min: 1, max: 60 * 24 * 40 }).map((minutes): ManyAction => ({ kind: 'move', at: { in: { minutes }, zone: LONDON } })),
);

test('a preview says what will be done and refused, and does nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(actions, { minLength: 1, maxLength: 4 }), async (steps) => {
      const board = openBoard();
      const ids = [await promise(board, { own: true }), await promise(board), await promise(board, { queueId: 'q-sales' })];
      for (const action of steps) {
        const everything = () => JSON.stringify([board.store.newest(), board.dispatch.sent, board.did]);
        const before = everything();
        const said = await inWords(board.acting.previewMany({ asking, ids, action }));
        expect(everything()).toBe(before);
        expect(await inWords(board.acting.actOnMany({ asking, ids, action }))).toEqual(said);
      }
    }),
    { numRuns: runs(40) },
  );
});
