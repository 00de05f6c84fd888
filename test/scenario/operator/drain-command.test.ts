import { drain } from '../../../bin/commands/drain';
import { createTableClient } from '../../../lambda/ground/adapters/table-client';
import { writeLeaving } from '../../../lambda/queues/adapters/dynamodb-queue-settings';
import { CallbackStory } from '../../../local/scenarios/story/callback-story';
import { type Stage, startStage } from '../../../local/stage';
import { operatorAt } from '../../../local/run-command';
import { SUPPORT } from '../../fakes/promise-ports';
import { terminalOn } from './operator-account';

let stage: Stage;
let story: CallbackStory;
beforeAll(async () => {
  stage = await startStage({ virtual: true });
  story = new CallbackStory(stage);
  Object.assign(process.env, { ...operatorAt(stage.emulator.endpoint), AWS_REGION: stage.emulator.region });
});
afterAll(() => stage.stop());

async function drained(...options: string[]): Promise<{ code: number; lines: string[] }> {
  const terminal = terminalOn(stage.emulator);
  const code = await drain(['--settings', stage.settingsPath, ...options], terminal);
  return { code: code ?? 0, lines: terminal.lines };
}

test('says what is left until nothing is, queue by queue', async () => {
  expect(await drained()).toEqual({ code: 0, lines: ['Support: nothing is open.', 'Sales: nothing is open.', 'Clicks: nothing is open.', 'Nothing is open.'] });
  await story.signIn();
  const promised = await story.promise({ minutes: 10 });
  expect(await drained()).toMatchObject({ code: 1, lines: [`Support: 1 waiting for their time, the last until ${promised.dueAt}.`, 'Sales: nothing is open.', 'Clicks: nothing is open.', expect.stringMatching(/^1 open in all/)] });
  expect(await drained('--queue', 'Sales')).toEqual({ code: 0, lines: ['Sales: nothing is open.', 'Nothing is open.'] });
  await story.untilDue(promised.dueAt);
  await story.offered();
  expect((await drained()).lines[0]).toBe('Support: 1 under way.');
  await story.handle(30);
  await story.ended(promised.id);
  await story.pass(120);
  expect((await drained()).code).toBe(0);
});

test('counts clicks that are under way', async () => {
  await stage.api.call('ada', 'POST /dials', { body: { number: '+442079460145' }, headers: { 'idempotency-key': 'a-click' } });
  expect(await drained()).toMatchObject({ code: 1, lines: expect.arrayContaining(['Clicks: 1 under way.']) });
});

test('knows queues that leave the settings, and refuses others by name', async () => {
  await writeLeaving({ client: createTableClient(), TableName: stage.stack.outputs.CallbacksTableName! }, [{ ...SUPPORT, queueId: 'q-old', name: 'Old', offerAboveSeconds: 'never', assumedHandleSeconds: 300, leftAt: stage.emulator.time.iso() }]);
  expect((await drained('--queue', 'Old')).lines[0]).toBe('Old (out of the settings): nothing is open.');
  await expect(drained('--queue', 'Nope')).rejects.toThrow('There is no queue "Nope", neither in the settings nor among those that leave them. There are: Support, Sales, Old.');
});
