import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { flowsTest } from '../../../emulator/flows-test/flows-test';
import { startConnect } from '../../../emulator/index';
import { lintFiles } from '../../../flow-language/lint-command-files';
import { captured } from '../../captured';
import { tutorialFiles } from './tutorial-files';

// `test/walks/packages` packs both and goes through the same page in an empty folder.
const top = path.join(__dirname, '../../..');
const PACKAGES = ['emulator', 'flow-language'];
const jsonIn = <T>(...names: string[]) => JSON.parse(readFileSync(path.join(top, ...names), 'utf8')) as T;

const place = mkdtempSync(path.join(tmpdir(), 'tutorial-'));
const files = tutorialFiles();
const at = (name: string) => path.join(place, name);
for (const { name, text } of files) writeFileSync(at(name), text);
afterAll(() => rmSync(place, { recursive: true }));

test('the tutorial shows a flow, a function, a test, and a test in Connect’s own form', () => {
  expect(files.map(({ name }) => name)).toEqual(['orders.json', 'look-up-customer.mjs', 'orders.test.mjs', 'orders.flow-test.json']);
});

test('the lint finds nothing in the flow of the tutorial, and finds what the page breaks', async () => {
  expect(await captured(() => lintFiles([at('orders.json')]))).toEqual({ code: 0, out: '', err: '' });
  writeFileSync(at('wrong.json'), readFileSync(at('orders.json'), 'utf8').replace('["Order"]', '[]'));
  expect(await captured(() => lintFiles([at('wrong.json')]))).toMatchObject({ code: 1, out: expect.stringContaining('ask') as string });
});

describe('the test of the tutorial', () => {
  const { text } = files.find(({ name }) => name === 'orders.test.mjs')!;
  // It imports the package and names files of the folder that it runs in. Here both are given to it.
  const body = text.replaceAll(/^import .*$/gm, '').replaceAll(/'([\w-]+\.(?:json|mjs))'/g, (_, name: string) => JSON.stringify(at(name)));
  new Function('startConnect', 'expect', 'test', body)(startConnect, expect, test);
});

test('the test in Connect’s own form passes', async () => {
  expect(await captured(() => flowsTest([at('orders.flow-test.json')]))).toMatchObject({ code: 0, out: expect.stringContaining('PASSED orders are for the queue') as string });
});

test.each(PACKAGES)('%s asks for the versions that the product was tested with, and has its pages', (name) => {
  interface Manifest {
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
    files: string[];
  }
  const { devDependencies, dependencies } = jsonIn<Manifest>('package.json');
  const manifest = jsonIn<Manifest>(name, 'package.json');
  expect({ ...devDependencies, ...dependencies }).toMatchObject(manifest.dependencies ?? {});
  expect(['README.md', 'LICENSE', ...manifest.files.filter((file) => file !== 'dist')].filter((file) => !existsSync(path.join(top, name, file)))).toEqual([]);
});
