import type { NormalizedSchema } from '@smithy/core/schema';
import { childOf, ShapeProblem } from './shape-problem';

/** How many of a structure's members, from the first on, are required: the last element of its static schema (@smithy/types). */
const REQUIRED_COUNT_AT = 6;

export function membersOf(schema: NormalizedSchema): Map<string, NormalizedSchema> {
  return new Map(schema.structIterator());
}

export function requiredMembersOf(schema: NormalizedSchema): string[] {
  const staticSchema = schema.getSchema() as unknown;
  const count = Array.isArray(staticSchema) ? Number(staticSchema[REQUIRED_COUNT_AT] ?? 0) : 0;
  return [...membersOf(schema).keys()].slice(0, count);
}

const isAbsent = (value: unknown) => value === undefined || value === null;

/** Checks the names in a structure: none unknown, none missing, exactly one in a union. */
export function checkMemberNames(schema: NormalizedSchema, given: Record<string, unknown>, path: string): void {
  const known = [...membersOf(schema).keys()];
  const unknownName = Object.keys(given).find((name) => !isAbsent(given[name]) && !known.includes(name));
  if (unknownName) {
    throw new ShapeProblem(childOf(path, unknownName), `${schema.getName()} has no such member. It has: ${known.join(', ') || 'none'}.`);
  }
  const missing = requiredMembersOf(schema).find((name) => isAbsent(given[name]));
  if (missing) throw new ShapeProblem(childOf(path, missing), `${schema.getName()} requires it.`);
  const set = known.filter((name) => !isAbsent(given[name]));
  if (schema.isUnionSchema() && set.length !== 1) {
    throw new ShapeProblem(path, `${schema.getName()} takes exactly one of ${known.join(', ')}, got ${set.length}.`);
  }
}
