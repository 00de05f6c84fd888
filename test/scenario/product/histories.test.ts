import { journeys } from '../../../bin/commands/journeys';
import type { Dial } from '../../../lambda/http/api-types';
import type { ActivityPage, ContactJourney } from '../../../lambda/http/journey-api-types';
import { supportNumber } from '../../../local/instance/local-instance';
import { CallbackStory, customers } from '../../../local/scenarios/story/callback-story';
import { startStage } from '../../../local/stage';
import { operatorAt } from '../../../local/run-command';
import { inWalks, mainTest } from '../../runs';
import { terminalOn } from '../operator/operator-account';

let story: CallbackStory;
beforeEach(async () => {
  story = new CallbackStory(await startStage({ virtual: true, settings: () => ({ journeys: 'all' }) }));
  await story.signIn();
});
afterEach(() => story.stage.stop());

const ask = async <Body>(who: string, route: string) => (await story.stage.api.call<Body>(who, route)).body;
const customer = async (number: string, who = 'ruth') => ask<ActivityPage>(who, `GET /customers/${encodeURIComponent(number)}/journey`);
const told = ({ activities }: ActivityPage) => activities.map(({ kind, status, agent = '-' }) => `${kind} ${status} ${agent}`);

/** How often the function that notes contacts called this operation. */
function callsOf(operation: string): number {
  const { emulator } = story.stage;
  const { name } = emulator.functions.list().find(({ name: deployed }) => deployed.includes('eventjourney'))!;
  return emulator.journal.entries.filter(({ kind, what, detail }) => kind === 'call' && what === operation && String(detail.caller).endsWith(`/${name}`)).length;
}

/** How often it asked Connect about a contact. */
const questions = () => callsOf('DescribeContact');

async function callInAndTalk(number: string): Promise<void> {
  story.callIn(number);
  await story.handle(30);
  await story.pass(20);
}

async function clickAndTalk(number: string): Promise<void> {
  const { status } = await story.stage.api.call<Dial>('ada', 'POST /dials', { body: { number }, headers: { 'idempotency-key': `click-${number}` } });
  expect(status).toBe(201);
  await story.handle(30);
  await story.pass(20);
}

mainTest('a call that comes in, a click, and a promise stand in one history of the customer, of the queue and of the agent; Connect is asked once, for the number of the caller', async () => {
  await callInAndTalk(customers.first);
  expect(questions()).toBe(1);
  await clickAndTalk(customers.first);
  const { id } = await story.promise({ minutes: 3, comment: 'About the invoice' });
  await story.pass(3);
  expect(told(await customer(customers.first))).toEqual(['callback waiting -', 'click ended ada', 'call-in ended ada']);
  await story.untilDue(story.callbacks.get(id)!.dueAt);
  await story.handle(20);
  await story.ended(id);
  await story.pass(20);
  const whole = await customer(customers.first);
  expect(told(whole)).toEqual(['callback ended ada', 'click ended ada', 'call-in ended ada']);
  expect(whole.activities[0]).toMatchObject({ id, note: 'About the invoice', outcome: { code: 'answered' }, queue: { name: 'Support' } });
  expect(questions()).toBe(1);
  const queueId = story.stage.instance.supportQueue.id;
  expect(told(await ask<ActivityPage>('sam', `GET /history?queueId=${queueId}`))).toEqual(['callback ended ada', 'call-in ended ada']);
  expect(told(await ask<ActivityPage>('ada', 'GET /history?agent=ada'))).toEqual(told(whole));
  // A supervisor sees what is of their queue, and a colleague nothing.
  expect(await customer(customers.first, 'sam')).toMatchObject({ activities: [{ kind: 'callback' }, { kind: 'call-in' }], ofOthers: 1 });
  expect(await customer(customers.first, 'ben')).toMatchObject({ activities: [], ofOthers: 3 });
  const journey = await ask<ContactJourney>('sam', `GET /journeys/${whole.activities[2]!.contactIds[0]}`);
  expect(journey).toMatchObject({ kind: 'call-in', status: 'ended', number: customers.first, answered: true, queue: { name: 'Support' }, agent: 'ada', result: { code: 'answered' } });
  expect(journey.talkingSeconds).toBeCloseTo(30, 0);
  expect(journey.lines.map(({ event }) => event)).toEqual(['initiated', 'routed', 'offered', 'answered-by-agent', 'ended']);
});

