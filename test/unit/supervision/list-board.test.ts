import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { inWords, LONDON, OF_SUPPORT, openBoard, promise, SAM } from './board-world';

const idsOf = ({ callbacks }: { callbacks: readonly { id: string }[] }) => callbacks.map(({ id }) => id);

test('holds what is open, in the order that is asked for, and a page of it', async () => {
  const board = openBoard();
  const [late, soon, mine] = [await promise(board, { minutes: 90 }), await promise(board, { minutes: 30 }), await promise(board, { minutes: 60, own: true })];
  expect(idsOf(await board.list())).toEqual([soon, mine, late]);
  expect(idsOf(await board.list({ isDescending: true }))).toEqual([late, mine, soon]);
  expect(idsOf(await board.list({ order: 'owner' }))).toEqual([mine, soon, late]);
  expect(await board.list({ offset: 1, limit: 1 })).toMatchObject({ callbacks: [{ id: mine }], total: 3, isWhole: true });
});

test('is filtered by queue, owner, state, time and words', async () => {
  const board = openBoard();
  const [plain, own, sales] = [await promise(board, { comment: 'Invoice 17' }), await promise(board, { own: true, minutes: 30 }), await promise(board, { queueId: 'q-sales', minutes: 120 })];
  expect(idsOf(await board.list({ queueId: 'q-sales' }))).toEqual([sales]);
  expect(idsOf(await board.list({ owner: 'ADA' }))).toEqual([own]);
  expect(idsOf(await board.list({ owner: '' }))).toEqual([plain, sales]);
  expect(idsOf(await board.list({ search: 'invoice' }))).toEqual([plain]);
  expect(idsOf(await board.list({ to: plusSeconds(board.clock.at, 45 * 60) }))).toEqual([own]);
  board.clock.at = plusSeconds(board.clock.at, 31 * 60);
  expect(idsOf(await board.list({ state: 'overdue' }))).toEqual([own]);
  expect(idsOf(await board.list({ state: 'waiting' }))).toEqual([plain, sales]);
});

test('holds nothing of queues that the supervisor does not supervise', async () => {
  const board = openBoard();
  const support = await promise(board);
  await promise(board, { queueId: 'q-sales' });
  expect(idsOf(await board.list({}, OF_SUPPORT))).toEqual([support]);
  expect(await board.listBoard(OF_SUPPORT, { queueId: 'q-sales', order: 'due', isDescending: false, offset: 0, limit: 50 })).toEqual({ refusal: { code: 'queue-not-supervised' } });
});

test('reads all of a queue once, and then what changed', async () => {
  const board = openBoard();
  const [kept, gone, told] = [await promise(board, { minutes: 30 }), await promise(board, { minutes: 60 }), await promise(board, { minutes: 90 })];
  await board.list();
  for (let n = 0; n < 20; n += 1) {
    board.clock.at = plusSeconds(board.clock.at, 3);
    await board.list();
  }
  const cancel = (id: string) => board.acting.actOnMany({ asking: { agent: SAM, role: OF_SUPPORT }, ids: [id], action: { kind: 'cancel' } });
  await cancel(told);
  board.clock.at = plusSeconds(board.clock.at, 3);
  expect(idsOf(await board.list())).toEqual([kept, gone]);
  // Two queues, and the one that was told of.
  expect(board.reads).toMatchObject({ whole: 2, single: 1 });
  board.news.lost = true;
  await cancel(gone);
  board.clock.at = plusSeconds(board.clock.at, 3);
  expect(idsOf(await board.list())).toEqual([kept, gone]);
  // News that were lost are made up for in five minutes.
  board.clock.at = plusSeconds(board.clock.at, 300);
  expect(idsOf(await board.list())).toEqual([kept]);
});

test('is right again in five seconds where nobody knows what changed', async () => {
  const board = openBoard();
  const gone = await promise(board);
  await board.list();
  board.news.knownFrom = '9';
  await board.acting.actOnMany({ asking: { agent: SAM, role: OF_SUPPORT }, ids: [gone], action: { kind: 'cancel' } });
  board.clock.at = plusSeconds(board.clock.at, 5);
  expect(idsOf(await board.list())).toEqual([]);
});

test('shows what was missed, until somebody takes it off', async () => {
  const board = openBoard();
  const id = await promise(board);
  const { checkAt: _checkAt, ...found } = (await board.store.find(id))!;
  await board.store.save({ ...found, phase: 'ended', endedAt: board.clock.at, outcome: { code: 'purged', sentence: 'Nobody was reached.' } } as never);
  expect(await board.list({ state: 'missed' })).toMatchObject({ callbacks: [{ id }] });
  const asking = { agent: SAM, role: OF_SUPPORT };
  expect(await inWords(board.acting.actOnMany({ asking, ids: [id], action: { kind: 'move', at: { in: { hours: 1 }, zone: LONDON } } }))).toMatchObject([{ refusal: { code: expect.any(String) as unknown } }]);
  expect(await inWords(board.acting.actOnMany({ asking, ids: [id], action: { kind: 'take-off' } }))).toEqual([{ id, done: 'It is taken off the list of missed callbacks.' }]);
  board.clock.at = plusSeconds(board.clock.at, 10);
  board.news.knownFrom = '9';
  expect(idsOf(await board.list())).toEqual([]);
});
