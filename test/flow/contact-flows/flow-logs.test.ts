import type { FlowAction } from '../../../flow-language/types';
import { load } from './shipped-flow';

/** Parts of a block, or of a function's answer, that say who a customer is. Connect's flow logs hold the parameters and answers of blocks. */
const TELLS_A_NUMBER = [
  '$.CustomerEndpoint',
  '$.Attributes.dialback_number',
  '$.FlowAttributes.number',
  '$.External.number',
  '$.StoredCustomerInput',
  'flow-caller',
  '"StoreInput":"True"',
];

const nextOf = ({ Transitions: { NextAction, Errors = [], Conditions = [] } }: FlowAction) =>
  [NextAction, ...Errors.map((error) => error.NextAction), ...Conditions.map((condition) => condition.NextAction)].filter((next) => next !== undefined);

/** Returns the blocks that some caller may pass while the flow is logged. */
function loggedBlocks(actions: readonly FlowAction[], start: string): FlowAction[] {
  const blocks = new Map(actions.map((action) => [action.Identifier, action]));
  const seen = new Set<string>();
  const logged = new Set<FlowAction>();
  const visit = (id: string, isLogged: boolean): void => {
    if (seen.has(`${id} ${isLogged}`)) return;
    seen.add(`${id} ${isLogged}`);
    const block = blocks.get(id)!;
    if (isLogged) logged.add(block);
    const choice = block.Type === 'UpdateFlowLoggingBehavior' ? block.Parameters.FlowLoggingBehavior === 'Enabled' : isLogged;
    for (const next of nextOf(block)) visit(next, choice);
  };
  visit(start, false);
  return [...logged];
}

describe.each(['callback-offer', 'handoff'] as const)('%s', (name) => {
  const { Actions, StartAction } = load(name).document;

  test('is logged, though not where a customer’s number would be', () => {
    const logged = loggedBlocks(Actions, StartAction);
    expect(logged.length).toBeGreaterThan(1);
    const telling = logged.filter(({ Parameters }) => TELLS_A_NUMBER.some((words) => JSON.stringify(Parameters).includes(words)));
    expect(telling.map(({ Identifier }) => Identifier)).toEqual([]);
  });

  test('would be found out if it were', () => {
    const always = Actions.map((action) => (action.Identifier === 'log-no-number' ? { ...action, Parameters: { FlowLoggingBehavior: 'Enabled' } } : action));
    const telling = loggedBlocks(always, StartAction).filter(({ Parameters }) => TELLS_A_NUMBER.some((words) => JSON.stringify(Parameters).includes(words)));
    expect(telling.map(({ Identifier }) => Identifier)).toContain('number');
  });
});

test('a flow that speaks a code is not logged at all', () => {
  const { Actions, StartAction } = load('spoken-code').document;
  expect(loggedBlocks(Actions, StartAction)).toEqual([]);
  const always = Actions.map((action) => (action.Identifier === 'log-no-code' ? { ...action, Parameters: { FlowLoggingBehavior: 'Enabled' } } : action));
  expect(loggedBlocks(always, StartAction).map(({ Identifier }) => Identifier)).toContain('speak');
});
