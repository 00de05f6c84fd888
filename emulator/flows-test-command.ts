/** `npm run --silent flows:test -- [--json | --junit] FILE…`: Connect's own test cases on flows of a folder, on virtual time. */
import { parseArgs } from 'node:util';
import { runSuite, type SuiteResult } from './flows-test/run-suite';
import { stageSuite } from './flows-test/stage-suite';
import { readSuite } from './flows-test/suite-file';
import { writeJunit } from './flows-test/write-junit';

const USAGE = `usage: flows:test [--json | --junit] FILE…
  FILE     a suite: flows, functions, bots and tests (docs/emulator.md)
Exits with 0 when every test has passed, 1 when one has not, 2 when the command itself is wrong.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' }, junit: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) return print(USAGE);
  if (positionals.length === 0) throw new Error('no FILE given');
  const suites: { file: string; result: SuiteResult }[] = [];
  for (const file of positionals) {
    const suite = readSuite(file);
    suites.push({ file, result: await runSuite(suite, stageSuite(suite)) });
  }
  if (values.json) print(JSON.stringify({ suites: suites.map(({ file, result }) => ({ file, ...result })) }, null, 2));
  else if (values.junit) print(writeJunit(suites));
  else for (const { file, result } of suites) print(linesOf(file, result).join('\n'));
  return suites.every(({ result }) => result.tests.every(({ status }) => status === 'PASSED')) ? 0 : 1;
}

function linesOf(file: string, { tests, coverage }: SuiteResult): string[] {
  return [
    file,
    ...tests.map(({ name, status, seconds, because }) => `  ${status} ${name} (${seconds} s)${because ? `: ${because}` : ''}`),
    ...coverage.map(({ flow, blocks, branches, missed }) => `  ${flow}: ${blocks.run} of ${blocks.all} blocks, ${branches.taken} of ${branches.all} branches${missed.length > 0 ? `; not reached: ${missed.join(', ')}` : ''}`),
  ];
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

main().then(
  (code) => void (process.exitCode = code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    process.exitCode = 2;
  },
);
