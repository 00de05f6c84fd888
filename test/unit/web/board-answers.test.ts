import { createBoardClient } from '../../../web/board/board-client';
import { createRulesClient } from '../../../web/rules/rules-client';
import { agentAnswers, boardAnswers, rulesAnswers } from '../../browser/right-answers';
import { answerWith, promiseOfReads } from './spoiled-reads';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const view = { search: '', queueId: '', state: '', origin: '', owner: '', order: 'due', descending: false } as unknown as Parameters<ReturnType<typeof createBoardClient>['rows']>[0];

promiseOfReads(() => createBoardClient('https://desk.example.com/api', async () => 'token'), [
  ['GET /board', boardAnswers.board, (from) => from.now()],
  ['GET /board/callbacks', boardAnswers.rows, (from) => from.rows(view, { offset: 0, limit: 100 })],
  ['GET /callbacks/{id}', agentAnswers.callback, (from) => from.callback('c.k')],
  ['POST /board/actions', boardAnswers.results, (from) => from.act(['c.k'], { kind: 'call-now' } as never, true)],
  ['GET /customers/{number}/journey', boardAnswers.activities, (from) => from.customer('+441214960101')],
  ['GET /journeys/{contactId}', boardAnswers.journey, (from) => from.contact('k').then((contact) => contact ?? null)],
  ['GET /reports/daily', boardAnswers.report, (from) => from.report({ from: '2026-11-23', to: '2026-11-23', by: 'queue' })],
]);

promiseOfReads(() => createRulesClient('https://desk.example.com/api', async () => 'token'), [
  ['GET /rules/lists', rulesAnswers.entries, (from) => from.look('+442079460150')],
  ['GET /rules/changes', rulesAnswers.changes, (from) => from.changes('2026-11-23')],
  ['POST /rules/changes', rulesAnswers.changed, (from) => from.change({ what: 'One.', lines: [] } as never)],
  ['GET /rules/pins', rulesAnswers.pins, (from) => from.pins()],
]);

test.each([-1, 0.5, 1e308])('a list of the board that has %d rows cannot be read: nothing could be drawn of it', async (total) => {
  answerWith(() => Response.json({ ...boardAnswers.rows, total }));
  await expect(createBoardClient('https://desk.example.com/api', async () => 'token').rows(view, { offset: 0, limit: 100 })).rejects.toThrow('cannot be read (total)');
});
