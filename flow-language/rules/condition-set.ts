import type { ActionDefinition } from '../catalogue/definition';
import { reportAction, show } from './report';
import type { Condition } from '../types';
import type { ActionAt, ModelledRule } from './rule';

type Exact = Extract<ActionDefinition['conditions'], { kind: 'exact' }>;

export const conditionNotSupported: ModelledRule = {
  name: 'condition-not-supported',
  severity: 'error',
  says: 'Actions without a result have no conditions.',
  source: '§8 "Action does not support conditions" [S]',
  checkFor: ({ conditions }) => (conditions.kind === 'none' ? expectNone : undefined),
};

export const conditionSet: ModelledRule = {
  name: 'condition-set',
  severity: 'error',
  says: 'Actions with fixed results have exactly one condition for each of them.',
  source: '§1.3 column "Cond.", §8 checklist',
  checkFor({ conditions }) {
    if (conditions.kind === 'exact') return (at) => expectExactly(at, conditions);
    return conditions.kind === 'some' && conditions.least !== undefined ? (at) => expectAtLeast(at, conditions.least ?? 0) : undefined;
  },
};

export const conditionRepeated: ModelledRule = {
  name: 'condition-repeated',
  severity: 'warning',
  says: 'No condition stands twice: the first that holds is taken, the second never.',
  source: '§1.2; developer guide, actions',
  checkFor: ({ conditions }) => (conditions.kind === 'some' ? expectEachOnce : undefined),
};

function expectNone(at: ActionAt): void {
  const count = at.conditions.length;
  if (count === 0) return;
  reportAction(at, conditionNotSupported, {
    message: `${at.type} has ${count} conditions; as it stands here it supports none`,
    connect: 'Action does not support conditions',
  });
}

function expectAtLeast(at: ActionAt, least: number): void {
  if (at.conditions.length < least) reportAction(at, conditionSet, { message: `${at.type} has no condition; it needs at least ${least}` });
}

function expectEachOnce(at: ActionAt): void {
  at.conditions.forEach(({ Condition }, index) => {
    if (at.conditions.findIndex((other) => isSame(other.Condition, Condition)) === index) return;
    reportAction(at, conditionRepeated, { message: `the condition "${written(Condition)}" stands twice; the second is never taken` });
  });
}

function expectExactly(at: ActionAt, { operator, operands, andEvery }: Exact): void {
  const wanted = andEvery === undefined ? operands : [...operands, ...listed(at.parameters[andEvery])];
  const { conditions } = at;
  if (conditions.length === wanted.length && wanted.every((operand) => has(conditions, operator, operand))) return;
  const found = conditions.map(({ Condition }) => written(Condition));
  const expected = wanted.map((operand) => `${operator} ${operand}`);
  reportAction(at, conditionSet, {
    message: `${at.type} has the conditions [${found.join(', ')}]; here it has exactly [${expected.join(', ')}]`,
    connect: `Invalid branch. Path: ${at.index}.Evaluate`,
  });
}

const isSame = (one: Condition, other: Condition): boolean => one.Operator === other.Operator && textOf(one.Operands[0]) === textOf(other.Operands[0]);

/** Looked for one by one: to write each down for a comparison took longer. */
function has(conditions: readonly { Condition: Condition }[], operator: string, operand: string): boolean {
  for (const { Condition } of conditions) if (Condition.Operator === operator && textOf(Condition.Operands[0]) === operand) return true;
  return false;
}

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(textOf) : []);
const written = ({ Operator, Operands: [operand] }: Condition): string => `${Operator} ${textOf(operand)}`;
/** An object may have a toString of its own, so that no text can be made of it. */
const textOf = (operand: unknown): string => (typeof operand === 'object' ? show(operand) : String(operand));
