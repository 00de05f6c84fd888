import { reportAction, show } from './report';
import type { ActionAt, ActionRule } from './rule';

export const transitionTarget: ActionRule = {
  name: 'transition-target',
  severity: 'error',
  says: 'Every transition leads to an action of the flow.',
  source: '§8 [S]',
  check(at) {
    if (!at.flow.targets[at.index]!.includes(undefined)) return;
    const { NextAction, Errors = [], Conditions = [] } = at.action.Transitions;
    if (NextAction !== undefined) expect(at, NextAction, 'Transitions.NextAction');
    Errors.forEach((error, i) => expect(at, error.NextAction, `Transitions.Errors[${i}].NextAction`));
    Conditions.forEach((condition, i) => expect(at, condition.NextAction, `Transitions.Conditions[${i}].NextAction`));
  },
};

function expect(at: ActionAt, identifier: unknown, path: string): void {
  if (at.flow.places.has(identifier)) return;
  reportAction(at, transitionTarget, {
    message: `${path} is ${show(identifier)}, which no action has as its Identifier`,
    connect: `Invalid Action property value. Path: Actions[${at.index}].${path}`,
  });
}
