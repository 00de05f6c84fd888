import type { Group, ObjectDefinition } from '../catalogue/definition';
import { reportAction } from './report';
import type { ObjectRule } from './rule';

export const parameterGroup: ObjectRule = {
  name: 'parameter-group',
  severity: 'error',
  says: 'Parameters that exclude each other do not stand together, and one is there where one must be.',
  source: '§1.3, §8 checklist "XOR"',
  checkFor: ({ groups, ...definition }) => groups && ((value, where) => {
    for (const group of groups) {
      let count = 0;
      for (const key of group.of) if (value[key] !== undefined) count++;
      if (holds(group, count) || (group.rule === 'at least one' && hasUnlisted(value, definition))) continue;
      const found = group.of.filter((key) => value[key] !== undefined);
      reportAction(where.at, parameterGroup, {
        message: `${where.path} has ${found.length === 0 ? 'none' : found.join(' and ')}; ${group.rule} of ${group.of.join(', ')} is allowed`,
        connect: `Invalid Action property value. Path: ${where.at.index}.Parameter`,
      });
    }
  }),
};

function holds(group: Group, count: number): boolean {
  if (group.rule === 'at most one') return count <= 1;
  return group.rule === 'exactly one' ? count === 1 : count >= 1;
}

/** A field that the catalogue does not list may be the one that must be there. */
function hasUnlisted(value: object, { open, fields }: Pick<ObjectDefinition, 'open' | 'fields'>): boolean {
  return open !== undefined && Object.keys(value).some((key) => !Object.hasOwn(fields, key));
}
