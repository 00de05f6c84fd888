import type { ActionDefinition } from '../catalogue/definition';
import { reportAction } from './report';
import type { ActionAt, ModelledRule } from './rule';

type Exact = Extract<ActionDefinition['conditions'], { kind: 'exact' }>;

export const conditionNotSupported: ModelledRule = {
  name: 'condition-not-supported',
  severity: 'error',
  says: 'Actions without a result have no conditions.',
  source: '§8 "Action does not support conditions" [S]',
  check(at, { conditions }) {
    const count = at.action.Transitions.Conditions?.length ?? 0;
    if (conditions.kind !== 'none' || count === 0) return;
    reportAction(at, conditionNotSupported, {
      message: `${at.action.Type} has ${count} conditions; as it stands here it supports none`,
      connect: 'Action does not support conditions',
    });
  },
};

export const conditionSet: ModelledRule = {
  name: 'condition-set',
  severity: 'error',
  says: 'Actions with fixed results have exactly one condition for each of them.',
  source: '§1.3 column "Cond.", §8 checklist',
  check(at, { conditions }) {
    if (conditions.kind === 'exact') checkExact(at, conditions);
    else if (conditions.kind === 'some' && (at.action.Transitions.Conditions?.length ?? 0) < (conditions.least ?? 0)) {
      reportAction(at, conditionSet, { message: `${at.action.Type} has no condition; it needs at least ${conditions.least}` });
    }
  },
};

function checkExact(at: ActionAt, { operator, operands, andEvery }: Exact): void {
  const wanted = [...operands, ...(andEvery === undefined ? [] : listed(at.action.Parameters[andEvery]))];
  const found = (at.action.Transitions.Conditions ?? []).map(({ Condition }) => `${Condition.Operator} ${String(Condition.Operands[0])}`);
  const expected = wanted.map((operand) => `${operator} ${operand}`);
  if (found.length === expected.length && expected.every((one) => found.includes(one))) return;
  reportAction(at, conditionSet, {
    message: `${at.action.Type} has the conditions [${found.join(', ')}]; here it has exactly [${expected.join(', ')}]`,
    connect: `Invalid branch. Path: ${at.index}.Evaluate`,
  });
}

function listed(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
