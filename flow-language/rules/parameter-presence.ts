import { reportAction, reportValue } from './report';
import type { FieldRule, ObjectRule } from './rule';

export const parameterRequired: ObjectRule = {
  name: 'parameter-required',
  severity: 'error',
  says: 'Every parameter that an action requires is there.',
  source: '§1.3 column "Parameters", §8 [S]',
  checkFor({ fields }) {
    const required = Object.keys(fields).filter((key) => fields[key]?.required);
    if (required.length === 0) return undefined;
    return (value, where) => {
      for (const key of required) {
        if (value[key] !== undefined) continue;
        reportAction(where.at, parameterRequired, {
          message: `${where.path}.${key} is missing; ${where.at.type} requires ${required.join(', ')}`,
          connect: `Action is missing required property. Path: Actions[${where.at.index}].${where.path}.${key}`,
        });
      }
    };
  },
};

export const parameterContradicted: FieldRule = {
  name: 'parameter-contradicted',
  severity: 'warning',
  says: 'A parameter on which sources disagree: a page or a probe of the service speaks against it, yet deployed flows carry it.',
  source: '§1.6 [S]',
  checkFor: ({ contradicted }) => contradicted === undefined ? undefined : (where) => reportValue(where, parameterContradicted, { message: `is doubtful: ${contradicted}` }),
};
