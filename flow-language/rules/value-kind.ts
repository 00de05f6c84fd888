import type { ValueDefinition } from '../catalogue/definition';
import { reportValue, show } from './report';
import type { Rule, ValueAt } from './rule';

const NAMES: Record<ValueDefinition['kind'], string> = { scalar: 'a string', object: 'an object', map: 'an object', list: 'a list', free: 'a value' };

export const valueKind: Rule = {
  name: 'value-kind',
  severity: 'error',
  says: 'A parameter is a string, an object or a list, as its type asks; null is never valid.',
  source: '§1.2, §1.3',
};

export function reportKind(value: unknown, definition: ValueDefinition, where: ValueAt): void {
  if (fits(value, definition.kind)) return;
  reportValue(where, valueKind, { message: `is ${show(value)}; it must be ${NAMES[definition.kind]}` });
}

export function fits(value: unknown, kind: ValueDefinition['kind']): boolean {
  if (value === null || value === undefined) return false;
  if (kind === 'free') return true;
  if (kind === 'list') return Array.isArray(value);
  if (kind === 'scalar') return typeof value !== 'object';
  return typeof value === 'object' && !Array.isArray(value);
}
