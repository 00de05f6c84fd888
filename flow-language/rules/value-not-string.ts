import { reportValue, show } from './report';
import type { ValueRule } from './rule';

export const valueNotString: ValueRule = {
  name: 'value-not-string',
  severity: 'warning',
  says: 'Scalars are JSON strings; the service was seen to take a number for LoopCount only.',
  source: '§1.2 [S] FAC 21, 23',
  check(value, definition, where) {
    if (definition.kind !== 'scalar' || typeof value === 'string' || typeof value === 'object') return;
    if (typeof value === 'number' && definition.numberTaken) return;
    reportValue(where, valueNotString, { message: `is ${show(value)}; the console writes ${show(String(value))}, a string` });
  },
};
