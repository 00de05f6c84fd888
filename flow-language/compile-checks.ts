/**
 * Makes of each definition of the catalogue one check that runs the rules which concern it, and no others. Done once per catalogue:
 * most definitions concern few rules, and asking each rule about each value took longer than reading the document.
 */
import type { ActionDefinition, FieldDefinition, ListDefinition, MapDefinition, ObjectDefinition, ScalarDefinition, ValueDefinition } from './catalogue/definition';
import { isReference, readReference } from './json-path';
import { FIELD_RULES, LIST_RULES, MAP_RULES, MODELLED_RULES, OBJECT_RULES, PATH_RULES, SCALAR_RULES } from './rules';
import { unknownParameter } from './rules/parameter-unknown';
import { type ActionAt, type CheckWithin, type DefinedRule, ValueAt } from './rules/rule';
import { reportEmpty, reportEmptyWithin } from './rules/value-empty';
import { fits, reportKind } from './rules/value-kind';
import { reportNested } from './rules/value-nested';
import { reportNotString } from './rules/value-not-string';

/** Checks what stands under a key of an object, a map or a list. */
type Check = (value: unknown, key: string | number, outer: ValueAt) => void;

/** Runs every rule that looks at an action of this kind. */
export function compileAction(definition: ActionDefinition): (at: ActionAt) => void {
  const checks = checksFor(MODELLED_RULES, definition);
  const checkParameters = compileObject(definition.parameters);
  return (at) => {
    for (const check of checks) check(at);
    checkParameters(at.parameters, new ValueAt(at, 'Parameters'));
  };
}

function checksFor<Definition, Made>(rules: readonly DefinedRule<Definition, Made>[], definition: Definition): readonly Made[] {
  return rules.map((rule) => rule.checkFor(definition)).filter((check) => check !== undefined);
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
  const checks = checksFor(OBJECT_RULES, definition);
  const fields = new Map(Object.entries(definition.fields).map(([key, field]) => [key, compileField(field)]));
  return (value, where) => {
    for (const check of checks) check(value, where);
    for (const key in value) {
      const checkField = fields.get(key);
      if (checkField !== undefined) checkField(value[key], key, where);
      else {
        unknownParameter(key, definition, where);
        reportEmptyWithin(value[key], new ValueAt(where.at, key, where));
      }
    }
  };
}

function compileField(definition: FieldDefinition): Check {
  const checks = checksFor(FIELD_RULES, definition);
  const checkValue = compileValue(definition);
  if (checks.length === 0) return checkValue;
  return (value, key, outer) => {
    for (const check of checks) check(new ValueAt(outer.at, key, outer));
    checkValue(value, key, outer);
  };
}

function compileMap(definition: MapDefinition): CheckWithin<Record<string, unknown>> {
  const checks = checksFor(MAP_RULES, definition);
  const checkValue = compileValue(definition.values);
  return (value, where) => {
    for (const check of checks) check(value, where);
    for (const key in value) checkValue(value[key], key, where);
  };
}

function compileList(definition: ListDefinition): CheckWithin<unknown[]> {
  const checks = checksFor(LIST_RULES, definition);
  const checkItem = compileValue(definition.items);
  return (value, where) => {
    for (const check of checks) check(value, where);
    for (let i = 0; i < value.length; i++) checkItem(value[i], i, where);
  };
}

function compileScalar(definition: ScalarDefinition): Check {
  const checks = checksFor(SCALAR_RULES, definition);
  const pathChecks = checksFor(PATH_RULES, definition);
  const checkText: CheckWithin<string> = (value, where) => {
    for (const check of checks) check(value, where);
    if (value.indexOf('$') === -1) return;
    const reference = isReference(value) ? readReference(value) : undefined;
    for (const check of pathChecks) check(value, reference, where);
  };
  const checkScalar: Check = (value, key, outer) => {
    if (typeof value === 'string' && value !== '' && checks.length === 0 && value.indexOf('$') === -1) return;
    const where = new ValueAt(outer.at, key, outer);
    if (typeof value !== 'string') checkNoString(value, where);
    else if (value === '') reportEmpty(where);
    else checkText(value, where);
  };
  const checkNoString: CheckWithin<unknown> = (value, where) => {
    if (definition.objectSeen && fits(value, 'map')) {
      reportNested(where);
      for (const [key, member] of Object.entries(value as object)) checkScalar(member, key, where);
    } else if (fits(value, 'scalar')) {
      reportNotString(value, definition, where);
      checkText(String(value), where);
    } else {
      reportKind(value, definition, where);
      reportEmptyWithin(value, where);
    }
  };
  return checkScalar;
}
