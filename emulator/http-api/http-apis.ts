import type { VirtualTime } from '../clock/virtual-time';
import type { Journal } from '../journal';
import type { Functions } from '../lambda/functions';
import { NotEmulated } from '../not-emulated';
import { seededRandom } from '../seeded-random';
import { ServiceError } from '../service-error';
import type { UserPools } from './cognito';
import { answerPreflight, withCors, type CorsSettings } from './cross-origin';
import { answerOf, functionEvent, type EventFacts } from './function-event';
import { gatewayAnswer, lowerCased, type HttpApiRequest, type HttpApiResponse } from './http-message';
import { createJwtAuthorizer, type AuthorizerDefinition } from './jwt-authorizer';
import { checkRouteKey, matchRoute, type Route, type RouteMatch } from './routes';
import { tokenBucket, type Throttle } from './token-bucket';

export interface HttpApisOptions {
  time: VirtualTime;
  journal: Journal;
  functions: Functions;
  pools: UserPools;
  accountId: string;
  region: string;
  seed: string;
}

/** API Gateway HTTP APIs with the stage `$default`, Lambda integrations and JWT authorizers. */
export interface HttpApis {
  create(definition: { name: string; cors?: CorsSettings }): { apiId: string; endpoint: string };
  createAuthorizer(apiId: string, definition: AuthorizerDefinition): { authorizerId: string };
  /** @param uri The function's ARN, or the invocation path that holds it. */
  createIntegration(apiId: string, definition: { uri: string; payloadFormatVersion?: string; timeoutMilliseconds?: number }): { integrationId: string };
  createRoute(apiId: string, route: Route): { routeId: string };
  /** Requests per second and burst of the whole API. Without it nothing is throttled. */
  throttle(apiId: string, throttle: Throttle): void;
  /** Answers a request as the API's address would. Only an API that does not exist makes it reject. */
  handle(apiId: string, request: HttpApiRequest): Promise<HttpApiResponse>;
  list(): { apiId: string; name: string; endpoint: string; routes: string[] }[];
}

interface Api {
  name: string;
  endpoint: string;
  cors?: CorsSettings;
  authorizers: Map<string, AuthorizerDefinition>;
  integrations: Map<string, { functionArn: string; timeoutMilliseconds: number }>;
  routes: Route[];
  admits: () => boolean;
}

/** The longest an HTTP API waits for its integration, and the default. */
const longestTimeoutMilliseconds = 30_000;

