/** `npx tsx bench/mutate-catalogue.ts` spoils one fact of the catalogue at a time and counts how many mutants the test tables find. */
import { CATALOGUE } from '../flow-language/catalogue/catalogue';
import { createLint } from '../flow-language/lint-flow';
import { ACTION_CASES, type Case } from '../test/unit/flow-language/cases';
import { CATALOGUE_ROWS } from '../test/unit/flow-language/rule-cases';
import { type Mutant, mutantsOf } from './catalogue-mutants';

export interface MutationScore {
  mutants: number;
  killed: number;
  survivors: string[];
}

/** Runs the tables over every mutant. A mutant is killed if one case of its action type does not end as expected. */
export function mutateCatalogue(cases: readonly Case[] = [...ACTION_CASES, ...CATALOGUE_ROWS]): MutationScore {
  const mutants = mutantsOf(CATALOGUE);
  const survivors = mutants.filter((mutant) => !isKilled(mutant, cases.filter((one) => one.about === mutant.about))).map((mutant) => mutant.title);
  return { mutants: mutants.length, killed: mutants.length - survivors.length, survivors };
}

function isKilled(mutant: Mutant, cases: readonly Case[]): boolean {
  const lint = createLint(mutant.catalogue);
  return cases.some(({ flow, type, expected }) => {
    const found = lint(flow, type).map((problem) => `${problem.severity} ${problem.rule}`);
    return found.length !== expected.length || [...found].sort().join() !== [...expected].sort().join();
  });
}

if (require.main === module) {
  const { mutants, killed, survivors } = mutateCatalogue();
  for (const survivor of survivors) console.log(`survived: ${survivor}`);
  console.log(`${killed} of ${mutants} mutants killed (${((100 * killed) / mutants).toFixed(1)} %)`);
  process.exitCode = survivors.length === 0 ? 0 : 1;
}
