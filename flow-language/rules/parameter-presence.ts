import type { ObjectDefinition } from '../catalogue/definition';
import { reportAction, reportValue } from './report';
import type { FieldRule, ObjectRule } from './rule';

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
  concerns: (definition) => requiredOf(definition).length > 0,
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

export const parameterContradicted: FieldRule = {
  name: 'parameter-contradicted',
  severity: 'warning',
  says: 'A parameter on which sources disagree: a page or a probe of the service speaks against it, yet deployed flows carry it.',
  source: '§1.6 [S]',
  concerns: ({ contradicted }) => contradicted !== undefined,
  check: ({ contradicted }, where) => reportValue(where, parameterContradicted, { message: `is doubtful: ${contradicted}` }),
};