export function createHttpApis(options: HttpApisOptions): HttpApis {
  const { time, journal, functions, accountId, region } = options;
  const random = seededRandom(`${options.seed}:http-apis`);
  const newId = (length: number) => Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[random.below(36)]).join('');
  const authorize = createJwtAuthorizer(options);
  const apis = new Map<string, Api>();

  const apiOf = (apiId: string): Api => {
    const api = apis.get(apiId);
    if (!api) throw new ServiceError('NotFoundException', `Invalid API identifier specified: ${apiId}`, { status: 404 });
    return api;
  };

  /** Invokes the function that the route leads to and waits as long as the integration may take. */
  const integrate = async (api: Api, request: HttpApiRequest, facts: EventFacts): Promise<HttpApiResponse> => {
    const { route } = facts.match;
    const { functionArn, timeoutMilliseconds } = api.integrations.get(route.integrationId)!;
    const [, path = route.routeKey] = route.routeKey.split(' ');
    const sourceArn = `arn:aws:execute-api:${region}:${accountId}:${facts.apiId}/$default/${request.method}${path}`;
    const patience = new AbortController();
    const answered = functions
      .invoke({ function: functionArn, payload: functionEvent(request, facts), by: { service: 'apigateway.amazonaws.com', sourceArn } })
      .then((result) => ('error' in result ? gatewayAnswer(500, 'Internal Server Error') : answerOf(result.payload)))
      .catch((error: Error) => {
        journal.record('function', 'refused', { function: functionArn, sourceArn, cause: error.message });
        return gatewayAnswer(500, 'Internal Server Error');
      });
    const givenUp = time.sleep(timeoutMilliseconds, patience.signal).then(() => gatewayAnswer(503, 'Service Unavailable'));
    // The wait that loses is called off.
    givenUp.catch(() => undefined);
    return Promise.race([answered, givenUp]).finally(() => patience.abort());
  };

  const answer = async (apiId: string, request: HttpApiRequest): Promise<HttpApiResponse> => {
    const api = apiOf(apiId);
    if (!api.admits()) return gatewayAnswer(429, 'Too Many Requests');
    const match: RouteMatch | undefined = matchRoute(api.routes, request.method, request.path);
    if (!match) return gatewayAnswer(404, 'Not Found');
    const facts: EventFacts = { accountId, apiId, domainName: new URL(api.endpoint).hostname, requestId: newId(15), now: time.now(), match };
    const { authorizerId, authorizationScopes = [] } = match.route;
    if (authorizerId === undefined) return integrate(api, request, facts);
    const authorization = await authorize(api.authorizers.get(authorizerId)!, authorizationScopes, lowerCased(request.headers)['authorization']);
    if (!('refused' in authorization)) return integrate(api, request, { ...facts, authorization });
    const missing = authorization.refused === 401 ? 'Unauthorized' : 'Forbidden';
    return gatewayAnswer(authorization.refused, missing, { 'www-authenticate': 'Bearer' });
  };

  return {
    create({ name, cors }) {
      const apiId = newId(10);
      const endpoint = `https://${apiId}.execute-api.${region}.amazonaws.com`;
      apis.set(apiId, { name, endpoint, ...(cors && { cors }), authorizers: new Map(), integrations: new Map(), routes: [], admits: () => true });
      return { apiId, endpoint };
    },
    createAuthorizer(apiId, definition) {
      const authorizerId = newId(6);
      apiOf(apiId).authorizers.set(authorizerId, definition);
      return { authorizerId };
    },
    createIntegration(apiId, { uri, payloadFormatVersion = '2.0', timeoutMilliseconds = longestTimeoutMilliseconds }) {
      if (payloadFormatVersion !== '2.0') throw new NotEmulated(`payload format version ${payloadFormatVersion}. 2.0 is.`);
      const functionArn = /arn:aws:lambda:[^/]+/.exec(uri)?.[0];
      if (!functionArn) throw new NotEmulated(`the integration ${uri}. Functions are.`);
      const integrationId = newId(7);
      apiOf(apiId).integrations.set(integrationId, { functionArn, timeoutMilliseconds });
      return { integrationId };
    },
    createRoute(apiId, route) {
      const { routes, integrations, authorizers } = apiOf(apiId);
      checkRouteKey(route.routeKey);
      if (routes.some(({ routeKey }) => routeKey === route.routeKey))
        throw new ServiceError('ConflictException', `Route with key ${route.routeKey} already exists for this API`, { status: 409 });
      if (!integrations.has(route.integrationId) || (route.authorizerId !== undefined && !authorizers.has(route.authorizerId)))
        throw new ServiceError('BadRequestException', `Route ${route.routeKey} names an integration or authorizer that its API does not have.`);
      routes.push(route);
      return { routeId: newId(7) };
    },
    throttle: (apiId, throttle) => void (apiOf(apiId).admits = tokenBucket(time, throttle)),
    async handle(apiId, request) {
      const { cors } = apiOf(apiId);
      const preflight = cors && answerPreflight(cors, request);
      if (preflight) return preflight;
      const response = await answer(apiId, request);
      return cors ? withCors(cors, request, response) : response;
    },
    list: () => [...apis].map(([apiId, { name, endpoint, routes }]) => ({ apiId, name, endpoint, routes: routes.map(({ routeKey }) => routeKey) })),
  };
}
