import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { printFiles } from '../check/print-files.mjs';

const house = {
  'page.ts': "import { door } from './door';\nexport const page = door;\n",
  'door.ts': "export { key as door } from './room/index.js';\n",
  'room/index.ts': "import type { Page } from '../circle';\nimport words from './words.json';\nexport const key: Page = words;\n",
  'room/words.json': '{ "a": 1 }',
  'circle.ts': "import type { key } from './room';\nexport type Page = object & Partial<typeof key>;\n",
  'alone.ts': 'export const alone = 1;\n',
  'tsconfig.json': '{}',
};

let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'check-'));
  for (const [path, text] of Object.entries(house)) write(path, text);
});
afterEach(() => rmSync(top, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  writeFileSync(join(top, path), text);
}

/** Returns the files that would be looked at again. */
function changedBy(change: () => void): string[] {
  const before = printFiles(top, ['tsconfig.json']);
  change();
  const { forAll, prints } = printFiles(top, ['tsconfig.json']);
  return [...prints].filter(([path, print]) => forAll !== before.forAll || before.prints.get(path) !== print).map(([path]) => path).sort();
}

const code = ['alone.ts', 'circle.ts', 'door.ts', 'page.ts', 'room/index.ts'];

test.each<[string, string[], () => void]>([
  ['itself', ['alone.ts'], () => write('alone.ts', 'export const alone = 2;\n')],
  ['what it imports over several steps, in a circle too', ['circle.ts', 'door.ts', 'page.ts', 'room/index.ts'], () => write('circle.ts', 'export type Page = object;\n')],
  ['data that it imports', ['circle.ts', 'door.ts', 'page.ts', 'room/index.ts'], () => write('room/words.json', '{}')],
  ['what it imports, by going', ['circle.ts', 'door.ts', 'page.ts'], () => rmSync(join(top, 'room/index.ts'))],
  ['options of the compiler', code, () => write('tsconfig.json', '{ "strict": true }')],
  ['what is declared for all', ['alone.ts', 'circle.ts', 'door.ts', 'global.ts', 'page.ts', 'room/index.ts'], () => write('global.ts', 'declare global { interface Window { a: 1 } }\nexport {};\n')],
  ['nothing', [], () => undefined],
])('types are looked at again where there is another of: %s', (_what, files, change) => {
  expect(changedBy(change)).toEqual(files);
});
