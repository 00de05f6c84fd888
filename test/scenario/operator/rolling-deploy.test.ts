import { CALLBACK_FORMAT } from '../../../lambda/callbacks/adapters/stored-callback';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { SeededInstance } from '../../../local/instance/seed-instance';
import { callsTo } from '../../../local/scenarios/story/demands';
import { CallbackStory } from '../../../local/scenarios/story/callback-story';
import { settingsOf } from '../../../local/settings';
import { type Company, deployAgain, type Deployed, deployInto, openCompany } from '../../../local/stage';
import type { Settings } from '../../../lib/settings/settings';
import { inWalks, mainTest } from '../../runs';
import { work } from '../callbacks/work';

let company: Company;
let deployed: Deployed;
let story: CallbackStory;
beforeEach(async () => {
  company = await openCompany({ virtual: true });
  deployed = await deployInto(company, { virtual: true, settings: withoutSlots });
  story = new CallbackStory({ ...company, ...deployed, stop: () => company.emulator.stop() });
  for (const agent of AGENTS) await story.signIn('Available', agent);
});
afterEach(() => company.emulator.stop());

const AGENTS = ['ada', 'ben'];
const withoutSlots = (instance: SeededInstance): Partial<Settings> => ({ queues: settingsOf(instance).queues!.map(({ slots: _slots, ...queue }) => ({ ...queue, queuedAtMost: 10 })) });
/** Other settings of the queues, which every function is told of, and another flow. */
const changed = (instance: SeededInstance): Partial<Settings> => ({ queues: withoutSlots(instance).queues!.map((queue) => ({ ...queue, retryMinutes: 7 })), offerEverySeconds: 45 });

async function promise(count: number): Promise<ScheduledCallback[]> {
  const promised = [];
  for (let n = 0; n < count; n += 1) {
    const number = `+44208${String(1_600_000 + n)}`;
    story.phone(number).behave({ kind: 'answers', afterSeconds: 2 });
    promised.push(await story.promise({ number, minutes: 4 + Math.floor(n / 3) }));
  }
  return promised;
}

mainTest('while functions are changed one after the other, and a flow with them, each callback is called once', async () => {
  const promised = await promise(6);
  await story.untilDue(promised[0]!.dueAt);
  const under: string[] = [];
  deployed = await deployAgain(company, deployed, {
    virtual: true,
    settings: changed,
    onFunction: async (name) => {
      under.push(name);
      await work(story, 5, AGENTS);
    },
  });
  expect(under.length).toBeGreaterThan(10);
  await work(story, 300, AGENTS);
  expect(promised.map(({ number }) => callsTo(story.stage, number).length)).toEqual(promised.map(() => 1));
  for (const { id } of promised) expect((await story.look(id)).outcome?.code).toBe('answered');
});

inWalks('what a newer version wrote is left alone by functions of before, which say so, and is called once the newer ones are there', async () => {
  const [newer, plain] = await promise(2);
  const key = { TableName: deployed.stack.outputs.CallbacksTableName, Key: { subject: { S: newer!.id.split('.')[0]! }, slot: { S: 'current' } } };
  const setFormat = (format: number) => company.emulator.call('dynamodb', 'UpdateItem', { ...key, UpdateExpression: 'SET #format = :format', ExpressionAttributeNames: { '#format': 'format' }, ExpressionAttributeValues: { ':format': { N: String(format) } } });
  const item = async () => ((await company.emulator.call('dynamodb', 'GetItem', { ...key, ConsistentRead: true })) as { Item: unknown }).Item;
  await setFormat(CALLBACK_FORMAT + 1);
  const before = await item();
  await work(story, 600, AGENTS);
  expect(await item()).toEqual(before);
  expect((await story.look(plain!.id)).outcome?.code).toBe('answered');
  expect(callsTo(story.stage, newer!.number)).toEqual([]);
  const said = company.emulator.journal.entries.filter((entry) => JSON.stringify(entry).includes(`is written in format ${CALLBACK_FORMAT + 1}. This version of Dialback reads format`));
  expect(said.length).toBeGreaterThan(0);
  // The newer functions read it.
  await setFormat(CALLBACK_FORMAT);
  await work(story, 300, AGENTS);
  expect((await story.look(newer!.id)).outcome?.code).toBe('answered');
  expect(callsTo(story.stage, newer!.number)).toHaveLength(1);
});
