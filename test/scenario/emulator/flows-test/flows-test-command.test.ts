import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flowsTest } from '../../../../emulator/flows-test/flows-test';
import { captured } from '../../../captured';
import { block, hangUp, write } from '../flows';
import { asserts, contentOf, endTest, hears, says, starts, type Step } from '../test-documents';

const ROOT = join(__dirname, '../../../..');
const folder = mkdtempSync(join(tmpdir(), 'flows-test-'));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
afterAll(() => rmSync(folder, { recursive: true }));

const errors = { NoMatchingError: 'hang-up' };
const lambda = (name: string) => ({ LambdaFunctionARN: `{{function.${name}}}`, InvocationTimeLimitSeconds: '5', ResponseValidation: { ResponseType: 'JSON' } });
const say = (id: string, Text: string, then: string) => block(id, 'MessageParticipant', { with: { Text }, then, errors });

file('company.json', write([
  block('bot', 'ConnectParticipantWithLexBot', { with: { Text: 'How can I help?', LexV2Bot: { AliasArn: '{{bot.orders}}' } }, then: 'hang-up', on: { Order: 'tier' }, errors: { NoMatchingCondition: 'hang-up', NoMatchingError: 'hang-up' } }),
  block('tier', 'InvokeLambdaFunction', { with: lambda('lookup'), then: 'hello', errors: { NoMatchingError: 'hang-up' } }),
  say('hello', 'Welcome, $.External.tier customer.', 'go'),
  block('go', 'TransferToFlow', { with: { ContactFlowId: '{{flow.second-flow}}' }, then: 'hang-up', errors }),
  hangUp,
]));
file('second.json', write([block('count', 'InvokeLambdaFunction', { with: lambda('counter'), then: 'said', errors: { NoMatchingError: 'broken' } }), say('said', 'You are number $.External.place.', 'hang-up'), say('broken', 'Please call again.', 'hang-up'), hangUp]));
file('counter.mjs', "export const handler = async (event) => { await new Promise((done) => setTimeout(done, 5)); return { place: event.Details.ContactData.Attributes.place }; };");

const suiteOf = (tests: Record<string, Record<string, Step>>, more: object = {}) => ({
  flows: { company: { file: 'company.json' }, 'second flow': { file: 'second.json' } },
  functions: { lookup: { answers: { tier: 'gold' } }, counter: { file: 'counter.mjs' } },
  bots: { orders: [{ intent: 'Order', when: ['order'] }] },
  tests: Object.entries(tests).map(([name, steps]) => ({
    name,
    entryPoint: { Type: 'VOICE_CALL', VoiceCallEntryPointParameters: { FlowId: '{{flow.company}}' } },
    initializationData: { Attributes: { place: '7' }, SegmentAttributes: {} },
    content: JSON.parse(contentOf(steps)) as object,
  })),
  ...more,
});
const orders = { asked: { on: starts('ConnectParticipantWithLexBot', { LexV2Bot: { AliasArn: '{{bot.orders}}' } }), does: [says('an order')] } };
const good = file('good.json', JSON.stringify(suiteOf({ 'gold is served': { ...orders, hello: { on: hears('Welcome gold customer') }, place: { on: hears('You are number seven'), does: [asserts('$.External.place', '7'), endTest] } } })));
const bad = file('bad.json', JSON.stringify(suiteOf({
  'is silver & more': { ...orders, hello: { on: hears('Welcome'), does: [] } },
  'reads the tier': { ...orders, hello: { on: hears('Welcome gold customer'), does: [asserts('$.External.tier', 'silver')] } },
  'has no such key': { asked: { on: starts('CreateCallbackContact', { QueueId: 'q' }) } },
})));

const run = (...args: string[]) => captured(() => flowsTest(args));

test('runs a suite of flows with a bot, a function that answers and one by its file, and says what of the flows ran', async () => {
  const { code, out } = await run(good);
  expect([code, out.split('\n').slice(1)]).toEqual([0, [
    expect.stringMatching(/^ {2}PASSED gold is served \(\d+(\.\d+)? s\)$/),
    '  company: 4 of 5 blocks, 3 of 9 branches; not reached: hang-up',
    '  second flow: 3 of 4 blocks, 2 of 6 branches; not reached: broken',
    '',
  ]]);
});

test('says why a test has failed: what was read, what never came, what Connect would refuse', async () => {
  const { code, out } = await run('--json', bad);
  const { suites } = JSON.parse(out) as { suites: { tests: { name: string; status: string; because: string }[] }[] };
  expect(code).toBe(1);
  expect(suites[0]!.tests.map(({ status, because }) => `${status} ${because}`)).toEqual([
    expect.stringContaining('"hello" never came: MessageReceived {"Text":"Welcome"'),
    expect.stringContaining('"hello": $.External.tier is "gold", not Equals "silver".'),
    expect.stringContaining('InvalidFlowActionParametersProblem{"CreateCallbackContact"}'),
  ]);
});

test('writes JUnit, with whatever stands in names', async () => {
  const { out } = await run('--junit', bad, good);
  expect(out).toContain('tests="3" failures="3"');
  expect(out).toContain('<testcase name="is silver &amp; more"');
  expect(out).toContain('tests="1" failures="0"');
});

test('refuses a suite that is none, and a place for which there is nothing', async () => {
  const unknown = await run(file('unknown.json', JSON.stringify(suiteOf({}, { sedd: 'x' }))));
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('sedd')]);
  const lost = await run(file('lost.json', JSON.stringify(suiteOf({}, { bots: {} }))));
  expect([lost.code, lost.err]).toEqual([2, expect.stringContaining('There is nothing for {{bot.orders}}.')]);
  expect((await run()).code).toBe(2);
});

