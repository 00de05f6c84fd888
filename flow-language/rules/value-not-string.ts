import type { ScalarDefinition } from '../catalogue/definition';
import { reportValue, show } from './report';
import type { Rule, ValueAt } from './rule';

export const valueNotString: Rule = {
  name: 'value-not-string',
  severity: 'warning',
  says: 'Scalars are JSON strings; the service was seen to take a number for LoopCount only.',
  source: '§1.2 [S] FAC 21, 23',
};

export function reportNotString(value: unknown, { numberTaken }: ScalarDefinition, where: ValueAt): void {
  if (typeof value === 'number' && numberTaken) return;
  reportValue(where, valueNotString, { message: `is ${show(value)}; the console writes ${show(String(value))}, a string` });
}
