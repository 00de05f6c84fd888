import type { ConditionDefinition } from '../catalogue/definition';
import { OPERATORS } from '../catalogue/operators';
import { isReference } from '../json-path';
import { reportAction, show } from './report';
import type { ActionAt, ActionRule } from './rule';

type Some = Extract<ConditionDefinition, { kind: 'some' }>;

const some = (at: ActionAt): Some | undefined => (at.definition?.conditions.kind === 'some' ? at.definition.conditions : undefined);

export const conditionOperator: ActionRule = {
  name: 'condition-operator',
  severity: 'error',
  says: 'A condition uses an operator that the service has and the action supports; And, Or, Not and nesting are refused.',
  source: '§1.2 [D], [S] PUL',
  check(at) {
    const allowed = some(at)?.operators ?? OPERATORS;
    at.action.Transitions.Conditions?.forEach(({ Condition }, i) => {
      if (allowed.includes(Condition.Operator)) return;
      reportAction(at, conditionOperator, {
        message: `condition ${i} uses the operator ${show(Condition.Operator)}; ${at.action.Type} allows ${allowed.join(', ')}`,
        connect: `Invalid branch. Path: ${at.index}.Evaluate`,
      });
    });
  },
};

export const conditionOperand: ActionRule = {
  name: 'condition-operand',
  severity: 'error',
  says: 'A condition has exactly one operand: a string that is not empty, of the form the action takes.',
  source: '§1.2, §8 "Invalid branch" [S] PUL',
  check(at) {
    at.action.Transitions.Conditions?.forEach(({ Condition }, i) => {
      const fault = faultOf(Condition.Operands, some(at));
      if (fault === undefined) return;
      reportAction(at, conditionOperand, {
        message: `condition ${i} ${fault}`,
        connect: `Invalid branch. Path: ${at.index}.Evaluate`,
      });
    });
  },
};

export const operandDynamic: ActionRule = {
  name: 'operand-dynamic',
  severity: 'warning',
  says: 'An operand is static: one probe found references unsupported, while the admin guide and published flows compare with them.',
  source: '§1.2 [S] PUL; admin guide, check contact attributes',
  check(at) {
    at.action.Transitions.Conditions?.forEach(({ Condition }, i) => {
      const [operand] = Condition.Operands as unknown[];
      if (typeof operand === 'string' && isReference(operand)) {
        reportAction(at, operandDynamic, { message: `condition ${i} compares with the reference ${show(operand)}; sources disagree on whether it is read: prefer a static operand` });
      }
    });
  },
};

export const operandNotString: ActionRule = {
  name: 'operand-not-string',
  severity: 'warning',
  says: 'Operands are strings; the service was seen to take numbers in DistributeByPercentage only.',
  source: '§1.2 [S] FAC 23',
  check(at) {
    if (some(at)?.numberTaken) return;
    at.action.Transitions.Conditions?.forEach(({ Condition }, i) => {
      const [operand] = Condition.Operands as unknown[];
      if (typeof operand === 'number' || typeof operand === 'boolean') {
        reportAction(at, operandNotString, { message: `condition ${i} has the operand ${show(operand)}; write it as a string` });
      }
    });
  },
};

function faultOf(operands: readonly unknown[], allowed: Some | undefined): string | undefined {
  if (operands.length !== 1) return `has ${operands.length} operands; exactly one is allowed`;
  const [operand] = operands;
  if (operand === null || typeof operand === 'object') return `has the operand ${show(operand)}; one string is allowed`;
  const text = String(operand);
  if (text === '') return 'has an empty operand; use NoMatchingCondition, or compare with a value that stands for nothing';
  const form = allowed?.operand;
  return form !== undefined && !form.matches.test(text) ? `has the operand ${show(text)}; allowed is ${form.says}` : undefined;
}
