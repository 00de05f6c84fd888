import type { Emulator } from '../emulator/emulator';
import type { HttpApiRequest, HttpApiResponse } from '../emulator/http-api/http-message';
import type { CreatedStack } from './cloudformation/create-stack';
import type { LocalToken } from './lab-types';
import { openStackHttpApi } from './stack-http-api';

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

/** Opens the agents' HTTP API of a created stack, and the user pool that it trusts. `virtual` means the same as for `openStackHttpApi`. */
export function openProductApi(emulator: Emulator, stack: CreatedStack, { virtual }: { virtual: boolean }): ProductApi {
  const poolId = only(stack, 'AWS::Cognito::UserPool');
  const clientId = only(stack, 'AWS::Cognito::UserPoolClient');
  const api = openStackHttpApi(emulator, stack, { output: 'ApiUrl', virtual });

  const signIn = async (username: string): Promise<LocalToken> => {
    const token = await emulator.userPools.issueToken({ poolId, clientId, username, expiresInSeconds: tokenLifeSeconds });
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

function only({ resources, stackName }: CreatedStack, type: string): string {
  const found = [...resources.values()].filter((resource) => resource.type === type);
  if (found.length !== 1) throw new Error(`The stack ${stackName} has ${found.length} resources of type ${type}. The local run needs exactly one.`);
  return found[0]!.ref;
}
