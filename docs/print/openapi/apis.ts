import { AGENT_OPERATIONS } from './agent-operations';
import { CUSTOMER_OPERATIONS } from './customer-operations';
import type { ApiDescription } from './openapi-document';
import { openApiDocument } from './openapi-document';

export const AGENT_API: ApiDescription = {
  title: 'Dialback: the API of agents',
  description: 'What the agents’ page asks: clicks, callbacks, voicemails. Each person acts only as themself.',
  operations: AGENT_OPERATIONS,
  security: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A token of the stack’s sign-in, or of your own issuer.' } },
  headers: [],
};

export const CUSTOMER_API: ApiDescription = {
  title: 'Dialback: the API of customers',
  description: 'What servers of apps and sites ask for their customers: waits, slots, callbacks, announced calls. docs/customer-api.md tells it with examples.',
  operations: CUSTOMER_OPERATIONS,
  security: { appKey: { type: 'apiKey', in: 'header', name: 'x-app-key', description: 'The key of the app. Only servers may have it.' } },
  headers: [{ name: 'x-customer-id', in: 'header', required: true, description: 'The app’s id for the customer who asks, the same each time.', schema: { type: 'string', minLength: 1, maxLength: 128 } }],
};

export const printAgentApi = (): string => `${JSON.stringify(openApiDocument(AGENT_API), null, 2)}\n`;
export const printCustomerApi = (): string => `${JSON.stringify(openApiDocument(CUSTOMER_API), null, 2)}\n`;
