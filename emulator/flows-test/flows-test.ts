import path from 'node:path';
import { parseArgs } from 'node:util';
import { ConnectClient } from '@aws-sdk/client-connect';
import type { Instance } from './live/execute-test-case';
import { runDeployed } from './live/run-deployed';
import { runLive } from './live/run-live';
import { runSuite, type SuiteResult } from './run-suite';
import { stageSuite } from './stage-suite';
import { readSuite } from './suite-file';
import { filesOf, watchFiles } from './watch-files';
import { writeJunit } from './write-junit';

const USAGE = `usage: connect-flow-test [--live] [--json | --junit | --mermaid] [--watch] FILE…
       flows:test --deployed NAME [--json | --junit]
  FILE        a suite: flows, functions, bots and tests (docs/emulator.md)
  --live      runs the tests on the instance of CONNECT_INSTANCE_ID, with the usual environment of the AWS SDK
  --deployed  runs the published test cases that are on that instance, whose names begin with NAME
  --mermaid   prints each flow as a Mermaid flowchart with the path taken
  --watch     runs again whenever a file of a suite has changed
Exits with 0 when every test has passed, 1 when one has not, 2 when the command itself is wrong.`;

const OPTIONS = { live: { type: 'boolean' }, deployed: { type: 'string' }, json: { type: 'boolean' }, junit: { type: 'boolean' }, mermaid: { type: 'boolean' }, watch: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

type Form = Partial<Record<Exclude<keyof typeof OPTIONS, 'deployed'>, boolean>>;
type Result = { file: string; result: SuiteResult };

/** Between two looks at a test on an instance. */
const PAUSE_MILLISECONDS = 1_000;

/** The command of these arguments. It prints as a command does. @returns the exit code */
export async function flowsTest(args: string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    return 2;
  }
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  if (values.help) return print(USAGE);
  if (values.deployed !== undefined && positionals.length > 0) throw new Error('--deployed takes no FILE: it runs what is on the instance.');
  if (values.deployed !== undefined) return runOnInstance(values.deployed, values);
  if (positionals.length === 0) throw new Error('no FILE given');
  if (values.watch) return watchSuites(positionals, values);
  return runAll(positionals, values);
}

async function runOnInstance(beginning: string, form: Form): Promise<number> {
  return report([{ file: beginning, result: { tests: await onInstance((instance) => runDeployed(instance, beginning)), coverage: [] } }], form);
}

async function runAll(files: string[], form: Form): Promise<number> {
  const results: Result[] = [];
  for (const file of files) results.push({ file, result: form.live ? { tests: await live(file), coverage: [] } : await offline(file) });
  return report(results, form);
}

function report(results: Result[], form: Form): number {
  show(results, form);
  return results.every(({ result }) => result.tests.every(({ status }) => status === 'PASSED')) ? 0 : 1;
}

function offline(file: string): Promise<SuiteResult> {
  const suite = readSuite(file);
  return runSuite(suite, stageSuite(suite));
}

function live(file: string): Promise<SuiteResult['tests']> {
  return onInstance((instance) => runLive(readSuite(file), { ...instance, notice: (sentence) => void process.stderr.write(`${sentence}\n`) }));
}

async function onInstance<T>(run: (instance: Instance) => Promise<T>): Promise<T> {
  const instanceId = process.env.CONNECT_INSTANCE_ID;
  if (!instanceId) throw new Error('An instance needs its id in CONNECT_INSTANCE_ID.');
  const client = new ConnectClient({});
  try {
    return await run({ client, instanceId, pauseMilliseconds: PAUSE_MILLISECONDS });
  } finally {
    client.destroy();
  }
}

/** Goes on until the command is stopped. What is wrong with a suite is printed, and may be mended. */
async function watchSuites(files: string[], form: Form): Promise<never> {
  for (;;) {
    await runAll(files, form).catch((error: Error) => process.stderr.write(`${error.message}\n`));
    await new Promise<void>((resolve) => {
      const close = watchFiles(files.flatMap(partsOf), () => (close(), resolve()));
    });
  }
}

/** The files of a suite; of one that cannot be read, itself. */
function partsOf(file: string): string[] {
  try {
    return filesOf(file, readSuite(file));
  } catch {
    return [path.resolve(file)];
  }
}

function show(results: Result[], { json, junit, mermaid }: Form): void {
  if (json) print(JSON.stringify({ suites: results.map(({ file, result }) => ({ file, ...result })) }, null, 2));
  else if (junit) print(writeJunit(results));
  else if (mermaid) for (const { result } of results) for (const { flow, picture } of result.coverage) print(`%% ${flow}\n${picture}`);
  else for (const { file, result } of results) print(linesOf(file, result).join('\n'));
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