test('checks what Connect’s language cannot see by names of our own', async () => {
  file('callback.json', write([
    block('number', 'UpdateContactCallbackNumber', { with: { CallbackNumber: '$.CustomerEndpoint.Address' }, then: 'queue', errors: { InvalidCallbackNumber: 'hang-up', CallbackNumberNotDialable: 'hang-up' } }),
    block('queue', 'UpdateContactTargetQueue', { with: { QueueId: '{{queue.Queue}}' }, then: 'make', errors }),
    block('make', 'CreateCallbackContact', { with: { InitialCallDelaySeconds: '60', MaximumConnectionAttempts: '1', RetryDelaySeconds: '600' }, then: 'note', errors }),
    block('note', 'UpdateContactAttributes', { with: { Attributes: { made: 'yes' }, TargetContact: 'Current' }, then: 'said', errors }),
    say('said', 'We call you back.', 'hang-up'),
    hangUp,
  ]));
  const expecting = (offline: object) => file('offline.json', JSON.stringify({
    flows: { company: { file: 'callback.json' } },
    tests: [{ name: 'is called back', offline, entryPoint: { Type: 'VOICE_CALL', VoiceCallEntryPointParameters: { FlowId: '{{flow.company}}', SourcePhoneNumber: '+442079460999' } }, content: JSON.parse(contentOf({ said: { on: hears('We call you back'), does: [endTest] } })) as object }],
  }));
  expect((await run(expecting({ callbacks: ['+442079460999'], attributes: { made: 'yes' } }))).code).toBe(0);
  expect((await run(expecting({ callbacks: [] }))).out).toContain('FAILED is called back');
  expect((await run(expecting({ attributes: { made: 'no' } }))).out).toContain('The attribute made is "yes", not "no".');
});

test('lets agents and phones act as the test says, and tells who handled the contact and who was called', async () => {
  file('served.json', write([
    say('hello', 'We come at once.', 'queue'),
    block('queue', 'UpdateContactTargetQueue', { with: { QueueId: '{{queue.Queue}}' }, then: 'transfer', errors }),
    block('transfer', 'TransferContactToQueue', { then: 'hang-up', errors: { QueueAtCapacity: 'hang-up', NoMatchingError: 'hang-up' } }),
    hangUp,
  ]));
  const number = '+442079460999';
  const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
  file('centre.json', JSON.stringify({
    hours: [{ name: 'Always', timeZone: 'UTC', open: days.map((day) => ({ day, from: '00:00', till: '00:00' })) }],
    numbers: [{ number: '+442079460100' }],
    queues: [{ name: 'Queue', hours: 'Always', callerId: '+442079460100' }],
    routingProfiles: [{ name: 'All', defaultOutboundQueue: 'Queue', queues: [{ queue: 'Queue' }] }],
    agents: [{ username: 'agent', routingProfile: 'All' }],
  }));
  const expecting = (flow: 'served' | 'callback', offline: object) => file('people.json', JSON.stringify({
    seed: 'centre.json',
    flows: { company: { file: `${flow}.json` } },
    tests: [{ name: 'is served', offline, entryPoint: { Type: 'VOICE_CALL', VoiceCallEntryPointParameters: { FlowId: '{{flow.company}}', SourcePhoneNumber: number } }, content: JSON.parse(contentOf({ said: { on: hears(flow === 'served' ? 'We come at once' : 'We call you back') } })) as object }],
  }));
  expect((await run(expecting('served', { agents: { agent: 'accepts' }, handledBy: ['agent'], dialled: [] }))).out).toContain('PASSED');
  expect((await run(expecting('served', { agents: { agent: 'rejects' }, handledBy: ['agent'] }))).out).toContain('It was handled by nobody, not agent.');
  expect((await run(expecting('served', { agents: { agent: 'misses' }, handledBy: [] }))).code).toBe(0);
  const called = { agents: { agent: 'accepts' }, phones: { [number]: { kind: 'answers', afterSeconds: 3 } }, callbacks: [number], handledBy: ['agent'], dialled: [number] };
  expect((await run(expecting('callback', called))).code).toBe(0);
  expect((await run(expecting('callback', { ...called, agents: { agent: 'misses' }, handledBy: [] }))).out).toContain(`Calls were placed to nobody, not ${number}.`);
});

test('draws each flow with the path taken', async () => {
  const { code, out } = await run('--mermaid', good);
  expect(code).toBe(0);
  expect(out).toContain('%% company\nflowchart TD\n  start((start)) --> b0\n  b0["ConnectParticipantWithLexBot<br/>bot"]:::ran');
  expect(out).toContain('  b0 ==>|"Equals Order"| b1');
  expect(out).toContain('  b0 -.->|"NoMatchingError"| b4');
  expect(out).toContain('  b4["DisconnectParticipant<br/>hang-up"]\n');
});

test('runs again when a file of the suite has changed', async () => {
  const suite = file('watched.json', JSON.stringify(suiteOf({})));
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/flows-test-command.ts', '--watch', suite], { cwd: ROOT });
  try {
    let out = '';
    const prints = (words: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => (out.includes(words) ? resolve() : undefined);
        child.stdout.on('data', look);
        child.on('exit', () => reject(new Error(out)));
        look();
      });
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    await prints('second flow: 0 of 4 blocks');
    // Until the folder is watched, a change may be missed: it is changed until it was seen.
    const changing = setInterval(() => file('watched.json', JSON.stringify(suiteOf({ 'gold is served': { ...orders, hello: { on: hears('Welcome gold customer'), does: [endTest] } } }))), 300);
    await prints('PASSED gold is served').finally(() => clearInterval(changing));
  } finally {
    child.kill();
  }
});
