import { lintFlow } from '../../../flow-language/lint-flow';
import { leaveOutActions } from '../../../flow-language/leave-out-actions';
import type { FlowDocument } from '../../../flow-language/types';

const end = { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
const logging = (Identifier: string, NextAction: string) => ({ Identifier, Type: 'UpdateFlowLoggingBehavior', Parameters: { FlowLoggingBehavior: 'Enabled' }, Transitions: { NextAction } });
const asks = {
  Identifier: 'asks',
  Type: 'Compare',
  Parameters: { ComparisonValue: '$.Attributes.x' },
  Transitions: { NextAction: 'log', Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: 'log' }], Conditions: [{ NextAction: 'log', Condition: { Operator: 'Equals', Operands: ['a'] } }] },
};
const flow: FlowDocument = {
  Version: '2019-10-30',
  StartAction: 'asks',
  Metadata: { entryPointPosition: { x: 0, y: 0 }, ActionMetadata: { asks: { position: { x: 1, y: 1 } }, log: { position: { x: 2, y: 2 } } } },
  Actions: [asks, logging('log', 'end'), end],
};

test('leads on from everything that led to it: next, errors and conditions', () => {
  const without = leaveOutActions(flow, ['log']);
  expect(without.Actions.map(({ Identifier }) => Identifier)).toEqual(['asks', 'end']);
  expect(JSON.stringify(without)).not.toContain('"log"');
  expect(without.Metadata).toMatchObject({ entryPointPosition: { x: 0, y: 0 }, ActionMetadata: { asks: {} } });
  expect(lintFlow(without, 'CONTACT_FLOW')).toEqual([]);
});

test('starts with what follows when it was the start', () => {
  expect(leaveOutActions({ ...flow, StartAction: 'log' }, ['log']).StartAction).toBe('end');
});

test('leaves out several, one after the other', () => {
  const chain: FlowDocument = { ...flow, StartAction: 'a', Actions: [logging('a', 'b'), logging('b', 'c'), logging('c', 'end'), end] };
  expect(leaveOutActions(chain, ['b', 'c']).Actions[0]!.Transitions.NextAction).toBe('end');
});

test('is the flow itself where nothing is left out, and leaves the given one as it was', () => {
  const before = structuredClone(flow);
  leaveOutActions(flow, ['log']);
  expect(flow).toEqual(before);
  expect(leaveOutActions(flow, [])).toBe(flow);
});

test('refuses, by name, what is not there and what nothing follows', () => {
  expect(() => leaveOutActions(flow, ['gone'])).toThrow('cannot do without the action "gone": it has none of that name');
  expect(() => leaveOutActions(flow, ['end'])).toThrow('cannot do without the action "end": nothing follows it');
});
