/**
 * Makes of each definition of the catalogue one check that runs the rules which concern it, and no others. Done once per catalogue:
 * most definitions concern few rules, and asking each rule about each value took longer than reading the document.
 */
import type { ActionDefinition, FieldDefinition, ListDefinition, MapDefinition, ObjectDefinition, ScalarDefinition, ValueDefinition } from './catalogue/definition';
import { isReference, readReference } from './json-path';
import { FIELD_RULES, LIST_RULES, MAP_RULES, MODELLED_RULES, OBJECT_RULES, PATH_RULES, SCALAR_RULES } from './rules';
import { unknownParameter } from './rules/parameter-unknown';
import { type ActionAt, ValueAt } from './rules/rule';
import { reportEmpty, reportEmptyWithin } from './rules/value-empty';
import { fits, reportKind } from './rules/value-kind';
import { reportNested } from './rules/value-nested';
import { reportNotString } from './rules/value-not-string';

/** Checks what stands under a key of an object, a map or a list. */
type Check = (value: unknown, key: string | number, outer: ValueAt) => void;
type CheckWithin<Value> = (value: Value, where: ValueAt) => void;

/** Runs every rule that looks at an action of this kind. */
export function compileAction(definition: ActionDefinition): (at: ActionAt) => void {
  const rules = MODELLED_RULES.filter((rule) => rule.concerns(definition));
  const checkParameters = compileObject(definition.parameters);
  return (at) => {
    for (const rule of rules) rule.check(at, definition);
    checkParameters(at.action.Parameters, new ValueAt(at, 'Parameters'));
  };
}

function compileValue(definition: ValueDefinition): Check {
  if (definition.kind === 'scalar') return compileScalar(definition);
  const check = compileWithin(definition);
  return (value, key, outer) => {
    const where = new ValueAt(outer.at, key, outer);
    if (fits(value, definition.kind)) return check(value, where);
    reportKind(value, definition, where);
    reportEmptyWithin(value, where);
  };
}

function compileWithin(definition: Exclude<ValueDefinition, ScalarDefinition>): CheckWithin<unknown> {
  switch (definition.kind) {
    case 'free':
      return reportEmptyWithin;
    case 'object':
      return compileObject(definition) as CheckWithin<unknown>;
    case 'map':
      return compileMap(definition) as CheckWithin<unknown>;
    case 'list':
      return compileList(definition) as CheckWithin<unknown>;
  }
}

function compileObject(definition: ObjectDefinition): CheckWithin<Record<string, unknown>> {
  const rules = OBJECT_RULES.filter((rule) => rule.concerns(definition));
  const fields = new Map(Object.entries(definition.fields).map(([key, field]) => [key, compileField(field)]));
  return (value, where) => {
    for (const rule of rules) rule.check(value, definition, where);
    for (const key in value) {
      const check = fields.get(key);
      if (check !== undefined) check(value[key], key, where);
      else {
        unknownParameter(key, definition, where);
        reportEmptyWithin(value[key], new ValueAt(where.at, key, where));
      }
    }
  };
}

function compileField(definition: FieldDefinition): Check {
  const rules = FIELD_RULES.filter((rule) => rule.concerns(definition));
  const check = compileValue(definition);
  if (rules.length === 0) return check;
  return (value, key, outer) => {
    for (const rule of rules) rule.check(definition, new ValueAt(outer.at, key, outer));
    check(value, key, outer);
  };
}

function compileMap(definition: MapDefinition): CheckWithin<Record<string, unknown>> {
  const rules = MAP_RULES.filter((rule) => rule.concerns(definition));
  const check = compileValue(definition.values);
  return (value, where) => {
    for (const rule of rules) rule.check(value, definition, where);
    for (const key in value) check(value[key], key, where);
  };
}

function compileList(definition: ListDefinition): CheckWithin<unknown[]> {
  const rules = LIST_RULES.filter((rule) => rule.concerns(definition));
  const check = compileValue(definition.items);
  return (value, where) => {
    for (const rule of rules) rule.check(value, definition, where);
    for (let i = 0; i < value.length; i++) check(value[i], i, where);
  };
}

function compileScalar(definition: ScalarDefinition): Check {
  const rules = SCALAR_RULES.filter((rule) => rule.concerns(definition));
  const pathRules = PATH_RULES.filter((rule) => rule.concerns(definition));
  const checkText: CheckWithin<string> = (value, where) => {
    for (const rule of rules) rule.check(value, definition, where);
    if (value.indexOf('$') === -1) return;
    const reference = isReference(value) ? readReference(value) : undefined;
    for (const rule of pathRules) rule.check(value, reference, where);
  };
  const check: Check = (value, key, outer) => {
    if (typeof value === 'string' && value !== '' && rules.length === 0 && value.indexOf('$') === -1) return;
    const where = new ValueAt(outer.at, key, outer);
    if (typeof value !== 'string') checkNoString(value, where);
    else if (value === '') reportEmpty(where);
    else checkText(value, where);
  };
  const checkNoString: CheckWithin<unknown> = (value, where) => {
    if (definition.objectSeen && fits(value, 'map')) {
      reportNested(where);
      for (const [key, member] of Object.entries(value as object)) check(member, key, where);
    } else if (fits(value, 'scalar')) {
      reportNotString(value, definition, where);
      checkText(String(value), where);
    } else {
      reportKind(value, definition, where);
      reportEmptyWithin(value, where);
    }
  };
  return check;
}
