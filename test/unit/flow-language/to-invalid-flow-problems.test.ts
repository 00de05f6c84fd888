import { lintFlow } from '../../../flow-language/lint-flow';
import { toInvalidFlowProblems } from '../../../flow-language/to-invalid-flow-problems';
import type { FlowType } from '../../../flow-language/types';
import { end, flow } from './rule-cases';

const NO_MATCH = { Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'end' }] };
const action = (type: string, parameters: object, transitions: object = {}): object => ({ Identifier: 'it', Type: type, Parameters: parameters, Transitions: { NextAction: 'end', ...transitions } });
const said = (content: unknown, type?: FlowType): string[] => toInvalidFlowProblems(lintFlow(content, type)).map((problem) => problem.message);

/** Reference §8: messages that the service was seen to give. */
test.each([
  ['a required error is missing', action('TransferToFlow', { ContactFlowId: 'f' }), 'Action is missing required error. Error: NoMatchingError, Path: Actions[0]'],
  ['an error that the action does not have', action('UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Enabled' }, NO_MATCH), 'Invalid Action error. Error: NoMatchingError, Path: Actions[0]'],
  ['NextAction is missing', action('UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Enabled' }, { NextAction: undefined }), 'Action is missing required property. Path: Actions[0].Transitions.NextAction'],
  ['a parameter is missing', action('TransferToFlow', {}, NO_MATCH), 'Action is missing required property. Path: Actions[0].Parameters.ContactFlowId'],
  ['a parameter is unknown', action('TransferToFlow', { ContactFlowId: 'f', FlowId: 'f' }, NO_MATCH), 'Invalid Action property name. Path: Actions[0].Parameters.FlowId'],
  ['a target does not exist', action('UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Enabled' }, { NextAction: 'gone' }), 'Invalid Action property value. Path: Actions[0].Transitions.NextAction'],
  ['an empty string', action('TransferToFlow', { ContactFlowId: '' }, NO_MATCH), 'Invalid Action property value. Path: 0.Parameter'],
  ['an empty list', action('UntagContact', { TagKeys: [] }, NO_MATCH), 'Invalid Action property value. Path: Actions[0].Parameters.TagKeys'],
  ['an empty attribute', action('UpdateContactAttributes', { Attributes: { a: '' } }, NO_MATCH), 'Empty value in Parameters.Attributes'],
  ['an action type that does not exist', action('PlayPrompt', {}), 'Invalid Action type. Type: PlayPrompt'],
  ['an action type that the flow type does not allow', action('CompleteOutboundCall', {}), 'Invalid Action type. Type: CompleteOutboundCall'],
  ['conditions where there are none', action('MessageParticipant', { Text: 'a' }, { Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['a'] } }] }), 'Action does not support conditions'],
  ['seven tags', action('TagContact', { Tags: Object.fromEntries([...'abcdefg'].map((key) => [key, '1'])) }, NO_MATCH), 'More than 6 tags in Parameters.Tags'],
])('%s', (_title, one, message) => {
  expect(said(flow(one, end()))).toContain(message);
});

test('an interrupt of no seconds', () => {
  const prompts = { Identifier: 'it', Type: 'MessageParticipantIteratively', Parameters: { Messages: [{ Text: 'a' }], InterruptFrequencySeconds: '0' }, Transitions: { Conditions: [{ NextAction: 'it', Condition: { Operator: 'Equals', Operands: ['MessagesInterrupted'] } }] } };

  expect(said(flow(prompts), 'CUSTOMER_QUEUE')).toEqual(['Invalid Action property value. Path: 0.InterruptSeconds']);
});

test('an empty operand', () => {
  const compare = action('Compare', { ComparisonValue: '$.Channel' }, { Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: 'end' }], Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: [''] } }] });

  expect(said(flow(end('other'), end(), compare))).toEqual(['Invalid branch. Path: 2.Evaluate']);
});

test('a module without Settings', () => {
  expect(said(flow(end()), 'MODULE')).toEqual(['JSON field is missing or null for field name: settings']);
});

test('warnings are no reason to refuse, and our own words stand where nobody recorded the service\'s', () => {
  expect(said(flow(end(), end('orphan')))).toEqual([]);
  expect(said({ ...flow(end()), Version: '1' })).toEqual(['Version is "1"; the only version is "2019-10-30"']);
  expect(said(flow(end('a%')))[0]).toMatch(/^a%: the identifier "a%" has the character/);
});
