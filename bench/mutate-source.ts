/**
 * `npx tsx bench/mutate-source.ts FOLDER LEVEL TESTS [COUNT]` spoils the source in a folder one place at a time, in a copy of the tree. It counts how many of
 * COUNT mutants (default: 100, spread evenly) fail the tests whose path starts with test/LEVEL/TESTS. It is meant for a report and takes minutes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyTree, root } from './copy-tree';
import { mutantsOfSource, type SourceMutant } from './source-mutants';

/** A mutant may loop for ever. The tests themselves need a few seconds. */
const LIMIT_MILLISECONDS = 60_000;

function sourcesIn(copy: string, folder: string): string[] {
  const listed = execFileSync('git', ['ls-files', folder], { cwd: root, encoding: 'utf8' });
  return listed.split('\n').filter((file) => file.endsWith('.ts') && existsSync(path.join(copy, file)));
}

function survives(copy: string, { level, tests }: { level: string; tests: string }): boolean {
  const vitest = path.join(copy, 'node_modules/vitest/vitest.mjs');
  const options = ['run', `test/${level}/${tests}`, '--bail', '1', '--silent'];
  return spawnSync(process.execPath, [vitest, ...options], { cwd: copy, timeout: LIMIT_MILLISECONDS, stdio: 'ignore' }).status === 0;
}

function main([folder = '', level = '', tests = '', count = '100']: string[]): void {
  const copy = copyTree();
  try {
    if (!survives(copy, { level, tests })) throw new Error(`The ${level} tests of ${tests} fail without any mutant.`);
    const all = sourcesIn(copy, folder).flatMap((file) => mutantsOfSource(file, readFileSync(path.join(copy, file), 'utf8')));
    const step = Math.max(1, all.length / Number(count));
    const chosen = Array.from({ length: Math.min(all.length, Number(count)) }, (_, at) => all[Math.floor(at * step)]!);
    const survivors = chosen.filter((mutant) => tryOne(copy, mutant, { level, tests }));
    console.log(`${chosen.length - survivors.length} of ${chosen.length} mutants killed, chosen from ${all.length}`);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Returns true if all tests pass. */
function tryOne(copy: string, { file, text, title }: SourceMutant, against: { level: string; tests: string }): boolean {
  const whole = readFileSync(path.join(copy, file), 'utf8');
  writeFileSync(path.join(copy, file), text);
  const survived = survives(copy, against);
  writeFileSync(path.join(copy, file), whole);
  if (survived) console.log(`survived: ${title}`);
  return survived;
}

main(process.argv.slice(2));
