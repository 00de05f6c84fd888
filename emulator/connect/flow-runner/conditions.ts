import { NotEmulatedError } from '../not-emulated';
import type { Condition } from './block';

type Meets = (value: string, operand: string) => boolean;

function numerically(compare: (value: number, operand: number) => boolean): Meets {
  return (value, operand) => isNumber(value) && isNumber(operand) && compare(Number(value), Number(operand));
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
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

/** The first condition, in the order given, that the value meets. */
export function firstMet(conditions: readonly Condition[], value: string): Condition | undefined {
  return conditions.find(({ Condition: { Operator, Operands } }) => {
    const meets = OPERATORS[Operator];
    if (!meets) throw new NotEmulatedError(`the operator ${Operator}`);
    return meets(value, Operands[0]!);
  });
}
