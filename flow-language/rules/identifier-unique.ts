import { reportAction, show } from './report';
import type { ActionRule } from './rule';

export const identifierUnique: ActionRule = {
  name: 'identifier-unique',
  severity: 'error',
  says: 'No two actions share an identifier.',
  source: '§1.1 [D] FAC',
  check(at) {
    const { places, actions } = at.flow;
    if (places.size === actions.length) return;
    if (places.get(at.identifier) !== at.index) reportAction(at, identifierUnique, { message: `a second action is called ${show(at.identifier)}; identifiers are unique within a flow` });
  },
};
