import { reportAction, show } from './report';
import type { ActionAt, ActionRule } from './rule';

export const transitionTarget: ActionRule = {
  name: 'transition-target',
  severity: 'error',
  says: 'Every transition leads to an action of the flow.',
  source: '§8 [S]',
  check(at) {
    const { NextAction, Errors = [], Conditions = [] } = at.action.Transitions;
    if (NextAction !== undefined && !exists(at, NextAction)) lost(at, NextAction, 'Transitions.NextAction');
    for (let i = 0; i < Errors.length; i++) {
      const target = Errors[i]?.NextAction;
      if (!exists(at, target)) lost(at, target, `Transitions.Errors[${i}].NextAction`);
    }
    for (let i = 0; i < Conditions.length; i++) {
      const target = Conditions[i]?.NextAction;
      if (!exists(at, target)) lost(at, target, `Transitions.Conditions[${i}].NextAction`);
    }
  },
};

const exists = (at: ActionAt, identifier: unknown): boolean => typeof identifier === 'string' && at.flow.actions.has(identifier);

function lost(at: ActionAt, identifier: unknown, path: string): void {
  reportAction(at, transitionTarget, {
    message: `${path} is ${show(identifier)}, which no action has as its Identifier`,
    connect: `Invalid Action property value. Path: Actions[${at.index}].${path}`,
  });
}
