import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Cut, cutting } from '../../lib/bundles/cutting';

const directory = mkdtempSync(join(tmpdir(), 'cutting-'));
const entry = join(directory, 'entry.js');
writeFileSync(entry, 'export const kept = 1; export const long = "a long story";');
afterAll(() => rmSync(directory, { recursive: true }));

const shorten: Cut = { of: 'long stories', files: /entry\.js$/, rewrite: (source) => source.replace('a long story', '') };

async function bundleWith(cut: Cut): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, logLevel: 'silent', format: 'esm', plugins: [cutting([cut])] });
  return outputFiles[0]!.text;
}

test('a cut leaves its part out and the rest in', async () => {
  const bundle = await bundleWith(shorten);
  expect(bundle).toContain('kept = 1');
  expect(bundle).not.toContain('story');
});

test('a package that has changed, so that nothing is left out any more, stops the build', async () => {
  await expect(bundleWith({ ...shorten, rewrite: (source) => source })).rejects.toThrow('no long stories to leave out any more');
});

test('a package that names its files otherwise stops the build', async () => {
  await expect(bundleWith({ ...shorten, files: /other\.js$/ })).rejects.toThrow('so no long stories was left out');
});
