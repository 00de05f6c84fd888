import { NotEmulated } from '../not-emulated';
import type { SeededRandom } from '../seeded-random';
import { ServiceError } from '../service-error';
import type { WebhookRequest } from './webhooks';

/** How EventBridge shows who it is: AWS::Events::Connection. */
export interface ConnectionDefinition {
  name: string;
  authorization: { type: 'API_KEY'; name: string; value: string } | { type: 'BASIC'; username: string; password: string };
  /** Sent with every request, too. */
  headers?: Record<string, string>;
}

/** AWS::Events::ApiDestination. */
export interface ApiDestinationDefinition {
  name: string;
  connectionArn: string;
  /** Over HTTPS; each `*` in it is a place for a path parameter of the target. */
  endpoint: string;
  method: string;
}

export interface HttpParameters {
  pathParameterValues?: string[];
  headers?: Record<string, string>;
  query?: Record<string, string>;
}

export interface ApiDestinations {
  createConnection(definition: ConnectionDefinition): { arn: string };
  createDestination(definition: ApiDestinationDefinition): { arn: string };
  /** The request for a target, without its time. Throws ResourceNotFoundException when there is no such destination. */
  requestTo(arn: string, body: string, parameters?: HttpParameters): Omit<WebhookRequest, 'at'>;
}

const methods = ['POST', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'];

export function createApiDestinations({ random, accountId, region }: { random: SeededRandom; accountId: string; region: string }): ApiDestinations {
  const connections = new Map<string, ConnectionDefinition>();
  const destinations = new Map<string, ApiDestinationDefinition>();
  const arnOf = (kind: string, name: string) => `arn:aws:events:${region}:${accountId}:${kind}/${name}/${random.uuid()}`;

  return {
    createConnection(definition) {
      const arn = arnOf('connection', definition.name);
      connections.set(arn, definition);
      return { arn };
    },
    createDestination(definition) {
      const { connectionArn, endpoint, method } = definition;
      if (!connections.has(connectionArn)) throw new ServiceError('ResourceNotFoundException', `Connection ${connectionArn} does not exist.`);
      if (!endpoint.startsWith('https://')) throw new ServiceError('ValidationException', `InvocationEndpoint is "${endpoint}". It must begin with https://.`);
      if (!methods.includes(method)) throw new ServiceError('ValidationException', `HttpMethod is "${method}". It must be one of ${methods.join(', ')}.`);
      const arn = arnOf('api-destination', definition.name);
      destinations.set(arn, definition);
      return { arn };
    },
    requestTo(arn, body, { pathParameterValues = [], headers = {}, query = {} } = {}) {
      const destination = destinations.get(arn);
      if (!destination) throw new ServiceError('ResourceNotFoundException', `ApiDestination ${arn} does not exist.`);
      const connection = connections.get(destination.connectionArn)!;
      const search = new URLSearchParams(query).toString();
      const url = fillPlaces(destination.endpoint, pathParameterValues) + (search && `?${search}`);
      // If both give a header, the connection's counts. Source: EventBridge User Guide, "Connections".
      const all = { 'content-type': 'application/json; charset=utf-8', ...headers, ...connection.headers, ...authorizationHeader(connection) };
      return { method: destination.method, url, headers: Object.fromEntries(Object.entries(all).map(([name, value]) => [name.toLowerCase(), value])), body };
    },
  };
}

function fillPlaces(endpoint: string, values: string[]): string {
  const places = endpoint.split('*').length - 1;
  if (places !== values.length) throw new NotEmulated(`an endpoint with ${places} places and ${values.length} path parameters`);
  let at = 0;
  return endpoint.replace(/\*/g, () => encodeURIComponent(values[at++]!));
}

function authorizationHeader({ authorization }: ConnectionDefinition): Record<string, string> {
  if (authorization.type === 'API_KEY') return { [authorization.name]: authorization.value };
  return { authorization: `Basic ${Buffer.from(`${authorization.username}:${authorization.password}`).toString('base64')}` };
}
