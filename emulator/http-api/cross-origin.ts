import { lowerCased, type HttpApiRequest, type HttpApiResponse } from './http-message';

/** CorsConfiguration of AWS::ApiGatewayV2::Api. `*` stands for all. */
export interface CorsSettings {
  allowOrigins?: string[];
  allowMethods?: string[];
  allowHeaders?: string[];
  exposeHeaders?: string[];
  maxAgeSeconds?: number;
  allowCredentials?: boolean;
}

/** The answer to a preflight, which API Gateway gives itself once CORS is set, whatever routes there are. */
export function answerPreflight(cors: CorsSettings, request: HttpApiRequest): HttpApiResponse | undefined {
  const headers = lowerCased(request.headers);
  if (request.method !== 'OPTIONS' || headers['origin'] === undefined || headers['access-control-request-method'] === undefined) return undefined;
  const { allowMethods = [], allowHeaders = [], maxAgeSeconds } = cors;
  const granted = originHeaders(cors, headers['origin']);
  return {
    statusCode: 204,
    headers: Object.keys(granted).length === 0 ? {} : {
      ...granted,
      'access-control-allow-methods': allowMethods.join(','),
      'access-control-allow-headers': allowHeaders.join(','),
      ...(maxAgeSeconds !== undefined && { 'access-control-max-age': String(maxAgeSeconds) }),
    },
    cookies: [],
    body: '',
  };
}

/** Puts the API's own CORS headers in place of those of the function. */
export function withCors(cors: CorsSettings, request: HttpApiRequest, response: HttpApiResponse): HttpApiResponse {
  const kept = Object.entries(response.headers).filter(([name]) => !name.startsWith('access-control-'));
  const granted = originHeaders(cors, lowerCased(request.headers)['origin']);
  const exposed: Record<string, string> = cors.exposeHeaders?.length ? { 'access-control-expose-headers': cors.exposeHeaders.join(',') } : {};
  const allowed = Object.keys(granted).length > 0;
  return { ...response, headers: { ...Object.fromEntries(kept), ...granted, ...(allowed && exposed) } };
}

function originHeaders({ allowOrigins = [], allowCredentials }: CorsSettings, origin: string | undefined): Record<string, string> {
  if (origin === undefined || !allowOrigins.some((allowed) => allowed === '*' || allowed === origin)) return {};
  return {
    'access-control-allow-origin': allowOrigins.includes('*') ? '*' : origin,
    ...(allowCredentials && { 'access-control-allow-credentials': 'true' }),
  };
}
