import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { JournalEntry } from '../../../emulator/journal';
import type { CallInView } from '../../../lambda/http/customer-api-types';
import { accountId, agentEventsName, pushWebhook, region } from '../../../local/instance/local-instance';
import { CallbackStory, customers, mobiles } from '../../../local/scenarios/story/callback-story';
import { callsTo } from '../../../local/scenarios/story/demands';
import { withCustomersFirst } from '../../../local/scenarios/customers-first/customer-first-scenario';
import { listenToEvents } from '../../../local/scenarios/story/listen-to-events';
import type { SettingsChange } from '../../../local/settings-file';
import { type Company, deployInto, openCompany, type Deployed } from '../../../local/stage';
import { work } from '../../scenario/callbacks/work';

/** One agent, one customer, and one idempotency key: whatever differs, differs because of the stack. */
const KEY = 'the-very-same-key';
const NAMES = ['Dialback', 'Second'] as const;

let company: Company;
let stacks: [Deployed, Deployed];
let story: CallbackStory;
let promised: ScheduledCallback[];
let heard: (() => string[])[];

/** Their names are their own within a role, a pool or an API, which are the stack's. */
const WITHIN = ['AWS::IAM::Policy', 'AWS::Cognito::UserPoolGroup', 'AWS::ApiGatewayV2::Stage'];

/** With all that a stack may bring along besides. */
const besides = (folder: string): SettingsChange => (instance) => ({
  ...withCustomersFirst({ customerFirst: { announcedAs: 'Example' } }, ['Sales'])(instance),
  agentEventStream: { arn: `arn:aws:kinesis:${region}:${accountId}:stream/${agentEventsName}` },
  shareOfAccount: 0.5,
  journeys: 'all',
  texts: { company: 'Example' },
  reports: { export: { bucket: 'centre-reports', prefix: folder } },
});

beforeAll(async () => {
  company = await openCompany({ virtual: true });
  company.emulator.webhooks.register(pushWebhook.address);
  const first = await deployInto(company, { virtual: true, settings: besides('first/') });
  const second = await deployInto(company, {
    virtual: true,
    settings: (instance) => ({ ...besides('second/')(instance), stackName: 'Second', signIn: { kind: 'cognito', domainPrefix: 'dialback-second', callbackUrls: ['http://127.0.0.1:8080/'] } }),
  });
  stacks = [first, second];
  const listening = stacks.map(({ stack }, n) => listenToEvents({ ...company, stack }, `crm-of-${NAMES[n]}`));
  heard = listening.map((told) => () => told().map(({ detail }) => detail.id));
  story = new CallbackStory({ ...company, ...first, stop: () => company.emulator.stop() });
  await story.signIn();
  promised = [];
  for (const { api } of stacks) {
    const { status, body } = await api.call<ScheduledCallback>('ada', 'POST /callbacks', { body: story.requestFor({ minutes: 5 }), headers: { 'idempotency-key': KEY } });
    expect(status).toBe(201);
    promised.push(body);
  }
  await work(story, 600);
});
afterAll(() => company.emulator.stop());

/** Returns what the journal tells of each stack, by this reading of an entry. */
function ofStacks(read: (entry: JournalEntry) => string | undefined): string[][] {
  return NAMES.map((name) => company.emulator.journal.entries.filter((entry) => JSON.stringify(entry.detail).includes(`${name}-`)).flatMap((entry) => read(entry) ?? []));
}

const inCommon = ([one, other]: string[][]) => one!.filter((each) => other!.includes(each));

test('each stack makes its own callback of the same customer, under ids of its own, and each is called once', () => {
  const parts = promised.map(({ id }) => id.split('.'));
  expect(inCommon(parts)).toEqual([]);
  expect(callsTo(story.stage, customers.first)).toHaveLength(2);
});

