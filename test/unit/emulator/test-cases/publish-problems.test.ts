import { publishProblems } from '../../../../emulator/connect/test-cases/publish-problems';
import { TEST_CASE_SWITCHES } from '../../../../emulator/connect/test-cases/test-case-switches';
import { answers, asserts, contentOf, endTest, fails, hangsUp, hears, initiated, logs, overrides, presses, says, starts, substitute, type Step } from '../../../scenario/emulator/test-documents';

const rules = { ...Object.fromEntries(Object.entries(TEST_CASE_SWITCHES).map(([name, { default: value }]) => [name, value])), channel: 'VOICE_CALL' } as Parameters<typeof publishProblems>[1];
const problems = (steps: Record<string, Step>, channel: 'VOICE_CALL' | 'CHAT' = 'VOICE_CALL') => publishProblems(contentOf(steps), { ...rules, channel });
const doing = (...does: Record<string, unknown>[]) => ({ begin: { on: initiated, does } });
const LAMBDA = { LambdaFunctionARN: 'arn:f' };
const exists = { Type: 'Assert', Parameters: { Namespace: '$.Attributes.x', Operator: 'Exists' } };

describe('what is refused when a test case is published', () => {
  it.each([
    ['content that is not JSON', publishProblems('{', rules), /^the content is not JSON/],
    ['content without observations', publishProblems('{"Version":"2019-10-30"}', rules), /^Observations/],
    ['the version of early pages (0.1)', publishProblems(contentOf({}, '2025-06-21'), rules), /only "2019-10-30"/],
    ['usage in capitals (0.2)', problems({ begin: { on: initiated, also: { Usage: { Type: 'EXACTLY', Times: 1 } } } }), /Invalid usage type/],
    ['usage without its number', problems({ begin: { on: initiated, also: { Usage: { Type: 'Exactly' } } } }), /Invalid usage type/],
    ['an empty next action (0.3)', publishProblems(contentOf(doing(endTest)).replace('"Transitions":{}', '"Transitions":{"NextAction":""}'), rules), /Invalid next action identifier: "\)/],
    ['a next observation that is none', problems({ begin: { on: initiated, then: ['gone'] } }), /Invalid next observation identifier: gone/],
    ['the utterance of the pages (0.5)', problems(doing({ Type: 'SendInstruction', Parameters: { Instruction: { Type: 'TextUtterance', Properties: { Text: 'a', LanguageCode: 'en-US' } } } })), /Invalid test case content/],
    ['an assert that something exists (0.6)', problems(doing(exists)), /Invalid operator parameter for AssertAction/],
    ['an assert without its operand (0.6)', problems(doing(asserts('$.Attributes.x', ''))), /Invalid operator parameter for AssertAction/],
    ['hours by value (0.7)', problems(doing(overrides('CheckHoursOfOperation', { HoursOfOperationId: 'h' }, answers({ Value: 'InHours' })))), /Invalid test case content/],
    ['a function’s answer as an object (0.8)', problems(doing(overrides('InvokeLambdaFunction', LAMBDA, answers({ Value: { a: 1 } })))), /Invalid test case content/],
    ['an action without its resource', problems({ begin: { on: starts('TransferContactToQueue', {}) } }), /InvalidFlowActionParametersProblem/],
    ['an action that cannot be observed', problems({ begin: { on: starts('CreateCallbackContact', { QueueId: 'q' }) } }), /InvalidFlowActionParametersProblem/],
    ['a queue that is mocked by a value', problems(doing(overrides('TransferContactToQueue', { QueueId: 'q' }, answers({ Value: 'x' })))), /Invalid test case content/],
    ['keys in a chat', problems(doing(presses('1')), 'CHAT'), /DTMF input is not supported for Chat entry point/],
    ['an empty message', problems({ begin: { on: hears('') } }), /one of Text, SSML, PromptId, Media/],
    ['a matching criterion that is a label of the console (0.4)', problems({ begin: { on: { Type: 'MessageReceived', Properties: { Text: 'x', MatchingCriteria: { Type: 'Contains' } } } } }), /Invalid matching criteria/],
    ['a matching criterion as a bare text (0.4)', problems({ begin: { on: { Type: 'MessageReceived', Properties: { Text: 'x', MatchingCriteria: 'Similarity' } } } }), /Invalid matching criteria/],
    ['an instruction to an agent', problems(doing({ Type: 'SendInstruction', Parameters: { Actor: 'Agent', Instruction: { Type: 'Utterance', Properties: { Value: 'a' } } } })), /Invalid actor/],
    ['two of one name', publishProblems(contentOf({ a: { on: initiated, then: [] } }).replace('"Observations":[', '"Observations":[{"Identifier":"a","Event":{"Type":"TestInitiated"}},'), rules), /Repeated identifier: a/],
    ['an event that is none', problems({ begin: { on: { Type: 'AgentAccepted', Properties: {} } } }), /Invalid event type/],
    ['a command that is none', problems(doing({ Type: 'TestControl', Parameters: { Command: { Type: 'Pause' } } })), /Invalid command/],
  ])('%s', (_what, found, reason) => {
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(reason);
  });

  it('nothing of what others ran live, nor keys that it does not know', () => {
    const everything = doing(
      overrides('CheckHoursOfOperation', { HoursOfOperationId: 'h' }, substitute('arn:h')),
      overrides('InvokeLambdaFunction', LAMBDA, answers({ LoadedData: '{}', DelaySeconds: 1 })),
      overrides('InvokeLambdaFunction', LAMBDA, fails('TimeLimitExceeded', 3)),
      overrides('DequeueAndTransferToQueue', { QueueId: 'q' }, fails('QueueAtCapacity')),
      overrides('ConnectParticipantWithLexBot', { LexV2Bot: { AliasArn: 'arn:b' } }, answers({ LoadedData: '{}' })),
      presses(1),
      presses('*#'),
      says('hello'),
      hangsUp,
      asserts('$.Attributes.x', '', 'TextContains'),
      { ...logs({ a: '$.ContactId' }), Actor: 'Customer' },
      endTest,
    );
    expect(problems({ ...everything, heard: { on: { Type: 'MessageReceived', Properties: { SSML: '<speak>a</speak>' } } }, own: { on: hears('x'), also: { Note: 'mine' } } })).toEqual([]);
  });
});
