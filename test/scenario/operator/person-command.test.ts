import { lists } from '../../../bin/commands/lists/lists';
import { person } from '../../../bin/commands/person';
import { CallbackStory, customers } from '../../../local/scenarios/story/callback-story';
import { type Stage, startStage } from '../../../local/stage';
import { operatorAt } from '../../../local/run-command';
import { terminalOn } from './operator-account';

let stage: Stage;
let story: CallbackStory;
beforeAll(async () => {
  stage = await startStage({ virtual: true });
  story = new CallbackStory(stage);
  Object.assign(process.env, operatorAt(stage.emulator.endpoint));
});
afterAll(() => stage.stop());

async function run(...options: string[]): Promise<{ code: number; printed: string }> {
  const terminal = terminalOn(stage.emulator);
  const code = await person(['--settings', stage.settingsPath, ...options], terminal);
  return { code: code ?? 0, printed: terminal.lines.join('\n') };
}

/** Everything in the table, as text. */
async function kept(): Promise<string> {
  return JSON.stringify(await stage.emulator.call('dynamodb', 'Scan', { TableName: stage.stack.outputs.CallbacksTableName }));
}

test('shows and exports what is kept of a number, erases nothing that is under way, and all of it afterwards, of nobody else', async () => {
  await story.signIn();
  const promised = await story.promise({ minutes: 10 });
  const other = await story.promise({ minutes: 60, number: customers.second });
  expect((await run('show', '--number', '020 7946 0143')).printed).toMatch(/^callback \(.*\), under way: until it is over/);
  expect(await run('erase', '--number', customers.first)).toMatchObject({ code: 1, printed: expect.stringContaining('Nothing was erased: 1 of what is kept is under way (callback)') });
  await story.untilDue(promised.dueAt);
  await story.offered();
  await story.handle(30);
  await story.ended(promised.id);
  await story.pass(120);
  await lists(['put', customers.first, '--list', 'do-not-call', '--reason', 'asked us', '--settings', stage.settingsPath], terminalOn(stage.emulator));
  const exported = JSON.parse((await run('export', '--number', customers.first)).printed) as { items: { callback?: { number: string } }[]; contactIds: string[]; lists: Record<string, { reason?: string }>; elsewhere: string[] };
  expect(exported.lists).toMatchObject({ 'do-not-call': { reason: 'asked us' } });
  expect(exported.items.some(({ callback }) => callback?.number === customers.first)).toBe(true);
  const calls = [...stage.emulator.connect.centre.contacts()].filter(({ customerEndpoint, initiationMethod }) => initiationMethod === 'CALLBACK' && customerEndpoint?.address === customers.first).map(({ id }) => id);
  expect(calls).toHaveLength(1);
  expect(exported.contactIds).toEqual(expect.arrayContaining(calls));
  expect(await kept()).toContain(customers.first);
  const erased = await run('erase', '--number', customers.first);
  expect(erased).toMatchObject({ code: 0, printed: expect.stringMatching(/^(\d+) of \1 items were erased\.\nlist do-not-call, since .* \(asked us\): until it is taken off\. It stays .*\nConnect keeps its own records/) });
  const left = await kept();
  expect([left.includes(customers.first), left.includes(customers.second), left.includes(other.id)]).toEqual([false, true, true]);
  expect((await stage.api.call('ada', `GET /callbacks/${promised.id}`)).status).toBe(404);
  expect((await run('show', '--number', customers.first)).printed).toContain('Nothing is kept of this number.');
});

test.each([
  [['show'], 'Say whose data with --number'],
  [['show', '--number', 'Mrs Hall'], 'Say whose data with --number'],
  [['forget', '--number', customers.first], 'Say what to do: one of show, export, erase.'],
])('refuses %j', async (options, words) => {
  await expect(run(...options)).rejects.toThrow(words);
});
