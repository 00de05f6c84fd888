/** Derives from the facts the flows that must lint clean, and those that must not. The tests and the mutation run use them. */
import type { FlowType } from '../../../flow-language/types';
import { type Expected, type Fact, TYPES, typesOf, words } from './fact';
import { FACTS } from './facts';

export interface Case {
  title: string;
  /** The action type under test. */
  about: string;
  flow: unknown;
  type: FlowType;
  expected: Expected[];
}

const EVERY_ERROR = [...new Set(['ChaosError', ...FACTS.flatMap((fact) => [...words(fact.errors), ...words(fact.mayErrors)])])];

interface Change {
  parameters?: Record<string, unknown>;
  errors?: string[];
  conditions?: string[];
  next?: string | null;
  type?: FlowType;
}

/** Returns a flow of one action, which leads to itself. */
export function flowOf(fact: Fact, change: Change = {}): unknown {
  const errors = change.errors ?? words(fact.errors);
  const conditions = (change.conditions ?? fact.conditions ?? []).map((one) => {
    const [operator = '', ...operand] = one.split(' ');
    return { NextAction: 'it', Condition: { Operator: operator, Operands: [operand.join(' ')] } };
  });
  const next = change.next === undefined ? (fact.next === undefined ? 'it' : null) : change.next;
  const transitions = {
    ...(next === null ? {} : { NextAction: next }),
    ...(errors.length === 0 ? {} : { Errors: errors.map((type) => ({ ErrorType: type, NextAction: 'it' })) }),
    ...(conditions.length === 0 ? {} : { Conditions: conditions }),
  };
  const settings = change.type === 'MODULE' ? { Settings: { InputParameters: [], OutputParameters: [], Transitions: [] } } : {};
  const action = { Identifier: 'it', Type: fact.type, Parameters: change.parameters ?? fact.parameters ?? {}, Transitions: transitions };
  return { Version: '2019-10-30', StartAction: 'it', ...settings, Actions: [action] };
}

/** Returns the parameters with the value at a dotted path set, or removed by undefined. */
function patched(parameters: Record<string, unknown> = {}, patch: Record<string, unknown>): Record<string, unknown> {
  const copy = structuredClone(parameters);
  for (const [path, value] of Object.entries(patch)) {
    const keys = path.split('.');
    const last = keys.pop() as string;
    let at = copy;
    for (const key of keys) at = (at[key] ??= {}) as Record<string, unknown>;
    if (value === undefined) delete at[last];
    else at[last] = structuredClone(value);
  }
  return copy;
}

export function casesOf(fact: Fact): Case[] {
  const label = `${fact.type}${fact.form === undefined ? '' : ` (${fact.form})`}`;
  const type = typesOf(fact.in)[0] as FlowType;
  const make = (title: string, change: Change, expected: Expected[]): Case => ({
    title: `${label}: ${title}`,
    about: fact.type,
    type: change.type ?? type,
    flow: flowOf(fact, { type, ...change }),
    expected: [...expected, ...(fact.always ?? [])],
  });
  const patch = (title: string, values: Record<string, unknown>, expected: Expected[]): Case =>
    make(title, { parameters: patched(fact.parameters, values) }, expected);
  return [...flowTypeCases(fact, make), ...transitionCases(fact, make), ...parameterCases(fact, patch), ...readingCases(fact, patch), ...valueCases(fact, patch)];
}

type Make = (title: string, change: Change, expected: Expected[]) => Case;
type Patch = (title: string, values: Record<string, unknown>, expected: Expected[]) => Case;

function flowTypeCases(fact: Fact, make: Make): Case[] {
  const [allowed, disputed] = [typesOf(fact.in), typesOf(fact.disputed ?? '')];
  return TYPES.map((type) => {
    if (allowed.includes(type)) return make(`may stand in ${type}`, { type }, []);
    const severity = disputed.includes(type) || type === 'MODULE' ? 'warning' : 'error';
    return make(`${severity === 'error' ? 'may not' : 'should not'} stand in ${type}`, { type }, [`${severity} action-flow-type`]);
  });
}

function transitionCases(fact: Fact, make: Make): Case[] {
  const [required, optional] = [words(fact.errors), words(fact.mayErrors)];
  return [
    ...required.map((error) => make(`needs the error ${error}`, { errors: required.filter((one) => one !== error) }, ['error error-required'])),
    ...optional.map((error) => make(`may have the error ${error}`, { errors: [...required, error] }, [])),
    ...EVERY_ERROR.filter((error) => !required.includes(error) && !optional.includes(error)).map((error) =>
      make(`has no error ${error}`, { errors: [...required, error] }, ['error error-not-allowed']),
    ),
    ...nextCases(fact, make),
    ...(fact.conditions === undefined ? [make('has no conditions', { conditions: ['Equals x'] }, ['error condition-not-supported'])] : []),
    ...(fact.otherConditions ?? []).map(([conditions, expected]) => make(`with the conditions [${conditions.join(', ')}]`, { conditions }, expected)),
  ];
}

