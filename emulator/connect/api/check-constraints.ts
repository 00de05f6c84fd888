import type { NormalizedSchema } from '@smithy/core/schema';
import type { Constraint } from './constraints';
import { constraints } from './constraints';
import { membersOf } from './shape-members';
import { childOf } from './shape-problem';

/** The first value of a request that breaks a limit, as a sentence; undefined when all keep them. The form has been checked before. */
export function findBrokenConstraint(schema: NormalizedSchema, value: unknown, path = ''): string | undefined {
  if (value === undefined) return undefined;
  if (schema.isListSchema()) {
    return firstOf(value as unknown[], (element, at) => findBrokenConstraint(schema.getValueSchema(), element, `${path}[${at}]`));
  }
  if (schema.isMapSchema()) {
    return firstOf(Object.entries(value as object), ([key, element]) => findBrokenConstraint(schema.getValueSchema(), element, childOf(path, key)));
  }
  if (!schema.isStructSchema()) return undefined;
  const given = value as Record<string, unknown>;
  return firstOf([...membersOf(schema)], ([name, member]) => {
    const constraint = constraints[`${schema.getName()}.${name}`] ?? constraints[`*.${name}`];
    const at = childOf(path, name);
    return (constraint && describeBreach(constraint, given[name], at)) ?? findBrokenConstraint(member, given[name], at);
  });
}

function firstOf<T>(items: T[], find: (item: T, at: number) => string | undefined): string | undefined {
  for (const [at, item] of items.entries()) {
    const found = find(item, at);
    if (found) return found;
  }
  return undefined;
}

function describeBreach(constraint: Constraint, value: unknown, path: string): string | undefined {
  if (value === undefined) return undefined;
  return describeSizeBreach(constraint, value, path) ?? describeTextBreach(constraint, value, path) ?? describeElementBreach(constraint, value, path);
}

function describeSizeBreach({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Constraint, value: unknown, path: string): string | undefined {
  const isNumber = typeof value === 'number';
  const size = sizeOf(value);
  if (size === undefined || (size >= min && size <= max)) return undefined;
  const bounds = max === Number.POSITIVE_INFINITY ? `at least ${min}` : min === Number.NEGATIVE_INFINITY ? `at most ${max}` : `from ${min} to ${max}`;
  return isNumber ? `${path} is ${size}. It must be ${bounds}.` : `${path} has a length of ${size}. It must be ${bounds}.`;
}

function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
}

function describeTextBreach({ pattern, oneOf }: Constraint, value: unknown, path: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (pattern && !pattern.test(value)) return `${path} is "${value}". It must match ${pattern.source}.`;
  if (oneOf && !oneOf.includes(value)) return `${path} is "${value}". It must be one of ${oneOf.join(', ')}.`;
  return undefined;
}

function describeElementBreach({ each, key }: Constraint, value: unknown, path: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Array.isArray(value) ? value.map((element, at) => [`[${at}]`, element] as const) : Object.entries(value).map(([k, v]) => [`.${k}`, v] as const);
  const keyBreach = key && firstOf(Object.keys(value), (name) => describeBreach(key, name, `${path}: a key`));
  return keyBreach ?? (each && firstOf(entries as [string, unknown][], ([name, element]) => describeBreach(each, element, `${path}${name}`)));
}
