import type { Group, ObjectDefinition } from '../catalogue/definition';
import { reportAction } from './report';
import type { ObjectRule } from './rule';

export const parameterGroup: ObjectRule = {
  name: 'parameter-group',
  severity: 'error',
  says: 'Parameters that exclude each other do not stand together, and one is there where one must be.',
  source: '§1.3, §8 checklist "XOR"',
  check(value, definition, where) {
    if (definition.groups === undefined) return;
    for (const group of definition.groups) {
      const found = group.of.filter((key) => value[key] !== undefined);
      if (holds(group, found.length, () => hasUnlisted(value, definition))) continue;
      reportAction(where.at, parameterGroup, {
        message: `${where.path} has ${found.length === 0 ? 'none' : found.join(' and ')}; ${group.rule} of ${group.of.join(', ')} is allowed`,
        connect: `Invalid Action property value. Path: ${where.at.index}.Parameter`,
      });
    }
  },
};

function holds(group: Group, count: number, unlisted: () => boolean): boolean {
  if (group.rule === 'at most one') return count <= 1;
  if (group.rule === 'exactly one') return count === 1;
  // A field that the catalogue does not list may be the one.
  return count >= 1 || unlisted();
}

function hasUnlisted(value: object, definition: ObjectDefinition): boolean {
  return definition.open !== undefined && Object.keys(value).some((key) => !Object.hasOwn(definition.fields, key));
}
