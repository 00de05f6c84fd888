import type { NormalizedSchema } from '@smithy/core/schema';
import { scalarOf } from './read-shape';
import { checkMemberNames, membersOf } from './shape-members';
import { childOf, expectRecord, kindOf, ShapeProblem } from './shape-problem';

/**
 * Turns an answer in the form of the SDK's types into the JSON that goes over the wire, checking it on the way: an answer that the SDK
 * could not read is a defect of the emulator. Throws a ShapeProblem that names the member.
 */
export function writeShape(schema: NormalizedSchema, value: unknown, path = ''): unknown {
  if (schema.isDocumentSchema()) return value;
  if (schema.isStructSchema()) return writeStructure(schema, value, path);
  if (schema.isListSchema()) return writeList(schema, value, path);
  if (schema.isMapSchema()) {
    const entries = Object.entries(expectRecord(value, path));
    return Object.fromEntries(entries.map(([key, element]) => [key, writeShape(schema.getValueSchema(), element, childOf(path, key))]));
  }
  if (schema.isTimestampSchema()) return writeTime(value, path);
  const expected = scalarOf(schema);
  if (typeof value !== expected) throw new ShapeProblem(path, `expected a ${expected}, got ${kindOf(value)}.`);
  return value;
}

function writeStructure(schema: NormalizedSchema, value: unknown, path: string): Record<string, unknown> {
  const given = expectRecord(value, path || schema.getName()!);
  checkMemberNames(schema, given, path);
  const written: Record<string, unknown> = {};
  for (const [name, member] of membersOf(schema)) {
    const part = given[name];
    if (part !== undefined && part !== null) written[name] = writeShape(member, part, childOf(path, name));
  }
  return written;
}

function writeList(schema: NormalizedSchema, value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new ShapeProblem(path, `expected a list, got ${kindOf(value)}.`);
  return value.map((element, at) => writeShape(schema.getValueSchema(), element, `${path}[${at}]`));
}

/** Epoch seconds with milliseconds as the fraction: the default of JSON protocols. */
function writeTime(value: unknown, path: string): number {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw new ShapeProblem(path, `expected a Date, got ${kindOf(value)}.`);
  return value.getTime() / 1000;
}
