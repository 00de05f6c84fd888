import { OPERATORS } from '../catalogue/operators';
import { isReference } from '../json-path';
import { reportAction, show } from './report';
import type { ConditionAt, ConditionRule } from './rule';

export const conditionOperator: ConditionRule = {
  name: 'condition-operator',
  severity: 'error',
  says: 'A condition uses an operator that the service has and the action supports; And, Or, Not and nesting are refused.',
  source: '§1.2 [D], [S] PUL',
  check({ Operator }, { at, index, allowed }) {
    const operators = allowed?.operators ?? OPERATORS;
    if (operators.includes(Operator)) return;
    reportAction(at, conditionOperator, {
      message: `condition ${index} uses the operator ${show(Operator)}; ${at.type} allows ${operators.join(', ')}`,
      connect: `Invalid branch. Path: ${at.index}.Evaluate`,
    });
  },
};

export const conditionOperand: ConditionRule = {
  name: 'condition-operand',
  severity: 'error',
  says: 'A condition has exactly one operand: a string that is not empty, of the form the action takes.',
  source: '§1.2, §8 "Invalid branch" [S] PUL',
  check({ Operands }, { at, index, allowed }) {
    const fault = faultOf(Operands, allowed);
    if (fault !== undefined) reportAction(at, conditionOperand, { message: `condition ${index} ${fault}`, connect: `Invalid branch. Path: ${at.index}.Evaluate` });
  },
};

export const operandDynamic: ConditionRule = {
  name: 'operand-dynamic',
  severity: 'warning',
  says: 'An operand is static: one probe found references unsupported, while the admin guide and published flows compare with them.',
  source: '§1.2 [S] PUL; admin guide, check contact attributes',
  check({ Operands: [operand] }: { Operands: unknown[] }, { at, index }) {
    if (typeof operand !== 'string' || !isReference(operand)) return;
    reportAction(at, operandDynamic, { message: `condition ${index} compares with the reference ${show(operand)}; sources disagree on whether it is read: prefer a static operand` });
  },
};

export const operandNotString: ConditionRule = {
  name: 'operand-not-string',
  severity: 'warning',
  says: 'Operands are strings; the service was seen to take numbers in DistributeByPercentage only.',
  source: '§1.2 [S] FAC 23',
  check({ Operands: [operand] }: { Operands: unknown[] }, { at, index, allowed }) {
    if (allowed?.numberTaken || (typeof operand !== 'number' && typeof operand !== 'boolean')) return;
    reportAction(at, operandNotString, { message: `condition ${index} has the operand ${show(operand)}; write it as a string` });
  },
};

function faultOf(operands: readonly unknown[], allowed: ConditionAt['allowed']): string | undefined {
  if (operands.length !== 1) return `has ${operands.length} operands; exactly one is allowed`;
  const [operand] = operands;
  if (operand === null || typeof operand === 'object') return `has the operand ${show(operand)}; one string is allowed`;
  const text = String(operand);
  if (text === '') return 'has an empty operand; use NoMatchingCondition, or compare with a value that stands for nothing';
  const form = allowed?.operand;
  return form !== undefined && !form.matches.test(text) ? `has the operand ${show(text)}; allowed is ${form.says}` : undefined;
}
