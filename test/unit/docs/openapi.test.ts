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
