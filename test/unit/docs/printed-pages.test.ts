import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printClientTypes } from '../../../docs/print/client/print-client';
import { PAGES } from '../../../docs/print/pages';

describe('pages printed from the code', () => {
  test.each(Object.entries(PAGES))('%s is as `npm run docs:print` prints it', (path, print) => {
    expect(readFileSync(join(__dirname, '../../..', path), 'utf8')).toBe(print());
  });

  test('the types of the client are as its API is described', async () => {
    expect(readFileSync(join(__dirname, '../../../client/customer-api.d.ts'), 'utf8')).toBe(await printClientTypes());
  });
});
