import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dealOut, secondsOf } from '../deal-out.mjs';

const root = join(__dirname, '../..');
const walks = readdirSync(join(root, 'test/walks'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts')).map((name) => `test/walks/${name.replaceAll('\\', '/')}`);
const lengthOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + secondsOf(path), 0);

test.each([2, 3, 4, 5])('of the walks, dealt out to %i machines, each is run once, and no machine works much longer than the others', (count) => {
  const parts = dealOut(walks, count);
  expect(parts.flat().sort()).toEqual([...walks].sort());
  expect(Math.max(...parts.map(lengthOf))).toBeLessThan((lengthOf(walks) / count) * 1.1);
});

test('control: files that are taken in the order of their names are dealt out badly', () => {
  const quarter = Math.ceil(walks.length / 4);
  const parts = [0, 1, 2, 3].map((nth) => [...walks].sort().slice(nth * quarter, (nth + 1) * quarter));
  expect(Math.max(...parts.map(lengthOf))).toBeGreaterThan((lengthOf(walks) / 4) * 1.1);
});

test('no machine gets other files when they are found in another order', () => {
  expect(dealOut([...walks].reverse(), 4)).toEqual(dealOut(walks, 4));
});
