/**
 * `npm test` and `npm run test:walks`: runs types and lint beside the tests, and says in the end how many tests passed and what it all took.
 * What else is asked for goes to Vitest: `npm test -- test/unit/slots`, `npm run test:walks -- --shard 1/4`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
/** Windows has none. The processor time is left out there. */
const hasShell = process.platform !== 'win32';
const walks = process.argv[2] === '--walks';
const forVitest = walks ? [...process.argv.slice(3), '--project', 'walks'] : [...process.argv.slice(2), '--project', '!walks'];

/** Types are read by a program in Go. Each of its threads finds out anew what others know, and beside tests no processor is free for a second one: alone it takes a fifth less processor time. */
const oneThread = { GOMAXPROCS: '1' };

const startedAt = performance.now();
const aside = mkdtempSync(join(tmpdir(), 'dialback-tests-'));
const results = join(aside, 'results.json');
/** Tests write into it how long pages were drawn, a line for each browser. */
const browsers = join(aside, 'browsers');
writeFileSync(browsers, '');
const parts = await Promise.all([
  run('node_modules/vitest/vitest.mjs', ['run', ...forVitest, '--silent=passed-only', '--reporter=dot', '--reporter=json', `--outputFile=${results}`]),
  ...(walks ? [] : [run('test/check/check.mjs', [], oneThread)]),
]);
if (existsSync(results)) tell(JSON.parse(readFileSync(results, 'utf8')));
else console.log('The tests were ended before they could say how they went.');
rmSync(aside, { recursive: true });
process.exitCode = parts.every(({ code }) => code === 0) ? 0 : 1;

/** @returns {Promise<{ code: number, processorSeconds: number }>} of the command and all that it started. */
function run(file, given, variables = {}) {
  // A shell knows what its children took; Node.js does not. Nothing but the shell writes to the fourth stream.
  const timed = '"$@" 3>&-; code=$?; times >&3; exit $code';
  const [program, ...options] = [...(hasShell ? ['sh', '-c', timed, 'sh'] : []), process.execPath, join(root, file), ...given];
  const child = spawn(program, options, { cwd: root, env: { ...process.env, BROWSER_SECONDS: browsers, ...variables }, stdio: ['inherit', 'inherit', 'inherit', 'pipe'] });
  let times = '';
  child.stdio[3].on('data', (text) => (times += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, processorSeconds: secondsOf(times) }));
  });
}

/** As `times` writes them, user and system: `0m1.250s 0m0.120s`, of the shell and of its children. */
function secondsOf(times) {
  return [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** A file that could not be run has no tests to count: it is one that failed. */
function tell({ numPassedTests: passed, numFailedTests, testResults }) {
  const failed = numFailedTests + testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  const { user, system } = process.cpuUsage();
  const drawing = readFileSync(browsers, 'utf8').split('\n').reduce((sum, line) => sum + Number(line), 0);
  const processor = (user + system) / 1e6 + drawing + parts.reduce((sum, { processorSeconds }) => sum + processorSeconds, 0);
  const seconds = (count) => `${Math.round(count).toLocaleString('en')} s`;
  if (parts[1]?.code) console.log('Types or lint failed: see above.');
  console.log(`${passed} passed, ${failed} failed`);
  const ofProcessor = hasShell ? `, ${seconds(processor)} of processor time, of which Chromium drew for ${seconds(drawing)}` : '';
  console.log(`${(passed + failed).toLocaleString('en')} tests in ${seconds((performance.now() - startedAt) / 1000)} by the clock${ofProcessor}`);
}
