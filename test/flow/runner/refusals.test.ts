import { NotEmulated } from '../../../emulator/not-emulated';
import type { FlowAction } from '../../../flow-language/types';
import { action, flow, runToEnd } from './run-to-end';

const hangUp = action('hang-up', 'DisconnectParticipant');
const refused: [string, FlowAction, RegExp][] = [
  ['an action type', action('task', 'ResumeContact', { next: 'hang-up' }), /action ResumeContact \(flow "under-test", action "task"\)/],
  ['a parameter', action('compare', 'Compare', { parameters: { ComparisonValue: '$.Attributes.a', Fuzzy: 'True' } }), /parameter Fuzzy/],
  ['a nested parameter', action('dial', 'CompleteOutboundCall', { parameters: { CallerId: { Number: '+49301', Name: 'Us' } } }), /parameter CallerId\.Name/],
  ['a parameter in a list', action('loop', 'MessageParticipantIteratively', { parameters: { Messages: [{ Text: 'a' }, { Lex: 'b' }] } }), /parameter Messages\[1\]\.Lex/],
  ['an operator', action('compare', 'Compare', { parameters: { ComparisonValue: '$.Attributes.a' }, conditions: { 'KeyExists a': 'hang-up' } }), /operator KeyExists/],
  ['a metric', action('check', 'CheckMetricData', { parameters: { MetricType: 'Mood' } }), /metric Mood/],
  ['a hook', action('hook', 'UpdateContactEventHooks', { parameters: { EventHooks: { OutboundWhisper: 'flow' } } }), /hook OutboundWhisper/],
  ['a path whose root is only documented', action('queue', 'UpdateContactTargetQueue', { parameters: { QueueId: '$.Email.queue' } }), /paths of \$\.Email/],
  ['such a path inside a text', action('say', 'MessageParticipant', { parameters: { Text: 'Round $.Loop.menu.Index' } }), /paths of \$\.Loop/],
  ['the skipping of prompts', action('say', 'MessageParticipant', { parameters: { Text: 'a', SkipWhenDTMFBufferEnabled: 'True' } }), /SkipWhenDTMFBufferEnabled/],
  ['an object where text is expected', action('set', 'UpdateContactTargetQueue', { parameters: { QueueId: { Arn: 'a' } } }), /object in the parameter QueueId/],
];

describe('what the runner does not know', () => {
  test.each(refused)('%s is refused by name, never passed over', async (_what, block, message) => {
    const running = runToEnd(flow([block, hangUp]), { view: { Attributes: { a: 'b' } } });
    await expect(running).rejects.toThrow(NotEmulated);
    await expect(running).rejects.toThrow(message);
  });

  const malformed: [string, FlowAction, RegExp][] = [
    ['a missing parameter', action('queue', 'UpdateContactCallbackNumber'), /CallbackNumber is missing/],
    ...[['a'], null, 'a'].map(
      (shape): [string, FlowAction, RegExp] => [
        `${JSON.stringify(shape)} in the place of a map`,
        action('set', 'UpdateContactAttributes', { parameters: { Attributes: shape } }),
        /Attributes is missing or has the wrong shape/,
      ],
    ),
    ['a missing switch', action('expert', 'TransferParticipantToThirdParty', { parameters: { ThirdPartyPhoneNumber: '+49301', ThirdPartyConnectionTimeLimitSeconds: '9' } }), /ContinueFlowExecution is missing/],
    ['a next action that is not there', action('say', 'MessageParticipant', { parameters: { Text: 'a' }, next: 'nowhere' }), /no action "nowhere"/],
    ['the end of a module outside one', action('back', 'EndFlowModuleExecution'), /outside a module/],
  ];
  test.each(malformed)('%s, which Connect refuses at creation, is a defect and no branch', async (_what, block, message) => {
    const running = runToEnd(flow([block, hangUp]));
    await expect(running).rejects.toThrow(message);
    await expect(running).rejects.not.toThrow(NotEmulated);
  });

  test('False is no reason to refuse the skipping of prompts', async () => {
    const say = action('say', 'MessageParticipant', { parameters: { Text: 'a', SkipWhenDTMFBufferEnabled: 'False' }, next: 'hang-up' });
    expect((await runToEnd(flow([say, hangUp]))).end).toEqual({ kind: 'disconnected' });
  });
});
