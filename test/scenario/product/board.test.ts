import type { Board, BoardActionAnswer, BoardPage, PausesView } from '../../../lambda/http/board-api-types';
import type { Problem } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { startStage, type Stage } from '../../../local/stage';
import { customerNumber } from './play-click';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage({ virtual: true });
  stage.console.agent('ada').login();
  stage.console.agent('ada').setStatus('Available');
});
afterAll(() => stage.stop());

const ask = <Body>(who: string, route: string, body?: object) => stage.api.call<Body & Problem>(who, route, { ...(body && { body }), headers: { 'idempotency-key': `k-${(asked += 1)}` } });
let asked = 0;
const promise = async (customer: number, minutes: number) =>
  (await ask<ScheduledCallback>('ada', 'POST /callbacks', { number: customerNumber(customer), queueId: stage.instance.supportQueue.id, in: { minutes, zone: 'Europe/London' }, own: true })).body.id;
const list = async (query = '') => (await ask<BoardPage>('sam', `GET /board/callbacks${query}`)).body;

test('a supervisor sees what is open, tries what they would do, does it, and the board follows', async () => {
  const [first, second] = [await promise(1, 60), await promise(2, 90)];
  expect((await list()).callbacks.map(({ id, owner, state }) => ({ id, owner, state }))).toEqual([first, second].map((id) => ({ id, owner: 'ada', state: 'waiting' })));
  const { body: board } = await ask<Board>('sam', 'GET /board');
  expect(board).toMatchObject({ isWhole: true, queues: [{ name: 'Support', counts: { waiting: 2, overdue: 0 }, unansweredVoicemails: 0, agents: { staffed: 1, available: 1, takeInAQuarter: 3 } }] });
  const give = (dryRun: boolean) => ask<BoardActionAnswer>('sam', 'POST /board/actions', { ids: [first, second], action: { kind: 'reassign', owner: 'ben' }, dryRun });
  const { body: said } = await give(true);
  expect(said.results).toEqual([first, second].map((id) => ({ id, done: 'sam changed the owner from ada to ben.' })));
  await stage.emulator.time.advance(3000);
  expect((await list('?owner=ben')).total).toBe(0);
  expect((await give(false)).body).toEqual(said);
  await stage.emulator.time.advance(5000);
  expect(await list('?owner=ben&limit=1')).toMatchObject({ total: 2, callbacks: [{ id: first, owner: 'ben', requestedBy: 'ada' }] });
  const { body: details } = await ask<ScheduledCallback>('sam', `GET /callbacks/${first}`);
  expect(details.journey.map(({ detail }) => detail)).toContain('sam changed the owner from ada to ben.');
});

test('a file holds the rows with masked numbers', async () => {
  const { token } = await stage.api.signIn('sam');
  const { statusCode, headers, body } = await stage.api.handle({ method: 'GET', path: '/board/export', headers: { authorization: `Bearer ${token}` }, sourceIp: '127.0.0.1' });
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(body.toString()).toContain('+44');
  expect(body.toString()).not.toContain(customerNumber(1));
});

test('a pause of their queue keeps its callbacks, and is shown as blocked until it ends', async () => {
  const id = await promise(3, 2);
  const queueId = stage.instance.supportQueue.id;
  expect(await ask<PausesView>('sam', `PUT /pauses/${queueId}`, { why: 'The line is bad today.' })).toMatchObject({ status: 200, body: { queues: [{ name: 'Support', pause: { by: 'supervisor', who: 'sam' } }] } });
  expect(await ask('sam', 'PUT /pauses', { why: 'All of it.' })).toMatchObject({ status: 403, body: { code: 'role-missing' } });
  expect(await ask('ben', 'GET /board')).toMatchObject({ status: 403, body: { code: 'role-missing' } });
  await stage.emulator.time.advance(5 * 60_000);
  expect((await ask<Board>('sam', 'GET /board')).body.queues).toMatchObject([{ blocked: 1, counts: { overdue: 1 }, paused: { why: 'The line is bad today.' } }]);
  expect((await ask<PausesView>('sam', `DELETE /pauses/${queueId}`)).body.queues).toMatchObject([{ pause: null }]);
  await stage.emulator.time.advance(2 * 60_000);
  expect((await list()).callbacks.find((callback) => callback.id === id)).toMatchObject({ state: 'being-called' });
});
