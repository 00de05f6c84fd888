import { cacheAgentDirectory, NAMED_SECONDS } from '../../../lambda/agents/adapters/cached-agent-directory';
import type { Agent } from '../../../lambda/agents/domain/agent';
import { plusSeconds } from '../../../lambda/ground/domain/instant';

const HALF_A_DAY = 12 * 3600;
const ada: Agent = { userId: 'u-ada', username: 'ada' };

/** Ada is a user of Connect, and nobody else is. The table has what was put into it last. */
function setUp() {
  const clock = { at: '2026-11-23T09:00:00.000Z', now: () => clock.at };
  const searched: string[] = [];
  const still: Agent[] = [ada];
  let Item: unknown;
  const send = async ({ input }: { input: { Item?: unknown } }) => ({ Item: (Item = input.Item ?? Item) });
  const client = { send } as unknown as Parameters<typeof cacheAgentDirectory>[1]['client'];
  const find = async (identity: string) => (searched.push(identity), identity === 'ada' ? { ...ada } : undefined);
  const isStill = async ({ userId, username }: Agent) => still.some((user) => user.userId === userId && user.username === username);
  const environment = (asks?: typeof isStill, sureSeconds?: number) => {
    const directory = cacheAgentDirectory({ find }, { client, TableName: 't', clock, ...(asks && { isStill: asks }), ...(sureSeconds && { sureSeconds }) });
    return (identity: string) => directory.find(identity);
  };
  return { searched, still, environment, isStill, pass: (seconds: number) => void (clock.at = plusSeconds(clock.at, seconds)) };
}

test('who is no user of Connect is searched for once a minute, however often they ask', async () => {
  const { searched, environment, pass } = setUp();
  const ask = environment();
  for (let nth = 0; nth < 100; nth += 1) expect(await ask('mallory')).toBeUndefined();
  pass(59);
  await ask('mallory');
  expect(searched).toEqual(['mallory']);
  pass(1);
  await ask('mallory');
  expect(searched).toEqual(['mallory', 'mallory']);
});

test('who is one is remembered for half a day', async () => {
  const { searched, environment, pass } = setUp();
  const ask = environment();
  await ask('ada');
  pass(HALF_A_DAY - 1);
  expect(await ask('ada')).toEqual(ada);
  expect(searched).toEqual(['ada']);
  pass(1);
  expect(await ask('ada')).toEqual(ada);
  expect(searched).toEqual(['ada', 'ada']);
});

test('who is only to be named has the name that they had within a month, without another question', async () => {
  const { searched, environment, pass } = setUp();
  await environment()('ada');
  pass(NAMED_SECONDS - 1);
  expect(await environment(undefined, NAMED_SECONDS)('ada')).toEqual(ada);
  expect(searched).toEqual(['ada']);
  pass(1);
  await environment(undefined, NAMED_SECONDS)('ada');
  expect(searched).toEqual(['ada', 'ada']);
});

test('who still is who they were is not searched for again, in whatever environment, and all others know it for another half a day', async () => {
  const { searched, environment, isStill, pass } = setUp();
  const ask = environment(isStill);
  await ask('ada');
  pass(HALF_A_DAY);
  expect(await ask('ada')).toEqual(ada);
  pass(HALF_A_DAY);
  expect(await environment(isStill)('ada')).toEqual(ada);
  pass(HALF_A_DAY - 1);
  expect(await environment()('ada')).toEqual(ada);
  expect(searched).toEqual(['ada']);
});

test('whose id has another name by now, or nobody, is searched for', async () => {
  const { searched, still, environment, isStill, pass } = setUp();
  const ask = environment(isStill);
  await ask('ada');
  still.splice(0, 1, { userId: 'u-ada', username: 'lovelace' });
  pass(HALF_A_DAY);
  await ask('ada');
  still.splice(0);
  pass(HALF_A_DAY);
  await ask('ada');
  expect(searched).toEqual(['ada', 'ada', 'ada']);
});
