import { join } from 'node:path';
import { sourcesUnder } from './imports';
import { timeLimitsIn } from './time-limits';

const TOP = join(__dirname, '../..');
const BREACHES = join(__dirname, 'breaches');

test('no test and no hook sets a time limit: `testTimeout` in vitest.config.mjs is the only one', () => {
  const files = sourcesUnder(join(TOP, 'test')).filter((file) => !file.startsWith(BREACHES));
  expect(files.length).toBeGreaterThan(300);
  expect(timeLimitsIn(files, TOP)).toEqual([]);
});

test('control: a limit of a file, of a hook, of a test, of a table of tests and among the options of a test is seen, and no more than these', () => {
  expect(timeLimitsIn(sourcesUnder(join(BREACHES, 'time-limits')), BREACHES)).toEqual([1, 6, 7, 8, 11].map((line) => `time-limits/hurried.ts:${line} sets its own time limit.`));
});