test('each dials under tokens of its own: Connect places two handoff calls, with the callback and the name of one stack each', () => {
  const handoffs = [...company.emulator.connect.centre.contacts()].filter(({ initiationMethod }) => initiationMethod === 'API');
  expect(handoffs.map(({ attributes }) => [attributes.dialback_stack, attributes.dialback_id]).sort()).toEqual(promised.map(({ id }, n) => [NAMES[n], id]).sort());
});

test('each ends its own callback, and knows nothing of the other’s', async () => {
  for (const [n, { api }] of stacks.entries()) {
    const own = await api.call<ScheduledCallback>('ada', `GET /callbacks/${promised[n]!.id}`);
    expect(own.body.outcome?.code).toBe('answered');
    expect((await api.call('ada', `GET /callbacks/${promised[1 - n]!.id}`)).status).toBe(404);
  }
});

test('the decisions of a stack are about its own callback alone', () => {
  const decided = ofStacks(({ kind, detail }) => (kind === 'log' ? (detail as { line?: { callbackId?: string } }).line?.callbackId : undefined));
  expect(decided.map((ids) => [...new Set(ids)])).toEqual(promised.map(({ id }) => [id]));
});

test('no message is in a queue of both', () => {
  const messages = ofStacks(({ kind, what, detail }) => (kind === 'queue' && what === 'sent' ? String(detail.messageId) : undefined));
  expect(messages.every((sent) => sent.length > 1)).toBe(true);
  expect(inCommon(messages)).toEqual([]);
});

test('no metric is counted under both, and each stack counts the same', () => {
  const metrics = ofStacks(({ kind, detail }) => {
    const { _aws, ...values } = ((detail as { line?: Record<string, unknown> }).line ?? {}) as { _aws?: { CloudWatchMetrics: { Dimensions: string[][]; Metrics: { Name: string }[] }[] } } & Record<string, unknown>;
    if (kind !== 'log' || !_aws) return undefined;
    const [{ Dimensions, Metrics }] = _aws.CloudWatchMetrics as [{ Dimensions: string[][]; Metrics: { Name: string }[] }];
    return `${Metrics.map(({ Name }) => Name).join()} ${Dimensions[0]!.map((name) => `${name}=${String(values[name])}`).join()}`;
  });
  expect(metrics[0]!.length).toBeGreaterThan(3);
  expect(inCommon(metrics)).toEqual([]);
  const counted = metrics.map((names, n) => new Set(names.map((name) => name.replace(`stack=${NAMES[n]}`, ''))));
  expect(counted[1]).toEqual(counted[0]);
});

test('nothing that was made for one is the other’s: no table, function, bus, queue, secret, rule, alarm, log, number, flow or pool', () => {
  const made = stacks.map(({ stack }) => [...stack.resources.values()].filter(({ type }) => !WITHIN.includes(type)).map(({ type, ref }) => `${type} ${ref}`));
  expect(made[0]!.length).toBeGreaterThan(200);
  expect(made[1]!.length).toBe(made[0]!.length);
  expect(inCommon(made)).toEqual([]);
});

test('each tells of its own on its own bus', () => {
  const [first, second] = heard.map((told) => told());
  expect(first!.length).toBeGreaterThan(4);
  expect(second!.length).toBe(first!.length);
  for (const [n, ids] of [first!, second!].entries()) expect(ids.filter((id) => !id.startsWith(promised[n]!.id))).toEqual([]);
});

test('each pushes what was announced to it, once, and nothing of the other’s', async () => {
  const announced: string[] = [];
  const body = { number: mobiles.first, queueId: company.instance.supportQueue.id, kind: 'delayed', push: { webhookId: pushWebhook.id } };
  for (const { customerApi } of stacks) announced.push((await customerApi!.call<CallInView>('customer-1', 'POST /call-ins', { body })).body.id);
  await story.pass(120);
  const pushed = company.emulator.webhooks.requests(pushWebhook.address).map((request) => (JSON.parse(request.body) as { callInId: string }).callInId);
  expect(pushed.sort()).toEqual(announced.sort());
  expect(announced[0]).not.toBe(announced[1]);
});
