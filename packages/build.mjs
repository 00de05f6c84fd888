/**
 * `node packages/build.mjs emulator` or `flow-language`: makes `dist` of a package, before `npm pack`. Every file of the emulator stays a file at its place, so that it finds
 * what it starts threads from. The flow language becomes one file for each of its two doors: between files, each call of an imported function looks the function up anew, which
 * slows the lint by a tenth. JavaScript comes from esbuild, types from TypeScript, which only writes them here: `npm run check` holds them.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const top = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
/** What the `dist` of each package is made from, and its commands. */
const PACKAGES = {
  'flow-language': { parts: ['flow-language'], doors: ['flow-language/index.ts', 'flow-language/lint-command.ts'], commands: { 'connect-flow-lint': 'flow-language/lint-command' } },
  'emulator': {
    parts: ['emulator', 'flow-language'],
    commands: { 'connect-emulator': 'emulator/emulator-command', 'connect-flow-test': 'emulator/flows-test-command' },
  },
};

const name = process.argv[2];
const wanted = PACKAGES[name];
if (!wanted) throw new Error(`usage: node packages/build.mjs ${Object.keys(PACKAGES).join(' | ')}`);
const dist = path.join(top, name, 'dist');
rmSync(dist, { recursive: true, force: true });

/** Files of the parts, relative to the top, but what was made or installed there. */
const files = wanted.parts.flatMap((part) => readdirSync(path.join(top, part), { recursive: true }).map((file) => path.join(part, file))).filter((file) => !/[/\\](dist|node_modules)[/\\]/.test(file));
const { doors } = wanted;
await build({ absWorkingDir: top, entryPoints: doors ?? files.filter((file) => file.endsWith('.ts')), bundle: doors !== undefined, outdir: dist, outbase: '.', format: 'cjs', platform: 'node', target: 'node20', logLevel: 'warning' });
for (const file of files.filter((each) => each.endsWith('.mjs'))) cpSync(path.join(top, file), path.join(dist, file));

const project = path.join(dist, 'tsconfig.json');
mkdirSync(dist, { recursive: true });
writeFileSync(project, JSON.stringify({ extends: '../../tsconfig.json', compilerOptions: { noEmit: false, declaration: true, emitDeclarationOnly: true, noCheck: true, outDir: '.', rootDir: '../..' }, include: [], files: wanted.parts.map((part) => `../../${part}/index.ts`) }));
execFileSync(process.execPath, [path.join(top, 'node_modules/typescript/bin/tsc'), '-p', project], { stdio: 'inherit' });
rmSync(project);

for (const [command, file] of Object.entries(wanted.commands)) {
  const bin = path.join(dist, 'bin', `${command}.js`);
  mkdirSync(path.dirname(bin), { recursive: true });
  writeFileSync(bin, `#!/usr/bin/env node\nrequire('../${file}.js');\n`);
  chmodSync(bin, 0o755);
}
