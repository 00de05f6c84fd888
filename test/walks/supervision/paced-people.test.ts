import type { Board } from '../../../lambda/http/board-api-types';
import { roles } from '../../../local/instance/local-instance';
import { startStage, type Stage } from '../../../local/stage';

const SUPERVISORS = Array.from({ length: 24 }, (_, n) => `supervisor-${n}`);

let stage: Stage;
beforeEach(async () => {
  stage = await startStage({ virtual: true });
  const { emulator, stack } = stage;
  const { routingProfileId } = emulator.connect.centre.listUsers().find(({ username }) => username === 'sam')!;
  const poolId = stack.outputs.SignInPoolId!;
  for (const username of SUPERVISORS) {
    emulator.connect.centre.createUser({ username, firstName: 'Sue', lastName: username, routingProfileId });
    emulator.userPools.addUser(poolId, { username, attributes: {} });
    emulator.userPools.addToGroup({ poolId, username, group: roles.supervisor.group });
  }
});
afterEach(() => stage.stop());

/** How Connect answered each question of these operations since. */
function answered(from: number, operations: RegExp): unknown[] {
  return stage.emulator.journal.entries.slice(from).filter(({ kind, what }) => kind === 'call' && operations.test(what)).map(({ detail }) => detail.outcome);
}

test.each(['GET /board', 'GET /voicemails'])('supervisors who come in one moment, and whom nobody knows yet, all get an answer to %s, and Connect refuses no search', async (route) => {
  const from = stage.emulator.journal.entries.length;
  const answers = await Promise.all(SUPERVISORS.slice(0, 12).map((username) => stage.api.call(username, route)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(answered(from, /SearchUsers$/)).toEqual(answers.map(() => 'ok'));
});

test('however many look at the board, Connect is asked for the loads of queues once in ten seconds', async () => {
  for (const username of SUPERVISORS) await stage.api.call(username, 'GET /board');
  const from = stage.emulator.journal.entries.length;
  for (let round = 0; round < 6; round += 1) {
    await stage.emulator.time.advance(5_000);
    const boards = await Promise.all(SUPERVISORS.map((username) => stage.api.call<Board>(username, 'GET /board')));
    expect(boards.filter(({ body }) => !body.queues[0]?.agents)).toEqual([]);
  }
  const asked = answered(from, /GetCurrentMetricData$/);
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.length).toBeLessThanOrEqual(4);
  expect(new Set(asked)).toEqual(new Set(['ok']));
});
