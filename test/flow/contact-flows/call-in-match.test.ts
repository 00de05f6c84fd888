import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedFlow } from '../../../emulator/connect/flow-runner/host';
import { bindFlow, placesOf } from '../../../flow-language/bind-flow';
import type { FlowDocument } from '../../../flow-language/types';
import { FAILED, type HostScript } from '../runner/fake-host';
import { action, flow, runToEnd } from '../runner/run-to-end';

const written = JSON.parse(readFileSync(join(__dirname, '../../../contact-flows/modules/call-in-match.json'), 'utf8')) as FlowDocument;
const references = Object.fromEntries(placesOf(written).map(({ key }) => [key, key]));
const matching: LoadedFlow = { id: 'call-in-match', arn: 'arn:module', name: 'call-in-match', type: 'MODULE', document: bindFlow(written, references) };

/** An operator's own inbound flow. It goes on to the queue whatever the module does. */
const inbound = flow([
  action('module', 'InvokeFlowModule', { parameters: { FlowModuleId: matching.id }, next: 'to-queue', errors: { NoMatchingError: 'failed' } }),
  action('to-queue', 'DisconnectParticipant'),
  action('failed', 'DisconnectParticipant'),
]);

type Decision = 'matched' | 'ask' | 'wrong' | 'locked' | 'none' | 'fails';
interface Call {
  /** The function's answers, in the order of the questions. */
  answers: Decision[];
  nextAgent?: 'yes' | 'no';
  script?: HostScript;
  /** Whether Connect refuses the agent's screen. */
  unseen?: boolean;
  /** Whether attributes cannot be set. */
  cannotNote?: boolean;
}

const visited = new Set<string>();

async function call({ answers, nextAgent = 'yes', script, cannotNote, unseen }: Call) {
  const asked: Record<string, unknown>[] = [];
  const left = [...answers];
  const { host } = await runToEnd(inbound, { view: {}, modules: [matching], ...script }, {
    during: (fake) => {
      fake.invokeFunction = async ({ parameters }) => {
        asked.push(parameters);
        const decision = left.shift() ?? 'fails';
        return decision === 'fails' ? { failed: 'timed out' } : { payload: { decision, next_agent: decision === 'matched' ? nextAgent : 'no', queue_id: decision === 'matched' ? 'q-support' : '', number: decision === 'matched' ? '+4915112345678' : '', reason: 'x' } };
      };
      if (unseen) fake.setHook = () => FAILED;
      if (cannotNote) fake.setAttributes = () => FAILED;
    },
  });
  const trail = host.reported.filter((block) => block.flow === matching.name).map(({ identifier, branch }) => `${identifier}: ${branch}`);
  for (const each of trail) visited.add(each);
  return { trail, asked, last: host.reported.at(-1)!.identifier, calls: host.calls };
}

const digits = (...typed: string[]): HostScript => ({ inputs: typed.map((each) => ({ digits: each })) });
const went = (host: { calls: [string, ...unknown[]][] }, method: string) => host.calls.filter(([name]) => name === method).map(([, ...values]) => values);

test('lets an unknown caller go on without a word', async () => {
  const { last, calls, asked } = await call({ answers: ['none'] });
  expect({ last, heard: went({ calls }, 'play'), listened: went({ calls }, 'listen') }).toEqual({ last: 'to-queue', heard: [], listened: [] });
  expect(asked).toEqual([{ step: 'recognise' }]);
});

test('asks an expected caller for the code, and puts them first when they waited already', async () => {
  const { asked, calls, last, trail } = await call({ answers: ['ask', 'matched'], script: digits('12345678') });
  expect(asked).toEqual([{ step: 'recognise' }, { step: 'match', code: '12345678' }]);
  expect(went({ calls }, 'setAttributes')).toEqual([['Current', { dialback_call_in: 'matched', dialback_call_in_queue: 'q-support', dialback_number: '+4915112345678', dialback_origin: 'call-in', dialback_promised_for: 'none', dialback_comment: 'none', dialback_crm_record: 'none' }]]);
  expect(trail).toContain('go-first: NextAction');
  expect(last).toBe('to-queue');
});

test('puts nobody first who could call at once', async () => {
  const { trail, calls } = await call({ answers: ['matched'], nextAgent: 'no' });
  expect(trail.some((each) => each.startsWith('go-first'))).toBe(false);
  expect(went({ calls }, 'setAttributes')).toHaveLength(1);
});

test('asks again after a wrong code, as often as the function lets it', async () => {
  const { asked } = await call({ answers: ['ask', 'wrong', 'wrong', 'matched'], script: digits('1', '2', '3') });
  expect(asked.map(({ code }) => code)).toEqual([undefined, '1', '2', '3']);
});

test.each<[string, Call]>([
  ['the caller is locked out', { answers: ['ask', 'locked'], script: digits('1') }],
  ['no code is entered', { answers: ['ask', 'none'], script: { inputs: [{ timedOut: true }] } }],
  ['the function fails at first', { answers: ['fails'] }],
  ['the function fails on the code', { answers: ['ask', 'fails'], script: digits('1') }],
  ['it cannot listen', { answers: ['ask'], script: { inputs: ['failed'] } }],
  ['it cannot listen again', { answers: ['ask', 'wrong'], script: { inputs: [{ digits: '1' }, 'failed'] } }],
])('goes on with an ordinary call when %s', async (_what, situation) => {
  const { last, calls } = await call(situation);
  expect({ last, noted: went({ calls }, 'setAttributes') }).toEqual({ last: 'to-queue', noted: [] });
});

test('shows the agent whom they expected, and lets the caller go on where that is refused', async () => {
  const { calls } = await call({ answers: ['matched'] });
  expect(went({ calls }, 'setHook')).toEqual([['DefaultAgentUI', 'flow.agent-view']]);
  const { trail, last } = await call({ answers: ['matched'], unseen: true });
  expect(trail).toContain('go-first: NextAction');
  expect(last).toBe('to-queue');
});

test('shows nothing with an ordinary call', async () => {
  expect(went(await call({ answers: ['none'] }), 'setHook')).toEqual([]);
});

test('puts a caller first though it cannot note that', async () => {
  const { trail, last } = await call({ answers: ['matched'], cannotNote: true });
  expect(trail).toContain('go-first: NextAction');
  expect(last).toBe('to-queue');
});

// This test stands last, because it checks which branches the calls above visited.
test('every branch was visited', () => {
  const declared = matching.document.Actions.flatMap(({ Identifier, Transitions: { NextAction, Errors = [], Conditions = [] } }) => [
    ...(NextAction !== undefined && Conditions.length === 0 ? [`${Identifier}: NextAction`] : []),
    ...Errors.map(({ ErrorType }) => `${Identifier}: ${ErrorType}`),
    ...Conditions.map(({ Condition }) => `${Identifier}: ${Condition.Operator} ${Condition.Operands[0]}`),
  ]);
  expect(declared.filter((branch) => !visited.has(branch))).toEqual([]);
});
