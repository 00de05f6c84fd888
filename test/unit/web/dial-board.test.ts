import type { Dial } from '../../../lambda/http/api-types';
import { changeBoard, openBoard } from '../../../web/agent/dials/dial-board';

const dial = (id: string, lines: number, requestedAt = `2026-11-23T09:0${id}:00.000Z`) => ({ id, requestedAt, journey: Array.from({ length: lines }) }) as unknown as Dial;

test('calls of another tab or computer come onto the board, in order; one that this page knows better stays as it knows it', () => {
  const own = changeBoard(openBoard([]), { type: 'read', dial: dial('2', 5) });
  const { dials } = changeBoard(own, { type: 'listed', dials: [dial('3', 1), dial('2', 4), dial('1', 2)] });
  expect(dials.map(({ id, journey }) => [id, journey.length])).toEqual([['3', 1], ['2', 5], ['1', 2]]);
});

test('what came of a call elsewhere is shown here, and a call that the list does not have yet stays', () => {
  const own = [dial('1', 3), dial('2', 3)].reduce((board, one) => changeBoard(board, { type: 'read', dial: one }), openBoard([]));
  const { dials } = changeBoard(own, { type: 'listed', dials: [dial('1', 4)] });
  expect(dials.map(({ id, journey }) => [id, journey.length])).toEqual([['2', 3], ['1', 4]]);
  expect(changeBoard(own, { type: 'gone', id: '1' }).dials.map(({ id }) => id)).toEqual(['2']);
});

test('an answer that says nothing new leaves the board as it is, so that nothing is drawn for it', () => {
  const board = changeBoard(openBoard([]), { type: 'read', dial: dial('1', 3) });
  expect(changeBoard(board, { type: 'read', dial: dial('1', 3) })).toBe(board);
  expect(changeBoard(board, { type: 'listed', dials: [dial('1', 3)] })).toBe(board);
  expect(changeBoard(board, { type: 'read', dial: dial('1', 4) })).not.toBe(board);
});
