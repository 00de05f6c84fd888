import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './customer-api';

export interface CustomerClientOptions {
  /** Address of the API: the output `CustomerApiUrl`. */
  address: string;
  /** The key of the app. It never leaves the app's server. */
  appKey: string;
  /** Sends the requests. Default: that of the runtime. */
  fetch?: (request: Request) => Promise<Response>;
}

/** Every request has the customer who asks as its `x-customer-id`. A refusal is the `error` of an answer; its `code` is stable. */
export type CustomerClient = Client<paths>;

/** The types of bodies and answers, by their names in docs/openapi/customers.json. */
export type CustomerApi = components['schemas'];

/** For servers of apps and sites: the API of customers, with the types of its description. */
export function createCustomerClient({ address, appKey, fetch }: CustomerClientOptions): CustomerClient {
  return createClient<paths>({ baseUrl: address, headers: { 'x-app-key': appKey }, ...(fetch && { fetch }) });
}
