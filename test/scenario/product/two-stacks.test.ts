import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { JournalEntry } from '../../../emulator/journal';
import { CallbackStory, customers } from '../../../local/scenarios/story/callback-story';
import { callsTo } from '../../../local/scenarios/story/demands';
import { type Company, deployInto, openCompany, type Deployed } from '../../../local/stage';
import { work } from '../callbacks/work';

/** One agent, one customer, and one idempotency key: whatever differs, differs because of the stack. */
const KEY = 'the-very-same-key';
const NAMES = ['Dialback', 'Second'] as const;

let company: Company;
let stacks: [Deployed, Deployed];
let story: CallbackStory;
let promised: ScheduledCallback[];

beforeAll(async () => {
  company = await openCompany({ virtual: true });
  const first = await deployInto(company, { virtual: true, settings: () => ({ shareOfAccount: 0.5 }) });
  const second = await deployInto(company, {
    virtual: true,
    settings: () => ({ stackName: 'Second', shareOfAccount: 0.5, signIn: { kind: 'cognito', domainPrefix: 'dialback-second', callbackUrls: ['http://127.0.0.1:8080/'] } }),
  });
  stacks = [first, second];
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
