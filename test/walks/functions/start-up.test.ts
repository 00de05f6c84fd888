import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { functionsMeasure, measureFunctions } from '../../../bench/functions-measure';

const named = readdirSync(join(__dirname, '../../../lambda/functions'), { withFileTypes: true }).filter((each) => each.isDirectory() && each.name !== 'wiring').map(({ name }) => name);

/** One start of each says nothing of its time, but shows that each starts: the bench breaks unseen otherwise. */
test('npm run bench -- functions starts every function, and what each is compared with', async () => {
  const figures = await measureFunctions(1);
  expect(figures.functions.map(({ name }) => name).sort()).toEqual(named.sort());
  const known = new Set(figures.baselines.map(({ name }) => name));
  for (const { name, bundleKB, startUpMs, timesBaseline, baseline } of figures.functions) {
    expect([name, bundleKB > 0, startUpMs > 0, timesBaseline > 0, known.has(baseline)]).toEqual([name, true, true, true, true]);
  }
  const said = functionsMeasure.lines(figures).join('\n');
  expect(figures.functions.filter(({ name, baseline }) => !new RegExp(`^${name} .*kB .*ms .*× ${baseline.replaceAll('+', '\\+')}$`, 'm').test(said))).toEqual([]);
});
