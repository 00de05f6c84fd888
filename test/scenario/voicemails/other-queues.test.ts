import type { Dial, Problem } from '../../../lambda/http/api-types';
import { restUntil, TWO_TICKS_SECONDS } from '../../../local/scenarios/story/rest-until';
import { words } from '../../fakes/voicemail-express';
import { inWalks, mainTest } from '../../runs';
import { contactNumber, openVoicemails, type Voicemails } from './open-voicemails';

let open: Voicemails;
beforeAll(async () => {
  open = await openVoicemails({ quietWork: true });
  for (const desk of ['ada', 'ben']) {
    open.stage.console.agent(desk).login();
    open.stage.console.agent(desk).setStatus('Available');
  }
});
afterAll(() => open.stop());

let made = 200;
/** A voicemail of Sales. Ada serves that queue, and Ben does not. */
async function leftForSales(): Promise<string> {
  const id = contactNumber((made += 1));
  open.contact(id, { vmx3_from: callerOf(id), vmx3_queue_arn: open.stage.instance.salesQueue.arn, vmx3_timestamp: `${open.emulator.time.iso().slice(0, 19)}Z` });
  open.saveRecording({ key: `2026/11/23/${id}.wav` });
  open.saveTranscript({ key: `2026/11/23/${id}.json`, body: { results: { transcripts: [{ transcript: words }] } } });
  await open.pass(10);
  return id;
}

/** Each message has a caller of its own. */
const callerOf = (id: string) => `+4420794602${id.slice(-2)}`;
const click = (by: string, id: string, more: object = {}) => open.stage.api.call<Dial & Problem>(by, 'POST /dials', { body: { number: callerOf(id), relatedContactId: id, ...more }, headers: { 'idempotency-key': `others-${(made += 1)}` } });
const userOf = (username: string) => [...open.emulator.connect.centre.store.users.values()].find((user) => user.username === username)!;
const claimOf = async (id: string, query = '') => (await open.list('ada', query)).voicemails.find((one) => one.id === id)?.claim?.by;
const rest = (minutes: number) => restUntil(open.stage, open.emulator.time.now() + minutes * 60_000, TWO_TICKS_SECONDS);
const listed = async (by: string) => (await open.list(by)).voicemails.map(({ id }) => id);

/** Gives the routing profile of an agent the queue of Sales. */
async function giveSales(username: string): Promise<void> {
  const RoutingProfileQueueReferences = { QueueReference: { QueueId: open.stage.instance.salesQueue.id, Channel: 'VOICE' }, Priority: 1, Delay: 0 };
  const { routingProfileId: RoutingProfileId } = userOf(username);
  await open.emulator.call('connect', 'AssociateRoutingProfileQueues', { InstanceId: open.emulator.connect.centre.store.instance.id, RoutingProfileId, QueueConfigs: [RoutingProfileQueueReferences] });
}

mainTest('a click on a voicemail of a queue that the agent does not serve is refused in words, unless they call all the same; it claims, a minute after their routing profile was given the queue', async () => {
  const id = await leftForSales();
  expect(await click('ben', id)).toMatchObject({ status: 403, body: { code: 'voicemail-of-others', detail: expect.stringContaining('queue that you do not serve') } });
  expect(await open.recording('ben', id)).toMatchObject({ status: 404 });
  expect(await click('ben', id, { evenSo: true })).toMatchObject({ status: 201 });
  expect(await claimOf(id)).toBeUndefined();

  const others = await leftForSales();
  await giveSales('ben');
  await open.pass(61);
  expect(await open.recording('ben', others)).toMatchObject({ status: 200 });
  expect((await open.list('ben', `?queue=${open.stage.instance.salesQueue.id}`)).voicemails.map((one) => one.id)).toContain(others);
  expect(await click('ben', others)).toMatchObject({ status: 201 });
  expect(await claimOf(others)).toBe('ben');
});

inWalks('an agent who works voicemails sees those of their queues meanwhile and afterwards, and claims with their click', async () => {
  const id = await leftForSales();
  expect(await listed('ada')).toContain(id);
  expect(await open.stage.api.call('ada', 'PUT /quiet-work', { body: { minutes: 60 } })).toMatchObject({ status: 200 });
  await rest(40);
  expect(await listed('ada')).toContain(id);
  expect(await open.recording('ada', id)).toMatchObject({ status: 200 });
  expect(await click('ada', id)).toMatchObject({ status: 201 });
  expect(await claimOf(id)).toBe('ada');
  await rest(25);
  expect(await listed('ada')).toContain(id);
});

inWalks('whoever has claimed it sees it, and their word answers it, though their queues were taken from them meanwhile', async () => {
  const id = await leftForSales();
  await open.change('ada', id, 'claim');
  userOf('ada').routingProfileId = userOf('ben').routingProfileId;
  await rest(16);
  expect((await open.done('ada', id, { how: 'called' })).body).toMatchObject({ state: 'done', done: { by: 'ada' } });
});
