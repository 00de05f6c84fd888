import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@readme/openapi-parser';
import { AGENT_API, CUSTOMER_API } from '../../../docs/print/openapi/apis';
import { openApiDocument, operationIdOf } from '../../../docs/print/openapi/openapi-document';

test.each(Object.entries({ AGENT_API, CUSTOMER_API }))('%s is described in valid OpenAPI 3.1, each operation under a name of its own', async (_name, api) => {
  const document = openApiDocument(api);
  expect(await validate(structuredClone(document) as never)).toMatchObject({ valid: true, warnings: [] });
  expect((await validate({ ...structuredClone(document), info: {} } as never)).valid).toBe(false);
  const names = Object.keys(api.operations).map(operationIdOf);
  expect(new Set(names).size).toBe(names.length);
});

const page = readFileSync(join(__dirname, '../../../docs/customer-api.md'), 'utf8');

test.each(Object.keys(CUSTOMER_API.operations))('the page for builders of apps has %s in its table of routes', (operation) => {
  const [method, path] = operation.split(' ');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.filter((row) => row.includes(method!) && row.replace(/\?[^`]*/, '').includes(path!))).not.toEqual([]);
});
