import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from './pages';

for (const [path, print] of Object.entries(PAGES)) writeFileSync(join(__dirname, '../..', path), print());
