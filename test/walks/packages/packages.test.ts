import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { gunzipSync } from 'node:zlib';
import { tutorialFiles } from '../../scenario/packages/tutorial-files';

const top = path.join(__dirname, '../../..');
const modules = path.join(top, 'node_modules');
const PACKAGES = ['emulator', 'flow-language'] as const;

interface Manifest {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
  bin: Record<string, string>;
}
const manifestOf = (folder: string) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;

let place: string;
const packed: Record<string, string[]> = {};

/** Names in a tar: each file begins with a header of 512 bytes, with its name first and its size in octal digits at 124. */
function namesIn(archive: string): string[] {
  const bytes = gunzipSync(readFileSync(archive));
  const names: string[] = [];
  for (let at = 0; bytes[at]; ) {
    const text = (from: number, length: number) => bytes.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    names.push(text(0, 100));
    at += 512 + Math.ceil(parseInt(text(124, 12), 8) / 512) * 512;
  }
  return names;
}

/** An empty folder with both packages out of their archives, and beside them only what they declare to need. */
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'stranger-'));
  const link = (name: string) => {
    const to = path.join(place, 'node_modules', name);
    mkdirSync(path.dirname(to), { recursive: true });
    symlinkSync(path.join(modules, name), to);
  };
  mkdirSync(path.join(place, 'node_modules/.bin'), { recursive: true });
  link('vitest');
  for (const name of PACKAGES) {
    execFileSync('npm', ['pack', '--silent', '--pack-destination', place], { cwd: path.join(top, name), stdio: 'pipe' });
    const manifest = manifestOf(path.join(top, name));
    const archive = path.join(place, `${manifest.name.slice(1).replace('/', '-')}-${manifest.version}.tgz`);
    packed[name] = namesIn(archive);
    const folder = path.join(place, 'node_modules', manifest.name);
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['xzf', archive, '--strip-components', '1', '-C', folder]);
    for (const [command, file] of Object.entries(manifest.bin)) symlinkSync(path.join(folder, file), path.join(place, 'node_modules/.bin', command));
    Object.keys(manifest.dependencies ?? {}).forEach(link);
  }
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const run = (command: string, ...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { cwd: place, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' } });
  return { status, out: stdout + stderr };
};
const bin = (name: string) => path.join(place, 'node_modules/.bin', name);

it.each(PACKAGES)('%s is packed with its licence, its pages and its types, and without sources or tests', (name) => {
  expect(packed[name]).toEqual(expect.arrayContaining(['package/package.json', 'package/README.md', 'package/LICENSE', 'package/CHANGELOG.md', `package/dist/${name}/index.js`, `package/dist/${name}/index.d.ts`]));
  expect(packed[name]!.filter((file) => /(^|\/)test\//.test(file) || (file.endsWith('.ts') && !file.endsWith('.d.ts')))).toEqual([]);
});

test('a function by its file runs where nothing may be imported, as under Jest', () => {
  writeFileSync(path.join(place, 'greet.mjs'), "export const handler = async ({ name }) => ({ said: `Hello ${name}` });");
  writeFileSync(
    path.join(place, 'as-jest.cjs'),
    `const { readFileSync } = require('node:fs');
     const file = require('node:path').join(__dirname, 'node_modules/@dialback/connect-emulator/dist/emulator/flows-test/read-handler.js');
     const made = require('node:vm').runInThisContext('(function (exports, require, module) {' + readFileSync(file, 'utf8') + '})');
     const module_ = { exports: {} };
     made(module_.exports, require('node:module').createRequire(file), module_);
     module_.exports.readHandler(require('node:path').join(__dirname, 'greet.mjs')).then((handler) => handler({ name: 'Ana' })).then(({ said }) => console.log(said));`,
  );
  expect(run('as-jest.cjs')).toEqual({ status: 0, out: 'Hello Ana\n' });
});

test('the tutorial runs as it is written', () => {
  for (const { name, text } of tutorialFiles()) writeFileSync(path.join(place, name), text);
  expect(run(bin('connect-flow-lint'), 'orders.json')).toEqual({ status: 0, out: '' });
  const flow = readFileSync(path.join(place, 'orders.json'), 'utf8');
  writeFileSync(path.join(place, 'wrong.json'), flow.replace('["Order"]', '[]'));
  expect(run(bin('connect-flow-lint'), 'wrong.json')).toMatchObject({ status: 1, out: expect.stringContaining('ask') as string });
  const tests = run(path.join(place, 'node_modules/vitest/vitest.mjs'), 'run', '--root', place);
  expect(tests.out).toMatch(/Tests {2}2 passed/);
  expect(run(bin('connect-flow-test'), 'orders.flow-test.json')).toMatchObject({ status: 0, out: expect.stringContaining('PASSED orders are for the queue') as string });
});

test('functions may be TypeScript, and what they leave beside them is gone afterwards', () => {
  writeFileSync(path.join(place, 'typed.ts'), 'import { name } from "./names"; export const handler = async (event: object): Promise<{ name: string }> => ({ name });');
  writeFileSync(path.join(place, 'names.ts'), 'export const name: string = "Ana";');
  const suite = JSON.parse(readFileSync(path.join(place, 'orders.flow-test.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(path.join(place, 'typed.flow-test.json'), JSON.stringify({ ...suite, functions: { 'look-up-customer': { file: 'typed.ts' } } }));
  const { status, out } = run(bin('connect-flow-test'), 'typed.flow-test.json');
  expect([status, out]).toEqual([0, expect.stringMatching(/orders: 5 of 7 blocks/)]);
  expect(readdirSync(place).filter((name) => name.startsWith('.made-'))).toEqual([]);
});

test('the types of the packages say what a stranger may write', () => {
  const write = (name: string, text: string) => {
    const file = path.join(place, name);
    writeFileSync(file, text);
    return file;
  };
  const good = write('good.ts', "import { startConnect, type Call } from '@dialback/connect-emulator';\nimport { lintFlow } from '@dialback/flow-language';\nexport const call: Promise<Call> = startConnect({ flows: { a: 'a.json' } }).then((connect) => connect.call('a'));\nexport const lines: string[] = lintFlow('{}').map(({ message }) => message);\n");
  const bad = write('bad.ts', "import { startConnect } from '@dialback/connect-emulator';\nvoid startConnect({ flows: { a: 1 } });\n");
  const options: ts.CompilerOptions = { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16, types: [] };
  const program = ts.createProgram([good, bad], options);
  const problemsOf = (file: string) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ code }) => code);
  expect([problemsOf(good), problemsOf(bad)]).toEqual([[], [2322]]);
});
