import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import type { Authorization } from './authorization';
import { functionEvent, type EventFacts } from './function-event';
import { lowerCased, type HttpApiRequest } from './http-message';
import { functionIn, invokeForApi, type ApiInvocationServices } from './invoke-for-api';

/** A REQUEST authorizer with payload format 2.0 and simple responses. */
export interface LambdaAuthorizerDefinition {
  name: string;
  /** The function's ARN, or the invocation path that holds it. */
  uri: string;
  /** `$request.header.X`, `$request.querystring.X`, `$context.routeKey`: without all of them a request is turned away unasked. */
  identitySource?: string[];
  /** How long an answer holds for the same identity, on every route; 0 to 3600, default 300, and 0 without an identity source. */
  resultTtlSeconds?: number;
}

export interface AuthorizerRequest {
  authorizerId: string;
  definition: LambdaAuthorizerDefinition;
  request: HttpApiRequest;
  facts: EventFacts;
}

/** HTTP API quotas, "Authorizer timeout for Lambda". */
const TIMEOUT_MILLISECONDS = 10_000;

/** Refuses what API Gateway refuses, and identity sources that are not emulated. */
export function checkLambdaAuthorizer({ uri, identitySource = [], resultTtlSeconds = 0 }: LambdaAuthorizerDefinition): void {
  if (!functionIn(uri)) throw new NotEmulated(`the authorizer ${uri}. Functions are.`);
  const unknown = identitySource.find((source) => !/^(\$request\.(header|querystring)\.[\w-]+|\$context\.routeKey)$/.test(source));
  if (unknown) throw new NotEmulated(`the identity source ${unknown}. $request.header.X, $request.querystring.X and $context.routeKey are.`);
  if (!(resultTtlSeconds >= 0 && resultTtlSeconds <= 3600)) throw refusal(`AuthorizerResultTtlInSeconds is ${resultTtlSeconds}. It must be 0 to 3600.`);
  if (resultTtlSeconds > 0 && identitySource.length === 0) throw refusal('IdentitySource is required when caching is enabled: set it, or AuthorizerResultTtlInSeconds to 0.');
}

/**
 * Asks the authorizer's function, or remembers what it said.
 * Source: API Gateway Developer Guide, "Control access to HTTP APIs with AWS Lambda authorizers".
 */
export function createLambdaAuthorizer(around: ApiInvocationServices & { accountId: string; region: string }) {
  const remembered = new Map<string, { authorization: Authorization; until: number }>();
  const { time, accountId, region } = around;

  const ask = async ({ authorizerId, definition, request, facts }: AuthorizerRequest, identity: string[]): Promise<Authorization> => {
    const api = `arn:aws:execute-api:${region}:${accountId}:${facts.apiId}`;
    const { body: _body, isBase64Encoded: _encoded, ...event } = functionEvent(request, facts);
    const routeArn = `${api}/$default/${request.method}${request.path}`;
    const result = await invokeForApi(around, {
      functionArn: functionIn(definition.uri)!,
      payload: { ...event, type: 'REQUEST', routeArn, identitySource: identity },
      sourceArn: `${api}/authorizers/${authorizerId}`,
      timeoutMilliseconds: TIMEOUT_MILLISECONDS,
    });
    return typeof result === 'string' ? { refused: 500 } : read(result.payload);
  };

  return async (asked: AuthorizerRequest): Promise<Authorization> => {
    const { authorizerId, definition, request, facts } = asked;
    const { identitySource = [], resultTtlSeconds = identitySource.length > 0 ? 300 : 0 } = definition;
    const identity = identitySource.map((source) => valueOf(source, request, facts));
    if (identity.some((value) => !value)) return { refused: 401 };
    const key = JSON.stringify([authorizerId, ...identity]);
    const known = remembered.get(key);
    if (known && known.until > time.now()) return known.authorization;
    const authorization = await ask(asked, identity as string[]);
    const failed = 'refused' in authorization && authorization.refused === 500;
    if (resultTtlSeconds > 0 && !failed) remembered.set(key, { authorization, until: time.now() + resultTtlSeconds * 1000 });
    return authorization;
  };
}

function valueOf(source: string, { headers, query }: HttpApiRequest, { match }: EventFacts): string | undefined {
  if (source === '$context.routeKey') return match.route.routeKey;
  const [, place, name] = /^\$request\.(header|querystring)\.(.+)$/.exec(source)!;
  return place === 'header' ? lowerCased(headers)[name!.toLowerCase()] : (new URLSearchParams(query).get(name!) ?? undefined);
}

/** A simple response; anything else is a fault of the function. */
function read(payload: unknown): Authorization {
  const { isAuthorized, context = {} } = (payload ?? {}) as { isAuthorized?: unknown; context?: Record<string, unknown> };
  if (typeof isAuthorized !== 'boolean') return { refused: 500 };
  return isAuthorized ? { lambda: context } : { refused: 403 };
}

function refusal(message: string): ServiceError {
  return new ServiceError('BadRequestException', message);
}
