import { boardFile } from '../../../lambda/supervision/http/board-file';
import { maskNumber } from '../../../lambda/ground/domain/mask-number';
import type { BoardCallback } from '../../../lambda/http/board-api-types';

const row = (more: Partial<BoardCallback> = {}): BoardCallback => ({
  ...{ id: 'c.k', number: '+493012345678', queue: { id: 'q', name: 'Support' }, state: 'waiting', phase: 'pending', owner: null, dueAt: '2026-11-23T10:00:00.000Z', purgeAt: '2026-11-23T18:00:00.000Z' },
  ...{ dueLocal: { local: '2026-11-23T10:00+00:00', zone: 'Europe/London' }, requestedAt: '2026-11-23T09:00:00.000Z', requestedBy: 'ada', origin: 'agent', failedAttempts: 1, retriesLeft: 2, version: 1 },
  ...more,
});
const lines = (...rows: BoardCallback[]) => boardFile(rows, maskNumber).split('\r\n');

test('has a head, a row each, and numbers with their country and last two digits', () => {
  const [head, first, end] = lines(row());
  expect(head).toMatch(/^number,queue,state,owner,due,zone,/);
  expect(first).toBe('+49********78,Support,waiting,,2026-11-23T10:00+00:00,Europe/London,2026-11-23T09:00:00.000Z,ada,agent,1,2,,,');
  expect(end).toBe('');
});

test.each([
  ['a comma', 'Invoice 17, paid', '"Invoice 17, paid"'],
  ['a quote', 'He said "no"', '"He said ""no"""'],
  ['a line break', 'One\nTwo', '"One\nTwo"'],
  ['a formula', '=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['a command', '@SUM(1)', "'@SUM(1)"],
  ['a minus', '-1+2', "'-1+2"],
  ['a formula that begins with a plus', '+1+cmd', "'+1+cmd"],
])('%s in a note stays one cell, and is no formula', (_what, comment, cell) => {
  expect(boardFile([row({ comment })], maskNumber)).toContain(`,${cell},\r\n`);
});
