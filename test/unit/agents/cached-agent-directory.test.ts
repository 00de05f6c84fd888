import { cacheAgentDirectory } from '../../../lambda/agents/adapters/cached-agent-directory';
import { plusSeconds } from '../../../lambda/ground/domain/instant';

/** Ada is a user of Connect, and nobody else is. The table is empty and keeps nothing. */
function setUp() {
  const clock = { at: '2026-11-23T09:00:00.000Z', now: () => clock.at };
  const searched: string[] = [];
  const client = { send: async () => ({}) } as unknown as Parameters<typeof cacheAgentDirectory>[1]['client'];
  const find = async (identity: string) => (searched.push(identity), identity === 'ada' ? { userId: 'u-ada', username: 'ada' } : undefined);
  const directory = cacheAgentDirectory({ find }, { client, TableName: 't', clock });
  return { searched, ask: (identity: string) => directory.find(identity), pass: (seconds: number) => void (clock.at = plusSeconds(clock.at, seconds)) };
}

test('who is no user of Connect is searched for once a minute, however often they ask', async () => {
  const { searched, ask, pass } = setUp();
  for (let nth = 0; nth < 100; nth += 1) expect(await ask('mallory')).toBeUndefined();
  pass(59);
  await ask('mallory');
  expect(searched).toEqual(['mallory']);
  pass(1);
  await ask('mallory');
  expect(searched).toEqual(['mallory', 'mallory']);
});

test('who is one is remembered for half a day', async () => {
  const { searched, ask, pass } = setUp();
  await ask('ada');
  pass(12 * 3600 - 1);
  expect(await ask('ada')).toEqual({ userId: 'u-ada', username: 'ada' });
  expect(searched).toEqual(['ada']);
});
