import type { Emulator } from '../emulator/emulator';
import type { CreatedStack } from './cloudformation/create-stack';
import { customerApp } from './instance/local-instance';
import { type OpenApi, openStackHttpApi, type StackHttpApi } from './stack-http-api';

export interface CustomerApi {
  /**
   * Calls the product as the server of the company's app does, for one of its customers.
   * @param route method and path, with its query: `GET /queues/abc/slots?count=3`.
   */
  call<Body = unknown>(customerId: string, route: string, more?: { body?: unknown; headers?: Record<string, string> }): Promise<{ status: number; body: Body; headers: Record<string, string> }>;
  /** Passes on a request unchanged. Its path begins at the API's root. */
  handle: StackHttpApi['handle'];
}

/** Opens the customers' HTTP API of a created stack, with the key of the company's app. `virtual` means the same as for `openStackHttpApi`. */
export function openCustomerApi(emulator: Emulator, stack: CreatedStack, { virtual, hear }: OpenApi): CustomerApi {
  const api = openStackHttpApi(emulator, stack, { output: 'CustomerApiUrl', virtual, hear });
  return {
    handle: api.handle,
    call: (customerId, route, { body, headers = {} } = {}) => api.call(route, { body, headers: { 'x-app-key': customerApp.key, 'x-customer-id': customerId, ...headers } }),
  };
}