function nextCases(fact: Fact, make: Make): Case[] {
  if (fact.next === 'none') return [make('ends the flow', { next: 'it' }, ['error terminal-transitions'])];
  if (fact.next === 'unseen') return [make('never goes on', { next: 'it' }, ['warning next-action-unseen'])];
  return [make('needs NextAction', { next: null }, ['error next-action-required'])];
}

function parameterCases(fact: Fact, patch: Patch): Case[] {
  return [
    ...words(fact.required?.replace('a b', 'a_b')).map((path) => patch(`needs ${path}`, { [path.replace('a_b', 'a b')]: undefined }, ['error parameter-required'])),
    ...Object.entries(fact.also ?? {}).map(([path, value]) => patch(`may have ${path}`, { [path]: value }, [])),
    patch('has no other parameter', { Mystery: 'x' }, [`${fact.open === undefined ? 'error' : 'warning'} parameter-unknown`]),
    ...(fact.patches ?? []).map(([title, values, expected]) => patch(title, values, expected)),
  ];
}

/** Adds what a path needs around it, from `also`. */
function around(fact: Fact, path: string): Record<string, unknown> {
  const also = Object.entries(fact.also ?? {});
  const outer = also.find(([key]) => path.startsWith(`${key}.`));
  return outer === undefined ? {} : { [outer[0]]: outer[1] };
}

const split = (paths = ''): string[] => words(paths.replaceAll('a b', 'a_b')).map((path) => path.replace('a_b', 'a b'));

function readingCases(fact: Fact, patch: Patch): Case[] {
  const set = (path: string, value: string): Record<string, unknown> => ({ ...around(fact, path), [path]: value });
  const ranged = (path: string): Expected[] => (path in (fact.ranges ?? {}) ? ['error value-range'] : []);
  const chosen = (path: string): Expected[] => (path in (fact.choices ?? {}) ? ['error value-choice'] : path.endsWith('DTMFDigits') ? ['error value-pattern'] : []);
  return [
    ...split(fact.fixed).map((path) => patch(`reads ${path} statically`, set(path, '$.Attributes.x'), ['error value-static-only'])),
    ...split(fact.dynamic).flatMap((path) => [
      patch(`reads ${path} from a path`, set(path, '$.Attributes.x'), []),
      patch(`reads no path beside text in ${path}`, set(path, 'a $.Attributes.x'), ['warning reference-form', ...ranged(path), ...chosen(path)]),
    ]),
    ...split(fact.text).flatMap((path) => [
      patch(`reads paths inside the text of ${path}`, set(path, 'a $.Attributes.x, b $.Name'), []),
      patch(`reads ${path} from a path`, set(path, '$.Attributes.x'), []),
    ]),
  ];
}

function valueCases(fact: Fact, patch: Patch): Case[] {
  const set = (path: string, value: unknown): Record<string, unknown> => ({ ...around(fact, path), [path]: value });
  const ranges = Object.entries(fact.ranges ?? {}).flatMap(([path, [least, most, downTo, upTo]]) => {
    const at = (value: number, expected: Expected[]): Case[] => (Number.isFinite(value) ? [patch(`${path} of ${value}`, set(path, String(value)), expected)] : []);
    return [
      ...at(least, []),
      ...at(most, []),
      ...at(least - 1, [downTo === undefined ? 'error value-range' : 'warning value-range']),
      ...at(most + 1, [upTo === undefined ? 'error value-range' : 'warning value-range']),
      ...(downTo === undefined ? [] : at(downTo - 1, ['error value-range'])),
      ...(most === Infinity || upTo === Infinity ? at(1e15, upTo === undefined ? [] : ['warning value-range']) : []),
      ...(least === -Infinity ? at(-1e15, []) : []),
      patch(`${path} of 1.5`, set(path, '1.5'), ['error value-range']),
      patch(`${path} bound later`, set(path, '{{setting.it}}'), []),
      patch(`${path} as a number`, set(path, most === Infinity ? 7 : most), fact.type === 'Loop' ? [] : ['warning value-not-string']),
    ];
  });
  const choices = Object.entries(fact.choices ?? {}).flatMap(([path, list]) => [
    ...words(list).map((choice) => patch(`${path} of ${choice}`, set(path, choice), [])),
    patch(`${path} of nothing known`, set(path, 'Mystery'), [`${fact.choicesOpen?.includes(path) ? 'warning' : 'error'} value-choice`]),
    patch(`${path} bound later`, set(path, '{{setting.it}}'), []),
  ]);
  return [...ranges, ...choices];
}

export const ACTION_CASES: readonly Case[] = FACTS.flatMap(casesOf);
