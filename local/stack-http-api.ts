import type { Emulator } from '../emulator/emulator';
import type { HttpApiRequest, HttpApiResponse } from '../emulator/http-api/http-message';
import type { CreatedStack } from './cloudformation/create-stack';

/** Longer than an HTTP API ever waits for its function. */
const answerLimitSeconds = 60;

/** One request to an API of the stack, and its answer. */
export interface HeardAnswer {
  /** The output that has the API's address. */
  output: string;
  method: string;
  /** It begins at the API's root. */
  path: string;
  status: number;
  contentType: string;
  /** As text. */
  body: string;
}

/** How an API is opened. */
export interface OpenApi {
  /** True if time passes only when told to. Time then passes as far as a request needs, when its function waits to try a call again. */
  virtual: boolean;
  /** Hears each answer. What it throws fails the request. */
  hear?: ((heard: HeardAnswer) => void) | undefined;
}

export interface StackHttpApi {
  /** Passes on a request unchanged. Its path begins at the API's root. */
  handle(request: HttpApiRequest): Promise<HttpApiResponse>;
  /**
   * Sends a body as JSON, and parses an answer in JSON.
   * @param route method and path, with its query: `GET /dials/abc`.
   */
  call<Body = unknown>(route: string, more: { body?: unknown; headers: Record<string, string> }): Promise<{ status: number; body: Body; headers: Record<string, string> }>;
}

/** Opens the HTTP API of a created stack whose address is in this output, as an operator finds it. */
export function openStackHttpApi(emulator: Emulator, stack: CreatedStack, { output, virtual, hear }: OpenApi & { output: string }): StackHttpApi {
  const apiId = apiAt(stack, output);
  const handle = async (request: HttpApiRequest): Promise<HttpApiResponse> => {
    let answered = false;
    const answer = emulator.httpApis.handle(apiId, request).finally(() => {
      answered = true;
    });
    const passing = virtual && emulator.time.runUntil(() => answered, answerLimitSeconds * 1000);
    const [response] = await Promise.all([answer, passing]);
    hear?.({ output, method: request.method, path: request.path, status: response.statusCode, contentType: response.headers['content-type'] ?? '', body: response.body.toString() });
    return response;
  };
  return {
    handle,
    async call<Body>(route: string, { body, headers }: { body?: unknown; headers: Record<string, string> }) {
      const [method, address] = route.split(' ') as [string, string];
      const [path, query] = address.split('?') as [string, string?];
      const answer = await handle({
        method,
        path,
        ...(query !== undefined && { query }),
        headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = answer.body.toString();
      return { status: answer.statusCode, headers: answer.headers, body: (text === '' ? undefined : JSON.parse(text)) as Body };
    },
  };
}

function apiAt({ resources, outputs, stackName }: CreatedStack, output: string): string {
  const found = [...resources.values()].find(({ type, attributes }) => type === 'AWS::ApiGatewayV2::Api' && attributes?.ApiEndpoint === outputs[output]);
  if (!found) throw new Error(`The stack ${stackName} has no HTTP API at its output ${output}, which is ${outputs[output] ?? 'missing'}.`);
  return found.ref;
}
