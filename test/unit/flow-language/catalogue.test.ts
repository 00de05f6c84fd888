import { CATALOGUE } from '../../../flow-language/catalogue/catalogue';
import { lintFlow } from '../../../flow-language/lint-flow';
import { ACTION_CASES } from './cases';
import { FACTS } from './facts';

test.each(ACTION_CASES.map((one) => [one.title, one] as const))('%s', (_title, { flow, type, expected }) => {
  const found = lintFlow(JSON.stringify(flow), type);

  expect(found.map((problem) => `${problem.severity} ${problem.rule}`).sort()).toEqual([...expected].sort());
});

test('every action of the catalogue is restated, and nothing else', () => {
  expect([...new Set(FACTS.map((fact) => fact.type))].sort()).toEqual(Object.keys(CATALOGUE).sort());
});
