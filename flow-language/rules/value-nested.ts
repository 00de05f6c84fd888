import { reportValue } from './report';
import type { Rule, ValueAt } from './rule';

export const valueNested: Rule = {
  name: 'value-nested',
  severity: 'warning',
  says: 'A value of LambdaInvocationAttributes is a string; a deployed stack of AWS hands over an object all the same.',
  source: '§1.3 InvokeLambdaFunction, corrections',
};

export function reportNested(where: ValueAt): void {
  reportValue(where, valueNested, { message: 'is an object; the documentation knows strings and paths only, though a deployed stack carries one' });
}
