import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from '@swc/core';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { cutting } from './cutting';
import { CUTS } from './cuts';
import { otherLanguagesBeside } from './other-languages';

const root = join(__dirname, '../..');
const functions = 'lambda/functions';

/**
 * Options that make one file of the code and its packages. The SDK is bundled, because reading it from the runtime makes a start three times as long. `module`
 * stands first, because esbuild cannot shake the SDK's CommonJS build: this halves the bundle.
 */
export const BUNDLING = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  mainFields: ['module', 'main'],
  minify: true,
  // The local run executes the same bundle on the developer's Node, 20.19 or later.
  target: 'node20',
  logLevel: 'warning',
} satisfies BuildOptions;

/**
 * Bundles every function that has a handler in one go, so shared files are read once.
 * @param directory gets `<function>/index.mjs` for each, and `<function>/sentences.json` where the function speaks to people.
 * @param changing changes sources first. Tests make a later version so.
 */
export async function bundleFunctions(directory: string, changing: Plugin[] = []): Promise<void> {
  const names = readdirSync(join(root, functions)).filter((name) => existsSync(join(root, functions, name, 'handler.ts')));
  await build({
    ...BUNDLING,
    entryPoints: names.map((name) => ({ in: `${functions}/${name}/handler.ts`, out: `${name}/index` })),
    outdir: directory,
    // The build of the same library for current engines.
    alias: { 'libphonenumber-js/max': 'libphonenumber-js/max/es6' },
    plugins: [...changing, cutting(CUTS), otherLanguagesBeside()],
  });
  await Promise.all(names.map((name) => compress(join(directory, name, 'index.mjs'))));
}

/** esbuild shortens names and leaves out what nobody calls. SWC also draws together what is left, which is a twentieth more. */
async function compress(file: string): Promise<void> {
  const { code } = await minify(await readFile(file, 'utf8'), { module: true, ecma: 2022, compress: { passes: 2 }, mangle: { topLevel: true }, format: { comments: false } });
  await writeFile(file, code);
}
