import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from '../../../docs/print/pages';

describe('pages printed from the code', () => {
  test.each(Object.entries(PAGES))('%s is as `npm run docs:print` prints it', (path, print) => {
    expect(readFileSync(join(__dirname, '../../..', path), 'utf8')).toBe(print());
  });
});
