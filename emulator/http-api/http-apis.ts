import type { Account } from '../account';
import type { Functions } from '../lambda/functions';
import { NotEmulated } from '../not-emulated';
import { seededRandom } from '../seeded-random';
import { ServiceError } from '../service-error';
import type { Authorization } from './authorization';
import type { UserPools } from '../cognito/user-pools';
import { answerPreflight, withCors, type CorsSettings } from './cross-origin';
import { answerOf, functionEvent, type EventFacts } from './function-event';
import { gatewayAnswer, lowerCased, type HttpApiRequest, type HttpApiResponse } from './http-message';
import { functionIn, invokeForApi } from './invoke-for-api';
import { createJwtAuthorizer, type JwtAuthorizerDefinition } from './jwt-authorizer';
import { checkLambdaAuthorizer, createLambdaAuthorizer, type LambdaAuthorizerDefinition } from './lambda-authorizer';
import { checkRouteKey, matchRoute, type Route, type RouteMatch } from './routes';
import { checkRequest } from './check-request';
import { createThrottles, type Throttle, type Throttles } from './throttles';

export interface HttpApisOptions extends Account {
  functions: Functions;
  pools: UserPools;
  seed: string;
}

/** API Gateway HTTP APIs with the stage `$default`, Lambda integrations, JWT and Lambda authorizers. */
export interface HttpApis {
  create(definition: { name: string; cors?: CorsSettings }): { apiId: string; endpoint: string };
  createAuthorizer(apiId: string, definition: JwtAuthorizerDefinition | LambdaAuthorizerDefinition): { authorizerId: string };
  /** @param uri The function's ARN, or the invocation path that holds it. */
  createIntegration(apiId: string, definition: { uri: string; payloadFormatVersion?: string; timeoutMilliseconds?: number }): { integrationId: string };
  createRoute(apiId: string, route: Route): { routeId: string };
  /** Requests per second and burst of one route, or of all others together. Without it nothing is throttled. Throws for a route that is not there. */
  throttle(apiId: string, throttle: Throttle, routeKey?: string): void;
  /** Answers a request as the API's address would. Only an API that does not exist makes it reject. */
  handle(apiId: string, request: HttpApiRequest): Promise<HttpApiResponse>;
  list(): { apiId: string; name: string; endpoint: string; routes: string[] }[];
}

interface Api {
  name: string;
  endpoint: string;
  cors?: CorsSettings;
  authorizers: Map<string, JwtAuthorizerDefinition | LambdaAuthorizerDefinition>;
  integrations: Map<string, { functionArn: string; timeoutMilliseconds: number }>;
  routes: Route[];
  throttles: Throttles;
}

const sentences = { 401: 'Unauthorized', 403: 'Forbidden', 500: 'Internal Server Error' };

/** The longest an HTTP API waits for its integration, and the default. */
const longestTimeoutMilliseconds = 30_000;

export function createHttpApis(options: HttpApisOptions): HttpApis {
  const { time, accountId, region } = options;
  const random = seededRandom(`${options.seed}:http-apis`);
  const newId = (length: number) => Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[random.below(36)]).join('');
  const checkToken = createJwtAuthorizer(options);
  const askFunction = createLambdaAuthorizer(options);
  const apis = new Map<string, Api>();

  const apiOf = (apiId: string): Api => {
    const api = apis.get(apiId);
    if (!api) throw new ServiceError('NotFoundException', `Invalid API identifier specified: ${apiId}`, { status: 404 });
    return api;
  };

  /** Invokes the function that the route leads to and waits as long as the integration may take. */
  const integrate = async (api: Api, request: HttpApiRequest, facts: EventFacts): Promise<HttpApiResponse> => {
    const { route } = facts.match;
    const [, path = route.routeKey] = route.routeKey.split(' ');
    const sourceArn = `arn:aws:execute-api:${region}:${accountId}:${facts.apiId}/$default/${request.method}${path}`;
    const result = await invokeForApi(options, { ...api.integrations.get(route.integrationId)!, payload: functionEvent(request, facts), sourceArn });
    if (result === 'failed') return gatewayAnswer(500, 'Internal Server Error');
    return result === 'too-late' ? gatewayAnswer(503, 'Service Unavailable') : answerOf(result.payload);
  };

  const authorizationOf = (api: Api, request: HttpApiRequest, facts: EventFacts): Promise<Authorization> => {
    const { authorizerId, authorizationScopes = [] } = facts.match.route;
    const definition = api.authorizers.get(authorizerId!)!;
    if ('uri' in definition) return askFunction({ authorizerId: authorizerId!, definition, request, facts });
    return checkToken(definition, authorizationScopes, lowerCased(request.headers)['authorization']);
  };

  const answer = async (apiId: string, request: HttpApiRequest): Promise<HttpApiResponse> => {
    const api = apiOf(apiId);
    const refused = checkRequest(request);
    if (refused) return refused;
    const match: RouteMatch | undefined = matchRoute(api.routes, request.method, request.path);
    if (!api.throttles.admits(match?.route.routeKey)) return gatewayAnswer(429, 'Too Many Requests');
    if (!match) return gatewayAnswer(404, 'Not Found');
    const facts: EventFacts = { accountId, apiId, domainName: new URL(api.endpoint).hostname, requestId: newId(15), now: time.now(), match };
    if (match.route.authorizerId === undefined) return integrate(api, request, facts);
    const authorization = await authorizationOf(api, request, facts);
    if (!('refused' in authorization)) return integrate(api, request, { ...facts, authorization });
    return gatewayAnswer(authorization.refused, sentences[authorization.refused], authorization.refused === 500 ? {} : { 'www-authenticate': 'Bearer' });
  };

  return {
    create({ name, cors }) {
      const apiId = newId(10);
      const endpoint = `https://${apiId}.execute-api.${region}.amazonaws.com`;
      apis.set(apiId, { name, endpoint, ...(cors && { cors }), authorizers: new Map(), integrations: new Map(), routes: [], throttles: createThrottles(time) });
      return { apiId, endpoint };
    },
    createAuthorizer(apiId, definition) {
      if ('uri' in definition) checkLambdaAuthorizer(definition);
      const authorizerId = newId(6);
      apiOf(apiId).authorizers.set(authorizerId, definition);
      return { authorizerId };
    },
    createIntegration(apiId, { uri, payloadFormatVersion = '2.0', timeoutMilliseconds = longestTimeoutMilliseconds }) {
      if (payloadFormatVersion !== '2.0') throw new NotEmulated(`payload format version ${payloadFormatVersion}. 2.0 is.`);
      const functionArn = functionIn(uri);
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
    throttle(apiId, throttle, routeKey) {
      const { routes, throttles } = apiOf(apiId);
      if (routeKey !== undefined && !routes.some((route) => route.routeKey === routeKey))
        throw new ServiceError('NotFoundException', `Unable to find Route by key ${routeKey} within the provided RouteSettings`, { status: 404 });
      throttles.set(throttle, routeKey);
    },
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
