import type { Emulator } from '../emulator/emulator';
import type { HttpApiRequest, HttpApiResponse } from '../emulator/http-api/http-message';
import type { CreatedStack } from './cloudformation/create-stack';
import type { LocalToken } from './lab-types';
import { type OpenApi, openStackHttpApi } from './stack-http-api';

export interface ProductApi {
  /** Returns a signed token of the stack's user pool. */
  signIn(username: string): Promise<LocalToken>;
  /**
   * Calls the product as an agent's page does. It sends a body as JSON and parses an answer in JSON.
   * @param route method, path and query: `GET /callbacks?list=missed`.
   */
  call<Body = unknown>(username: string, route: string, more?: { body?: unknown; headers?: Record<string, string> }): Promise<{ status: number; body: Body }>;
  /** Passes on a request unchanged. Its path begins at the API's root. */
  handle(request: HttpApiRequest): Promise<HttpApiResponse>;
}

/** Longer than a working day, because the lab's clock is moved by hours and pages should stay signed in. */
const tokenLifeSeconds = 7 * 24 * 3600;

/**
 * Opens the agents' HTTP API of a created stack, and the user pool that it trusts. `virtual` means the same as for `openStackHttpApi`.
 *
 * @param use the kind of tokens in which the settings' claim stands. Default: `access`, as in the settings of the local run
 */
export function openProductApi(emulator: Emulator, stack: CreatedStack, { virtual, hear, use = 'access' }: OpenApi & { use?: 'access' | 'id' }): ProductApi {
  const { SignInPoolId: poolId, SignInClientId: clientId } = stack.outputs;
  if (poolId === undefined || clientId === undefined) throw new Error(`The stack ${stack.stackName} has no user pool. The local run needs one.`);
  const api = openStackHttpApi(emulator, stack, { output: 'ApiUrl', virtual, hear });

  const signIn = async (username: string): Promise<LocalToken> => {
    const token = await emulator.userPools.issueToken({ poolId, clientId, username, use, expiresInSeconds: tokenLifeSeconds });
    return { token, username, expiresAt: emulator.time.iso(emulator.time.now() + tokenLifeSeconds * 1000) };
  };

  return {
    signIn,
    handle: api.handle,
    async call<Body>(username: string, route: string, { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {}) {
      const { token } = await signIn(username);
      return api.call<Body>(route, { body, headers: { authorization: `Bearer ${token}`, ...headers } });
    },
  };
}
