import { NotEmulated } from '../../not-emulated';
import { ServiceError } from '../../service-error';
import type { ServiceName } from '../service';
import { parseJson } from '../parse-json';
import type { HttpAnswer, HttpRequest, Protocol } from './protocol';
import { encodeRestError, restContentType } from './rest-json';

/** The method and path of an operation of a REST service. */
export interface RestRoute {
  operation: string;
  method: string;
  /** `/2015-03-31/functions/{FunctionName}`: names in braces are members of the input. */
  path: string;
  /** The status of the answer if all is well. */
  status: number;
  /** Members of the input that are in headers, by the header's name in small letters. */
  headers?: Record<string, string>;
  /** The member that is the body as it is sent; absent: the body's JSON members are members of the input. */
  payload?: string;
  /** Writes the answer where it is more than JSON. */
  encode?: (output: Record<string, unknown>) => HttpAnswer;
}

/** A REST service by its routes; a query's parameters are members of the input. */
export function restRoutes(service: ServiceName, routes: RestRoute[]): Protocol {
  return {
    decode(request) {
      for (const route of routes) {
        const members = route.method === request.method && match(route.path, request.path);
        if (members) return { service, operation: route.operation, input: { ...bodyOf(route, request), ...headersOf(route, request), ...Object.fromEntries(request.query), ...members } };
      }
      const known = routes.map(({ operation }) => operation).join(', ');
      throw new NotEmulated(`${service}'s ${request.method} ${request.path}. Operations that are: ${known}`);
    },
    encode({ operation }, output) {
      const { encode, status } = routes.find((route) => route.operation === operation)!;
      if (encode) return encode(output as Record<string, unknown>);
      return { status, headers: restContentType, body: status === 204 ? '' : JSON.stringify(output ?? {}) };
    },
    encodeError: encodeRestError,
  };
}

/** The members in the path; undefined when it is another. A slash at its end says nothing. */
function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = segments(pattern);
  const given = segments(path);
  if (wanted.length !== given.length) return undefined;
  const members: Record<string, string> = {};
  for (const [at, segment] of wanted.entries()) {
    const value = decodeURIComponent(given[at]!);
    if (segment.startsWith('{')) members[segment.slice(1, -1)] = value;
    else if (segment !== value) return undefined;
  }
  return members;
}

const segments = (path: string) => path.replace(/\/$/, '').split('/');

function headersOf({ headers = {} }: RestRoute, request: HttpRequest): Record<string, string> {
  const given = Object.entries(headers).map(([header, name]) => [name, request.headers[header]] as const);
  return Object.fromEntries(given.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function bodyOf({ payload }: RestRoute, { body }: HttpRequest): Record<string, unknown> {
  if (payload) return body === '' ? {} : { [payload]: body };
  if (body === '') return {};
  try {
    return parseJson(body) as Record<string, unknown>;
  } catch (error) {
    throw new ServiceError('InvalidRequestContentException', `Could not parse request body into json: ${(error as Error).message}`);
  }
}
