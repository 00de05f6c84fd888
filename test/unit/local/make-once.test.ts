import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { digestOf, makeOnce } from '../../../local/make-once';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'dialback-make-once-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Writes two files, and does something else in between. */
async function writePages(aside: string, meanwhile: Promise<void>): Promise<void> {
  mkdirSync(aside);
  writeFileSync(join(aside, 'index.html'), 'page');
  await meanwhile;
  writeFileSync(join(aside, 'page.js'), 'script');
}

const whole = ['index.html', 'page.js'];

describe('what is made once', () => {
  test('is made by the first who want it, and used by the next', async () => {
    const place = join(directory, 'pages');
    const make = vi.fn((aside: string) => writePages(aside, Promise.resolve()));
    expect(readdirSync(await makeOnce(place, make)).sort()).toEqual(whole);
    await makeOnce(place, make);
    expect(make).toHaveBeenCalledTimes(1);
  });

  test('is whole for each of two who make it at the same time, however far the other is', async () => {
    const place = join(directory, 'pages');
    let goOn = () => {};
    const slow = makeOnce(place, (aside) => writePages(aside, new Promise((resolve) => (goOn = resolve))));
    expect(readdirSync(await makeOnce(place, (aside) => writePages(aside, Promise.resolve()))).sort()).toEqual(whole);
    goOn();
    expect(readdirSync(await slow).sort()).toEqual(whole);
    expect(readdirSync(directory)).toEqual(['pages']);
  });

  test('is not there when it could not be made: the next one makes it', async () => {
    const place = join(directory, 'pages');
    await expect(makeOnce(place, (aside) => writePages(aside, Promise.reject(new Error('The disk is full.'))))).rejects.toThrow('The disk is full.');
    expect(readdirSync(directory)).toEqual([]);
    expect(readdirSync(await makeOnce(place, (aside) => writePages(aside, Promise.resolve()))).sort()).toEqual(whole);
  });
});

test('a digest is that of names and contents, and of nothing else', () => {
  const pages = relative(join(__dirname, '../../..'), directory);
  const digests = [
    () => writeFileSync(join(directory, 'a.txt'), 'one'),
    () => writeFileSync(join(directory, 'a.txt'), 'other'),
    () => renameSync(join(directory, 'a.txt'), join(directory, 'b.txt')),
    () => writeFileSync(join(directory, 'c.txt'), ''),
  ].map((change) => {
    change();
    return digestOf([pages]);
  });
  expect(new Set(digests).size).toBe(4);
  expect(digestOf([pages, 'not/there'])).toBe(digests[3]);
});
