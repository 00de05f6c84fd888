/**
 * `npx tsx bench/mutate-source.ts FOLDER LEVEL TESTS [COUNT]`: spoils the source in a folder one place at a time, in a copy of the tree, and
 * counts how many of COUNT mutants (100, spread evenly) the tests of that level whose path matches TESTS notice. For a report: it takes minutes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mutantsOfSource, type SourceMutant } from './source-mutants';

const root = path.join(__dirname, '..');
/** A mutant may loop for ever; the tests themselves need a few seconds. */
const LIMIT_MILLISECONDS = 60_000;

function copyTree(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'mutants-'));
  const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n').filter((file) => file !== '' && existsSync(path.join(root, file)));
  for (const file of files) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

function sourcesIn(copy: string, folder: string): string[] {
  const listed = execFileSync('git', ['ls-files', folder], { cwd: root, encoding: 'utf8' });
  return listed.split('\n').filter((file) => file.endsWith('.ts') && existsSync(path.join(copy, file)));
}

function survives(copy: string, { level, tests }: { level: string; tests: string }): boolean {
  const jest = path.join(copy, 'node_modules/jest/bin/jest.js');
  const options = ['--selectProjects', level, '--bail', '--silent', '--testPathPatterns', tests];
  return spawnSync(process.execPath, [jest, ...options], { cwd: copy, timeout: LIMIT_MILLISECONDS, stdio: 'ignore' }).status === 0;
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

/** True when nobody noticed. */
function tryOne(copy: string, { file, text, title }: SourceMutant, against: { level: string; tests: string }): boolean {
  const whole = readFileSync(path.join(copy, file), 'utf8');
  writeFileSync(path.join(copy, file), text);
  const survived = survives(copy, against);
  writeFileSync(path.join(copy, file), whole);
  if (survived) console.log(`survived: ${title}`);
  return survived;
}

main(process.argv.slice(2));
