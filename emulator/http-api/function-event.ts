import type { Admitted } from './authorization';
import { gatewayAnswer, lowerCased, type HttpApiRequest, type HttpApiResponse } from './http-message';
import type { RouteMatch } from './routes';

export interface EventFacts {
  accountId: string;
  apiId: string;
  domainName: string;
  requestId: string;
  /** Epoch milliseconds. */
  now: number;
  match: RouteMatch;
  authorization?: Admitted;
}

/** The event a function gets, payload format 2.0. Source: API Gateway Developer Guide, "Create AWS Lambda proxy integrations for HTTP APIs". */
export function functionEvent(request: HttpApiRequest, facts: EventFacts): Record<string, unknown> {
  const { accountId, apiId, domainName, requestId, now, match, authorization } = facts;
  const { cookie, ...headers } = lowerCased(request.headers);
  const query = new URLSearchParams(request.query ?? '');
  const parameters = Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]));
  const { routeKey } = match.route;
  return {
    version: '2.0',
    routeKey,
    rawPath: request.path,
    rawQueryString: request.query ?? '',
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers,
    ...(Object.keys(parameters).length > 0 && { queryStringParameters: parameters }),
    ...(Object.keys(match.pathParameters).length > 0 && { pathParameters: match.pathParameters }),
    requestContext: {
      accountId,
      apiId,
      ...(authorization && { authorizer: authorization }),
      domainName,
      domainPrefix: apiId,
      http: { method: request.method, path: request.path, protocol: 'HTTP/1.1', sourceIp: request.sourceIp ?? '127.0.0.1', userAgent: headers['user-agent'] ?? '' },
      requestId,
      routeKey,
      stage: '$default',
      time: accessLogTime(now),
      timeEpoch: now,
    },
    ...bodyOf(request, headers['content-type']),
  };
}

/** Returns the HTTP answer for a function's answer. With a status code, the function's answer is taken as it is; without one, its JSON becomes the body. */
export function answerOf(payload: unknown): HttpApiResponse {
  if (typeof payload !== 'object' || payload === null || !('statusCode' in payload)) {
    const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, cookies: [], body };
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = payload as Record<string, unknown>;
  const valid = Number.isInteger(Number(statusCode)) && (body === undefined || body === null || typeof body === 'string');
  if (!valid) return gatewayAnswer(500, 'Internal Server Error');
  const text = typeof body === 'string' ? body : '';
  return {
    statusCode: Number(statusCode),
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...lowerCased((headers ?? {}) as Record<string, string>) },
    cookies: (cookies ?? []) as string[],
    body: isBase64Encoded === true ? Buffer.from(text, 'base64') : text,
  };
}

function bodyOf({ body }: HttpApiRequest, contentType = ''): Record<string, unknown> {
  if (body === undefined || body.length === 0) return { isBase64Encoded: false };
  const isText = typeof body === 'string' || /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded|.*\+json))/.test(contentType);
  return isText ? { body: body.toString(), isBase64Encoded: false } : { body: body.toString('base64'), isBase64Encoded: true };
}

/** `23/Nov/2026:09:00:00 +0000` */
function accessLogTime(now: number): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+) GMT$/.exec(new Date(now).toUTCString())!;
  return `${day}/${month}/${year}:${time} +0000`;
}