inWalks('a caller who withholds their number is nobody’s history, and still the agent’s', async () => {
  for (const shown of [customers.second, 'withheld']) {
    story.phone(customers.second).call(supportNumber, shown);
    await story.handle(20);
    await story.pass(20);
  }
  expect(told(await customer(customers.second))).toEqual(['call-in ended ada']);
  const { activities } = await ask<ActivityPage>('ada', 'GET /history?agent=ada');
  expect(activities.map(({ number }) => number)).toEqual([null, customers.second]);
});

inWalks('a call that comes in and is answered costs so many calls as the page of journeys says', async () => {
  await callInAndTalk(customers.first);
  expect({ updates: callsOf('UpdateItem'), puts: callsOf('PutItem'), gets: callsOf('GetItem'), questions: questions() }).toEqual({ updates: 5, puts: 9, gets: 0, questions: 1 });
});

mainTest('events that come twice, late and in any order end in the same journeys', async () => {
  story.stage.emulator.events.faults.set({ doubled: 0.5, maximumDelaySeconds: 90 });
  await callInAndTalk(customers.first);
  await clickAndTalk(customers.second);
  await story.pass(200);
  expect([told(await customer(customers.first)), told(await customer(customers.second))]).toEqual([['call-in ended ada'], ['click ended ada']]);
});

inWalks('a contact whose end was never told is settled by Connect when somebody reads it an hour later', async () => {
  story.stage.emulator.events.faults.dropNth({ pattern: { source: ['aws.connect'], detail: { initiationMethod: ['INBOUND'], eventType: ['DISCONNECTED'] } }, nth: 1 });
  await callInAndTalk(customers.first);
  const [call] = (await customer(customers.first)).activities;
  expect(call).toMatchObject({ status: 'assigned' });
  const read = () => ask<ContactJourney>('ruth', `GET /journeys/${call!.id}`);
  expect(await read()).toMatchObject({ status: 'assigned', talkingSeconds: null });
  await story.rest(3700);
  expect(await read()).toMatchObject({ status: 'ended', answered: true, result: { code: 'answered' } });
  expect(told(await customer(customers.first))).toEqual(['call-in ended ada']);
});

inWalks('the operator adds calls of before, and running it again changes nothing', async () => {
  const { emulator, settingsPath } = story.stage;
  const call = (id: string, startedAt: string) => emulator.connect.centre.addPastCall({ id, from: customers.third, startedAt, endedAt: startedAt.replace(':00.000Z', ':40.000Z'), attributes: {} });
  call('aaaaaaaa-0000-4000-8000-000000000001', '2026-11-19T10:00:00.000Z');
  call('aaaaaaaa-0000-4000-8000-000000000002', '2026-11-20T10:00:00.000Z');
  await clickAndTalk(customers.third);
  Object.assign(process.env, operatorAt(emulator.endpoint));
  const run = async (...options: string[]) => {
    const terminal = terminalOn(emulator);
    await journeys(['--settings', settingsPath, ...options], terminal);
    return terminal.lines;
  };
  const days = ['--from', '2026-11-20', '--to', '2026-11-23'];
  const lines = await run(...days);
  expect(lines[0]).toBe('1 records are in the histories.');
  expect(lines[1]).toMatch(/^\d+ contacts from 2026-11-20 to 2026-11-23 are in the histories\.$/);
  expect(told(await customer(customers.third))).toEqual(['click ended ada', 'call-in ended -']);
  expect(await run(...days)).toEqual(lines);
  expect(told(await customer(customers.third))).toEqual(['click ended ada', 'call-in ended -']);
  await expect(run('--from', '2026-11-24')).rejects.toThrow('Say both days');
});
