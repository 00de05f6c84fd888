import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@readme/openapi-parser';
import { printClientTypes } from '../../../docs/print/client/print-client';
import { AGENT_API, CUSTOMER_API } from '../../../docs/print/openapi/apis';
import { openApiDocument, operationIdOf } from '../../../docs/print/openapi/openapi-document';
import { PAGES } from '../../../docs/print/pages';

// All of this rests on the published types, which take seconds to read: in two files, two workers would read them.
describe('pages printed from the code', () => {
  test.each(Object.entries(PAGES))('%s is as `npm run docs:print` prints it', (path, print) => {
    expect(readFileSync(join(__dirname, '../../..', path), 'utf8')).toBe(print());
  });

  test('the types of the client are as its API is described', async () => {
    expect(readFileSync(join(__dirname, '../../../client/customer-api.d.ts'), 'utf8')).toBe(await printClientTypes());
  });
});

describe('the APIs', () => {
  test.each(Object.entries({ AGENT_API, CUSTOMER_API }))('%s is described in valid OpenAPI 3.1, each operation under a name of its own', async (_name, api) => {
    const document = openApiDocument(api);
    expect(await validate(structuredClone(document) as never)).toMatchObject({ valid: true, warnings: [] });
    expect((await validate({ openapi: document.openapi, info: {}, paths: {} } as never)).valid).toBe(false);
    const names = Object.keys(api.operations).map(operationIdOf);
    expect(new Set(names).size).toBe(names.length);
  });

  const page = readFileSync(join(__dirname, '../../../docs/customer-api.md'), 'utf8');

  test.each(Object.keys(CUSTOMER_API.operations))('the page for builders of apps has %s in its table of routes', (operation) => {
    const [method, path] = operation.split(' ');
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.filter((row) => row.includes(method!) && row.replace(/\?[^`]*/, '').includes(path!))).not.toEqual([]);
  });
});
