import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printClientTypes } from './client/print-client';
import { PAGES } from './pages';
import { printStack } from './stack/stack-page';

const pages = { ...PAGES, 'docs/operator/what-it-creates.md': printStack };
const write = (path: string, text: string) => writeFileSync(join(__dirname, '../..', path), text);
for (const [path, print] of Object.entries(pages)) write(path, print());
void printClientTypes().then((text) => write('client/customer-api.d.ts', text));
