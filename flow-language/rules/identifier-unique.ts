import { reportAction, show } from './report';
import type { ActionRule } from './rule';

export const identifierUnique: ActionRule = {
  name: 'identifier-unique',
  severity: 'error',
  says: 'No two actions share an identifier.',
  source: '§1.1 [D] FAC',
  check(at) {
    const first = at.flow.actions.get(at.action.Identifier);
    if (first !== at.action) reportAction(at, identifierUnique, { message: `a second action is called ${show(at.action.Identifier)}; identifiers are unique within a flow` });
  },
};
