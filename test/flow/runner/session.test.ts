import { newFlowSession } from '../../../emulator/connect/flow-runner/session';
import { action, flow, runToEnd } from './run-to-end';

const hangUp = action('hang-up', 'DisconnectParticipant');
const say = (identifier: string, text: string, next = 'hang-up') => action(identifier, 'MessageParticipant', { parameters: { Text: text }, next });
const go = (identifier: string, to: string) => action(identifier, 'TransferToFlow', { parameters: { ContactFlowId: to }, next: 'hang-up', errors: { NoMatchingError: 'hang-up' } });
const lambda = (identifier: string, next: string, failed = 'hang-up') =>
  action(identifier, 'InvokeLambdaFunction', {
    parameters: { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: '8', ResponseValidation: { ResponseType: 'JSON' } },
    next,
    errors: { NoMatchingError: failed },
  });
const heard = (ran: { host: { calls: [string, ...unknown[]][] } }) => ran.host.calls.flatMap(([method, prompt]) => (method === 'play' ? [(prompt as { text: string }).text] : []));

describe('what a contact keeps from flow to flow', () => {
  test('the last function\'s response, the stored input and the metrics go along; flow attributes do not [S]', async () => {
    const second = flow([say('say', '$.External.tier, $.StoredCustomerInput, $.Metrics.Queue.Size, $.FlowAttributes.mine.'), hangUp], { id: 'second' });
    const first = flow([
      action('mine', 'UpdateFlowAttributes', { parameters: { FlowAttributes: { mine: { Value: 'secret' } } }, next: 'check' }),
      say('check', '$.FlowAttributes.mine', 'go'),
      go('go', 'second'),
      hangUp,
    ]);
    const session = { external: { tier: 'gold' }, storedCustomerInput: '42', metrics: { Queue: { Size: 3 } } };
    const ran = await runToEnd(first, { flows: [second] }, { session });
    expect(heard(ran)).toEqual(['secret', 'gold, 42, 3, .']);
  });

  test('a loop counts on when its flow is entered again, and starts over when it is done [D]', async () => {
    const first = flow([
      action('loop', 'Loop', { parameters: { LoopCount: '2' }, next: 'done', conditions: { 'Equals ContinueLooping': 'round', 'Equals DoneLooping': 'done' } }),
      say('round', 'round', 'go'),
      say('done', 'done'),
      go('go', 'under-test'),
      hangUp,
    ]);
    const ran = await runToEnd(first, { flows: [first] });
    expect(heard(ran)).toEqual(['round', 'round', 'done']);
    expect(ran.session.loops.size).toBe(0);
  });
});

test('a contact begins with nothing that an earlier one left, and without flow logs', () => {
  expect(newFlowSession()).toEqual({ external: {}, metrics: {}, loops: new Map(), loggingEnabled: false, functionChainMilliseconds: 0, customerDialled: false });
});

describe('functions one after the other', () => {
  const slow = { function: { takesSeconds: 7, result: { payload: {} } } };
  const chain = (between: ReturnType<typeof say>[]) =>
    flow([lambda('one', 'two'), lambda('two', between[0]?.Identifier ?? 'three'), ...between, lambda('three', 'in-time', 'late'), say('in-time', 'in time'), say('late', 'late'), hangUp]);

  test('have 20 seconds together [D]', async () => {
    const ran = await runToEnd(chain([]), slow);
    expect(heard(ran)).toEqual(['late']);
    expect(ran.host.calls.flatMap(([method, call]) => (method === 'invokeFunction' ? [(call as { timeLimitSeconds: number }).timeLimitSeconds] : []))).toEqual([8, 8, 6]);
  });

  test('are not called at all when the 20 seconds are used up', async () => {
    const late = flow([lambda('one', 'two'), lambda('two', 'three'), lambda('three', 'four', 'four'), lambda('four', 'hang-up'), hangUp]);
    const ran = await runToEnd(late, slow);
    expect(ran.host.calls.filter(([method]) => method === 'invokeFunction')).toHaveLength(3);
    expect(ran.host.reported.map(({ branch }) => branch)).toEqual(['NextAction', 'NextAction', 'NoMatchingError', 'NoMatchingError', 'disconnected']);
  });

  test('have the 20 seconds anew after a wait', async () => {
    const rest = action('rest', 'Wait', { parameters: { TimeLimitSeconds: '1' }, next: 'three', conditions: { 'Equals WaitCompleted': 'three' } });
    expect(heard(await runToEnd(chain([rest]), slow))).toEqual(['in time']);
  });

  test.each([
    ['a menu', { StoreInput: 'False' }],
    ['a question', { StoreInput: 'True', InputValidation: { CustomValidation: { MaximumLength: '4' } } }],
  ])('have the 20 seconds anew after %s', async (_what, kind) => {
    const parameters = { Text: 'Well?', InputTimeLimitSeconds: '5', ...kind };
    const ask = action('ask', 'GetParticipantInput', { parameters, next: 'three', errors: { InputTimeLimitExceeded: 'three' } });
    expect(heard(await runToEnd(chain([ask]), slow))).toEqual(['in time']);
  });

  test('have the 20 seconds anew when the caller has heard something [D]', async () => {
    const ran = await runToEnd(chain([say('still-there', 'one moment', 'three')]), slow);
    expect(heard(ran)).toEqual(['one moment', 'in time']);
  });
});
