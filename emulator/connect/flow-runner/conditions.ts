import { NotEmulated } from '../../not-emulated';
import type { Condition } from './block';
import { isReference, resolveLeaf, type Root } from './references';

type Meets = (value: string, operand: string) => boolean;

function numerically(compare: (value: number, operand: number) => boolean): Meets {
  // Text that is no number compares as false by itself; blank text would pass for nought.
  return (value, operand) => value.trim() !== '' && compare(Number(value), Number(operand));
}

/** The operators that the service accepts [D], except KeyExists, which is accepted but nowhere explained. Upper and lower case differ. */
const OPERATORS: Readonly<Record<string, Meets>> = {
  Equals: (value, operand) => value === operand,
  TextStartsWith: (value, operand) => value.startsWith(operand),
  TextEndsWith: (value, operand) => value.endsWith(operand),
  TextContains: (value, operand) => value.includes(operand),
  NumberGreaterThan: numerically((value, operand) => value > operand),
  NumberGreaterOrEqualTo: numerically((value, operand) => value >= operand),
  NumberLessThan: numerically((value, operand) => value < operand),
  NumberLessOrEqualTo: numerically((value, operand) => value <= operand),
};

/** Whether a value meets an operator and its operand; undefined for an operator that there is not. */
export function meets(operator: string, value: string, operand: string): boolean | undefined {
  return OPERATORS[operator]?.(value, operand);
}

/** The first condition, in the order given, that the value meets. An operand may be a path [D]; one that leads nowhere is never met. */
export function firstMet(conditions: readonly Condition[], value: string, root: Root): Condition | undefined {
  return conditions.find(({ Condition: { Operator, Operands } }) => {
    const meets = OPERATORS[Operator];
    if (!meets) throw new NotEmulated(`the operator ${Operator}`);
    const operand = isReference(Operands[0]!) ? resolveLeaf(Operands[0]!, root) : Operands[0]!;
    return operand !== undefined && meets(value, operand);
  });
}
