import { createBoardClient } from '../../../web/board/board-client';
import { createRulesClient } from '../../../web/rules/rules-client';
import { standInCallbacks } from '../../browser/stand-in-callbacks';
import { promiseOfReads } from './spoiled-reads';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const at = '2026-11-23T09:00:00.000Z';
const queue = { id: 'q', name: 'Support' };
const counts = { waiting: 1, overdue: 0, 'being-called': 0, 'in-talk': 0, missed: 2 };
const row = {
  ...{ id: 'c.k', number: '+441214960101', queue, state: 'waiting', phase: 'pending', owner: null, dueAt: at, dueLocal: { local: '2026-11-23T09:00', zone: 'Europe/London' }, purgeAt: at, requestedAt: at },
  ...{ requestedBy: 'ada', origin: 'agent', failedAttempts: 0, retriesLeft: 3, lastOutcome: { code: 'no-answer', sentence: 'Nobody answered.' }, comment: 'Invoice', crmRecord: 'C-9', version: 1 },
};
const activity = { kind: 'callback', id: 'c.k', at, status: 'ended', number: '+441214960101', queue, agent: 'ada', outcome: { code: 'reached', sentence: 'They were reached.' }, note: 'Invoice', contactIds: ['k'] };
const journey = { contactId: 'k', kind: 'callback', status: 'ended', number: '+441214960101', callerId: '+442079460100', answered: true, talkingSeconds: 30, result: { code: 'reached', sentence: 'They were reached.' }, queue, agent: 'ada', lines: [{ at, event: 'initiated', detail: 'It began.' }] };
const view = { search: '', queueId: '', state: '', origin: '', owner: '', order: 'due', descending: false } as unknown as Parameters<ReturnType<typeof createBoardClient>['rows']>[0];

promiseOfReads(() => createBoardClient('https://desk.example.com/api', async () => 'token'), [
  ['GET /board', { at, dueFrom: at, queues: [{ ...queue, counts, blocked: 0, due: [1, 0], unansweredVoicemails: 6, agents: { staffed: 2, available: 1, takeInAQuarter: 3 }, paused: { since: at, why: 'The line.', by: 'supervisor', who: 'sam' } }], isWhole: true }, (from) => from.now()],
  ['GET /board/callbacks', { callbacks: [row], total: 1, at, isWhole: true }, (from) => from.rows(view, { offset: 0, limit: 100 })],
  ['GET /callbacks/{id}', standInCallbacks().pending[0], (from) => from.callback('c.k')],
  ['POST /board/actions', { results: [{ id: 'c.k', done: 'It was moved.' }, { id: 'c.l', refused: { code: 'no', sentence: 'It may not.' } }] }, (from) => from.act(['c.k'], { kind: 'call-now' } as never, true)],
  ['GET /customers/{number}/journey', { activities: [activity], ofOthers: 1, next: 'n' }, (from) => from.customer('+441214960101')],
  ['GET /journeys/{contactId}', journey, (from) => from.contact('k').then((contact) => contact ?? null)],
  ['GET /reports/daily', { zone: 'Europe/London', rows: [{ day: '2026-11-23', key: 'q', label: 'Support', ended: 1, placed: 1 }] }, (from) => from.report({ from: '2026-11-23', to: '2026-11-23', by: 'queue' })],
]);

const entry = { list: 'block', subject: '+442079460150', source: 'operator', reason: 'Asked for it.', since: at };
promiseOfReads(() => createRulesClient('https://desk.example.com/api', async () => 'token'), [
  ['GET /rules/lists', { entries: [entry] }, (from) => from.look('+442079460150')],
  ['GET /rules/changes', { changes: [{ id: '1', at, by: 'ruth', what: 'One.', count: 1, lines: [{ subject: '+442079460150', list: 'block', after: entry }] }] }, (from) => from.changes('2026-11-23')],
  ['POST /rules/changes', { change: '1', lines: [{ effect: 'added', subject: '+442079460150' }] }, (from) => from.change({ what: 'One.', lines: [] } as never)],
  ['GET /rules/pins', { agents: [{ userId: 'u', username: 'ada', setAt: at, locked: false }] }, (from) => from.pins()],
]);
