import type { Emulator } from '../emulator/emulator';
import type { HttpApiRequest, HttpApiResponse } from '../emulator/http-api/http-message';
import type { CreatedStack } from './cloudformation/create-stack';
import type { LocalToken } from './lab-types';

export interface ProductApi {
  /** A signed token of the stack's user pool. */
  signIn(username: string): Promise<LocalToken>;
  /**
   * Calls the product as an agent's page does. A body is sent as JSON, an answer in JSON is parsed.
   * @param route method, path and query: `GET /callbacks?list=missed`.
   */
  call<Body = unknown>(username: string, route: string, more?: { body?: unknown; headers?: Record<string, string> }): Promise<{ status: number; body: Body }>;
  /** Hands on a request as it came; its path begins at the API's root. */
  handle(request: HttpApiRequest): Promise<HttpApiResponse>;
}

/** Longer than a working day: the lab's clock is moved by hours, and pages should stay signed in. */
const tokenLifeSeconds = 7 * 24 * 3600;

/** Longer than an HTTP API ever waits for its function. */
const answerLimitSeconds = 60;

/**
 * The HTTP API of a created stack, and the user pool that it believes.
 * @param virtual when time passes only if told to, it passes as far as a request needs: when its function waits to try a call again.
 */
export function openProductApi(emulator: Emulator, stack: CreatedStack, { virtual }: { virtual: boolean }): ProductApi {
  const apiId = only(stack, 'AWS::ApiGatewayV2::Api');
  const poolId = only(stack, 'AWS::Cognito::UserPool');
  const clientId = only(stack, 'AWS::Cognito::UserPoolClient');

  const signIn = async (username: string): Promise<LocalToken> => {
    const token = await emulator.userPools.issueToken({ poolId, clientId, username, expiresInSeconds: tokenLifeSeconds });
    return { token, username, expiresAt: emulator.time.iso(emulator.time.now() + tokenLifeSeconds * 1000) };
  };
  const handle = async (request: HttpApiRequest): Promise<HttpApiResponse> => {
    let answered = false;
    const stopHolding = holdUntilInvoked(emulator);
    const answer = emulator.httpApis.handle(apiId, request).finally(() => {
      answered = true;
      stopHolding();
    });
    const passing = virtual && emulator.time.runUntil(() => answered, answerLimitSeconds * 1000);
    return (await Promise.all([answer, passing]))[0];
  };

  return {
    signIn,
    handle,
    async call<Body>(username: string, route: string, { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {}) {
      const { token } = await signIn(username);
      const [method, url] = route.split(' ') as [string, string];
      const [path, query] = url.split('?') as [string, string?];
      const answer = await handle({
        method,
        path,
        ...(query && { query }),
        headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = answer.body.toString();
      return { status: answer.statusCode, body: (text === '' ? undefined : JSON.parse(text)) as Body };
    },
  };
}

/** Time stands still until the request has reached a function, which from then on says itself whether time may pass. */
function holdUntilInvoked({ time, journal }: Emulator): () => void {
  const release = time.hold();
  const stopListening = journal.listen(({ kind, what }) => {
    if (kind === 'function' && what === 'invoked') stop();
  });
  const stop = () => {
    stopListening();
    release();
  };
  return stop;
}

function only({ resources, stackName }: CreatedStack, type: string): string {
  const found = [...resources.values()].filter((resource) => resource.type === type);
  if (found.length !== 1) throw new Error(`The stack ${stackName} has ${found.length} resources of type ${type}. The local run needs exactly one.`);
  return found[0]!.ref;
}
