import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { moduleScript } from '../../../../emulator/lambda/scripts';

const folder = mkdtempSync(path.join(tmpdir(), 'scripts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, source: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, source);
  return file;
};
const run = (file: string) => moduleScript(file)({}) as Promise<{ say: () => string; count: () => number }>;

test('a module of the same code is compiled once, and each runs anew and names its own file', async () => {
  const source = 'let calls = 0; export const count = () => ++calls; export const say = () => new Error("here").stack;';
  const first = await run(written('first.mjs', source));
  const second = await run(written('second.mjs', source));
  expect([first.count(), first.count(), second.count()]).toEqual([1, 2, 1]);
  expect([first, second].map(({ say }) => /(\w+\.mjs):/.exec(say())?.[1])).toEqual(['first.mjs', 'second.mjs']);
});

test('a module never gets what was compiled of other code, even if that is as long', async () => {
  const modules = ['one', 'two', 'six'].map((word) => written(`${word}.mjs`, `export const say = () => "${word}";`));
  for (const file of modules) await run(file);
  expect(await Promise.all(modules.map(async (file) => (await run(file)).say()))).toEqual(['one', 'two', 'six']);
});
