import type { ObjectDefinition } from '../catalogue/definition';
import { reportAction, reportValue } from './report';
import type { ObjectRule, ValueAt } from './rule';

const requiredKeys = new WeakMap<ObjectDefinition, readonly string[]>();

function requiredOf(definition: ObjectDefinition): readonly string[] {
  let keys = requiredKeys.get(definition);
  if (keys === undefined) {
    keys = Object.keys(definition.fields).filter((key) => definition.fields[key]?.required);
    requiredKeys.set(definition, keys);
  }
  return keys;
}

export const parameterRequired: ObjectRule = {
  name: 'parameter-required',
  severity: 'error',
  says: 'Every parameter that an action requires is there.',
  source: '§1.3 column "Parameters", §8 [S]',
  check(value, definition, where) {
    for (const key of requiredOf(definition)) {
      if (value[key] !== undefined) continue;
      reportAction(where.at, parameterRequired, {
        message: `${where.path}.${key} is missing; ${where.at.action.Type} requires ${requiredOf(definition).join(', ')}`,
        connect: `Action is missing required property. Path: Actions[${where.at.index}].${where.path}.${key}`,
      });
    }
  },
};

export const parameterUnknown: ObjectRule = {
  name: 'parameter-unknown',
  severity: 'error or warning',
  says: 'An action has only parameters that its type knows. A warning where the list is known to be incomplete.',
  source: '§8 "Invalid Action property name" [S]',
  check(value, definition, where) {
    for (const key in value) if (!Object.hasOwn(definition.fields, key)) unknown(key, definition, where);
  },
};

function unknown(key: string, definition: ObjectDefinition, where: ValueAt): void {
  const known = Object.keys(definition.fields);
  const allowed = known.length === 0 ? 'no parameters are allowed' : `allowed: ${known.join(', ')}`;
  const tolerated = definition.open !== undefined && !definition.refused?.includes(key);
  reportAction(where.at, parameterUnknown, {
    message: `${where.path}.${key} is not known for ${where.at.action.Type} as it stands here; ${allowed}${tolerated ? ` (${definition.open})` : ''}`,
    severity: tolerated ? 'warning' : 'error',
    connect: `Invalid Action property name. Path: Actions[${where.at.index}].${where.path}.${key}`,
  });
}

export const parameterContradicted: ObjectRule = {
  name: 'parameter-contradicted',
  severity: 'warning',
  says: 'A parameter that the service was seen to refuse, yet published flows carry.',
  source: '§1.6 [S]',
  check(value, definition, where) {
    for (const key in value) {
      if (!Object.hasOwn(definition.fields, key)) continue;
      const why = definition.fields[key]?.contradicted;
      if (why !== undefined) reportValue({ at: where.at, path: `${where.path}.${key}` }, parameterContradicted, { message: `is doubtful: ${why}` });
    }
  },
};
