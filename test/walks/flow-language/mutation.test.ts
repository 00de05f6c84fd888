import { mutateCatalogue } from '../../../bench/mutate-catalogue';
import { ACTION_CASES } from '../../unit/flow-language/cases';

test('spoiling any one fact of the catalogue makes a case fail', () => {
  const { mutants, survivors } = mutateCatalogue();

  expect(mutants).toBeGreaterThan(2_000);
  expect(survivors).toEqual([]);
});

test('the run would show a fact that no case holds', () => {
  const { survivors } = mutateCatalogue(ACTION_CASES.filter((one) => one.title !== 'Loop: LoopCount of 101'));

  expect(survivors).toContain('Loop.parameters.fields.LoopCount.integer.most: 100 -> 101');
});
