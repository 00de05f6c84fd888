import type { NormalizedSchema } from '@smithy/core/schema';
import { checkMemberNames, membersOf } from './shape-members';
import { childOf, expectRecord, kindOf, ShapeProblem } from './shape-problem';

/**
 * Reads a value that came over the wire as JSON into the form the SDK's types give it (times become Date), checking it on the way.
 * Throws a ShapeProblem that names the member. A null counts as absent, as in AWS's own JSON protocols.
 */
export function readShape(schema: NormalizedSchema, value: unknown, path = ''): unknown {
  if (schema.isDocumentSchema()) return value;
  if (schema.isStructSchema()) return readStructure(schema, value, path);
  if (schema.isListSchema()) return readList(schema, value, path);
  if (schema.isMapSchema()) return readMap(schema, value, path);
  if (schema.isTimestampSchema()) return readTime(value, path);
  return readScalar(schema, value, path);
}

function readStructure(schema: NormalizedSchema, value: unknown, path: string): Record<string, unknown> {
  const given = expectRecord(value, path || schema.getName()!);
  checkMemberNames(schema, given, path);
  const read: Record<string, unknown> = {};
  for (const [name, member] of membersOf(schema)) {
    const part = given[name];
    if (part !== undefined && part !== null) read[name] = readShape(member, part, childOf(path, name));
  }
  return read;
}

function readList(schema: NormalizedSchema, value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new ShapeProblem(path, `expected a list, got ${kindOf(value)}.`);
  return value.map((element, at) => readShape(schema.getValueSchema(), element, `${path}[${at}]`));
}

function readMap(schema: NormalizedSchema, value: unknown, path: string): Record<string, unknown> {
  const entries = Object.entries(expectRecord(value, path));
  return Object.fromEntries(entries.map(([key, element]) => [key, readShape(schema.getValueSchema(), element, childOf(path, key))]));
}

/** Epoch seconds in a body, an ISO instant in a query. */
function readTime(value: unknown, path: string): Date {
  const time = typeof value === 'number' ? new Date(value * 1000) : new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(time.getTime())) throw new ShapeProblem(path, `expected a time in epoch seconds or as an ISO instant, got ${kindOf(value)}.`);
  return time;
}

function readScalar(schema: NormalizedSchema, value: unknown, path: string): unknown {
  const expected = scalarOf(schema);
  if (typeof value !== expected) throw new ShapeProblem(path, `expected a ${expected}, got ${kindOf(value)}.`);
  return value;
}

export function scalarOf(schema: NormalizedSchema): 'boolean' | 'number' | 'string' {
  if (schema.isBooleanSchema()) return 'boolean';
  return schema.isNumericSchema() ? 'number' : 'string';
}
