import type { CallbackQueues, ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { Board } from '../../../lambda/http/board-api-types';
import type { Queue } from '../../../emulator/connect/model';
import type { CallbackQueueSetting } from '../../../lib/settings/queue-setting';
import type { Settings } from '../../../lib/settings/settings';
import { accountId, agentEventsName, region, roles, supportNumber } from '../../../local/instance/local-instance';
import type { SeededInstance } from '../../../local/instance/seed-instance';
import { redeployQueues } from '../../../local/redeploy-queues';
import { CallbackStory, customers } from '../../../local/scenarios/story/callback-story';
import { callsTo } from '../../../local/scenarios/story/demands';
import { deployInto, type Deployed, openCompany } from '../../../local/stage';
import { queuesOf } from '../../../local/stack-queues';
import { work } from '../../scenario/callbacks/work';

const QUEUES = 202;

let story: CallbackStory;
let deployed: Deployed;
let last: Queue;

/** What brings resources of its own, beside what the local run has switched on. Left out is `edge`: the emulator has no distribution before the API of apps. */
const everythingElse = ({ quietRoutingProfileId, holdStatusId, availableStatusId }: SeededInstance): Partial<Settings> => ({
  alarms: { kind: 'email', address: 'on-call@example.com' },
  agentEventStream: { arn: `arn:aws:kinesis:${region}:${accountId}:stream/${agentEventsName}` },
  agentsChooseDevice: true,
  agentView: true,
  calling: { window: { from: '00:00', to: '24:00' }, customersListThemselves: true },
  events: { bus: 'own', webhooks: [{ id: 'crm', address: 'https://crm.example.com/dialback', header: 'x-api-key', secretName: 'crm' }] },
  flowTests: true,
  journeys: 'all',
  orderGuarantee: { kind: 'hold-status', holdStatusId, routableStatusId: availableStatusId },
  page: { kind: 'cloudfront' },
  quietWork: { routingProfileId: quietRoutingProfileId },
  reports: { export: { bucket: 'centre-reports', prefix: 'dialback/' } },
  roles: { kind: 'claim', claim: 'cognito:groups', administrators: [roles.administrator.group] },
  texts: { company: 'Example' },
});

/** A company of 202 departments. Ada serves the last one too. */
beforeAll(async () => {
  const company = await openCompany({ virtual: true });
  const { centre } = company.emulator.connect;
  const { id: hoursOfOperationId } = centre.listHoursOfOperations().find(({ name }) => name === 'Always')!;
  const departments = Array.from({ length: QUEUES }, (_, n) => centre.createQueue({ name: `Department ${n + 1}`, hoursOfOperationId }));
  last = departments.at(-1)!;
  const { routingProfileId } = centre.listUsers().find(({ username }) => username === 'ada')!;
  centre.associateRoutingProfileQueues(routingProfileId, [{ queueId: last.id, channel: 'VOICE', priority: 2, delaySeconds: 0 }]);
  const callerId = { arn: company.instance.supportNumberArn, number: supportNumber };
  const queues: CallbackQueueSetting[] = departments.map(({ name, arn }) => ({ name, arn, callerId, offer: { aboveSeconds: 60 }, slots: { capacity: 1 } }));
  queues[0] = { ...queues[0]!, mode: 'customer-first', customerFirst: { announcedAs: 'Example' } };
  deployed = await deployInto(company, { virtual: true, settings: (instance) => ({ ...everythingElse(instance), queues }) });
  story = new CallbackStory({ ...company, ...deployed, stop: () => company.emulator.stop() });
  await story.signIn();
});
afterAll(() => story.stage.stop());

const promise = (number: string, minutes: number) => story.ask(story.requestFor({ number, minutes, queueId: last.id }));

test('a callback of the last of 202 queues is promised and made', async () => {
  expect(queuesOf(deployed.stack)).toHaveLength(QUEUES);
  const { status, body } = await promise(customers.first, 1);
  expect(status).toBe(201);
  await work(story, 110);
  expect(callsTo(story.stage, customers.first)).toHaveLength(1);
  expect((await story.look(body.id)).outcome?.code).toBe('answered');
});

test('an administrator sees all 202 queues on the board, with who is there: two of Connect’s questions of a hundred queues, and one more', async () => {
  const from = story.stage.emulator.journal.entries.length;
  const { status, body } = await deployed.api.call<Board>('ruth', 'GET /board');
  expect([status, body.queues.length, body.queues.filter(({ agents }) => agents).length]).toEqual([200, QUEUES, QUEUES]);
  expect(story.stage.emulator.journal.entries.slice(from).filter(({ what }) => what.endsWith('GetCurrentMetricData'))).toHaveLength(3);
});

test('what was promised for a queue is done after a deploy has taken it out, in the queue itself, and nothing more is promised for it', async () => {
  const { body } = await promise(customers.second, 2);
  expect(await redeployQueues(story.stage.emulator, deployed.stack, ({ queueId }) => queueId !== last.id)).toEqual({ leaving: last.name });

  const refused = await promise(customers.third, 10);
  expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([422, 'queue-not-offered']);
  const { body: offered } = await deployed.api.call<CallbackQueues>('ada', 'GET /queues');
  expect(offered.queues.find(({ id }) => id === last.id)).toMatchObject({ leaving: true });
  expect((await story.list()).map(({ id, queue }: ScheduledCallback) => [id, queue.name])).toEqual([[body.id, last.name]]);

  await work(story, 180);
  expect(callsTo(story.stage, customers.second)).toHaveLength(1);
  expect((await story.look(body.id)).outcome?.code).toBe('answered');
  const queued = story.stage.emulator.journal.entries.filter(({ kind, what, detail }) => kind === 'contact' && what === 'QUEUED' && detail.initiationMethod === 'CALLBACK');
  expect(queued.at(-1)?.detail.queue).toBe(last.arn);
});
