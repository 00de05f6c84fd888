import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sourcesUnder } from './imports';

const TOP = join(__dirname, '../..');
const CLOCKS = /^(lambda\/ground\/adapters\/system-clock\.ts|emulator\/clock\/)/;
const READS_TIME = /new Date\(\s*\)|\bDate\.now\b|\bTemporal\.Now\b/g;

const readingsUnder = (folders: string[], top: string) =>
  folders
    .flatMap((folder) => sourcesUnder(join(top, folder)))
    .filter((file) => file.endsWith('.ts') && !CLOCKS.test(relative(TOP, file)))
    .flatMap((file) => (readFileSync(file, 'utf8').match(READS_TIME) ?? []).map((reading) => `${relative(top, file)} reads the time by ${reading}, not from the clock.`));

test('the time is read in one file of the product and one room of the emulator', () => {
  expect(readingsUnder(['lambda', 'emulator', 'flow-language'], TOP)).toEqual([]);
});

test('control: a file that reads the time by itself is seen', () => {
  expect(readingsUnder(['clock'], join(__dirname, 'breaches'))).toEqual([
    'clock/pauses.ts reads the time by Date.now, not from the clock.',
    'clock/pauses.ts reads the time by new Date( ), not from the clock.',
  ]);
});
