/** Walks an action's parameters along their definition and runs the rules on each value. */
import type { ListDefinition, MapDefinition, ObjectDefinition, ScalarDefinition, ValueDefinition } from './catalogue/definition';
import { COLLECTION_RULES, OBJECT_RULES, SCALAR_RULES } from './rules';
import type { ValueAt } from './rules/rule';
import { fits, valueKind } from './rules/value-kind';
import { valueNotString } from './rules/value-not-string';

export function checkObject(value: Record<string, unknown>, definition: ObjectDefinition, where: ValueAt): void {
  for (const rule of OBJECT_RULES) rule.check(value, definition, where);
  const { fields } = definition;
  for (const key in value) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field !== undefined) checkValue(value[key], field, { at: where.at, path: `${where.path}.${key}` });
  }
}

function checkValue(value: unknown, definition: ValueDefinition, where: ValueAt): void {
  valueKind.check(value, definition, where);
  if (!fits(value, definition.kind)) return;
  switch (definition.kind) {
    case 'scalar':
      return checkScalar(value, definition, where);
    case 'object':
      return checkObject(value as Record<string, unknown>, definition, where);
    case 'map':
      return checkMap(value as Record<string, unknown>, definition, where);
    case 'list':
      return checkList(value as unknown[], definition, where);
    case 'free':
      return;
  }
}

function checkScalar(value: unknown, definition: ScalarDefinition, where: ValueAt): void {
  valueNotString.check(value, definition, where);
  const text = typeof value === 'string' ? value : String(value);
  for (const rule of SCALAR_RULES) rule.check(text, definition, where);
}

function checkMap(value: Record<string, unknown>, definition: MapDefinition, where: ValueAt): void {
  for (const rule of COLLECTION_RULES) rule.check(value, definition, where);
  for (const key in value) checkValue(value[key], definition.values, { at: where.at, path: `${where.path}.${key}` });
}

function checkList(value: unknown[], definition: ListDefinition, where: ValueAt): void {
  for (const rule of COLLECTION_RULES) rule.check(value, definition, where);
  value.forEach((item, i) => checkValue(item, definition.items, { at: where.at, path: `${where.path}[${i}]` }));
}
