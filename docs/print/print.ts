import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from './pages';
import { printStack } from './stack/stack-page';

const pages = { ...PAGES, 'docs/operator/what-it-creates.md': printStack };
for (const [path, print] of Object.entries(pages)) writeFileSync(join(__dirname, '../..', path), print());
