import type { ObjectDefinition } from '../catalogue/definition';
import { reportAction } from './report';
import type { Rule, ValueAt } from './rule';

export const parameterUnknown: Rule = {
  name: 'parameter-unknown',
  severity: 'error or warning',
  says: 'An action has only parameters that its type knows. A warning where the list is known to be incomplete.',
  source: '§8 "Invalid Action property name" [S]',
};

export function unknownParameter(key: string, definition: ObjectDefinition, where: ValueAt): void {
  const known = Object.keys(definition.fields);
  const allowed = known.length === 0 ? 'no parameters are allowed' : `allowed: ${known.join(', ')}`;
  const tolerated = definition.open !== undefined && !definition.refused?.includes(key);
  reportAction(where.at, parameterUnknown, {
    message: `${where.path}.${key} is not known for ${where.at.type} as it stands here; ${allowed}${tolerated ? ` (${definition.open})` : ''}`,
    severity: tolerated ? 'warning' : 'error',
    connect: `Invalid Action property name. Path: Actions[${where.at.index}].${where.path}.${key}`,
  });
}
