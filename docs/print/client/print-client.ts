import openapiTS, { astToString } from 'openapi-typescript';
import { CUSTOMER_API } from '../openapi/apis';
import { openApiDocument } from '../openapi/openapi-document';

/** The types of the customers' API for its client, made from its printed description. */
export async function printClientTypes(): Promise<string> {
  // What has a default may be left out.
  const types = await openapiTS(openApiDocument(CUSTOMER_API) as never, { defaultNonNullable: false });
  return `// Printed by \`npm run docs:print\` from docs/openapi/customers.json.\n${astToString(types)}`;
}
