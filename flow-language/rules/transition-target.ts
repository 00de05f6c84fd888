import { reportAction, show } from './report';
import type { ActionAt, ActionRule } from './rule';

export const transitionTarget: ActionRule = {
  name: 'transition-target',
  severity: 'error',
  says: 'Every transition leads to an action of the flow.',
  source: '§8 [S]',
  check(at) {
    if (!at.targets.includes(undefined)) return;
    if (at.next !== undefined) expect(at, at.next, 'Transitions.NextAction');
    at.errors.forEach((error, i) => expect(at, error.NextAction, `Transitions.Errors[${i}].NextAction`));
    at.conditions.forEach((condition, i) => expect(at, condition.NextAction, `Transitions.Conditions[${i}].NextAction`));
  },
};

function expect(at: ActionAt, identifier: unknown, path: string): void {
  if (at.flow.places.has(identifier)) return;
  reportAction(at, transitionTarget, {
    message: `${path} is ${show(identifier)}, which no action has as its Identifier`,
    connect: `Invalid Action property value. Path: Actions[${at.index}].${path}`,
  });
}
