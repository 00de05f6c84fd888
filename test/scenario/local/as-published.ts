import Ajv, { type ValidateFunction } from 'ajv/dist/2020.js';
import agents from '../../../docs/openapi/agents.json';
import customers from '../../../docs/openapi/customers.json';
import type { HeardAnswer } from '../../../local/stack-http-api';

interface Api {
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  components: object;
}

/** The printed descriptions, by the output that has the address of their API. A test elsewhere holds that they are fresh. */
const APIS: Record<string, Api> = { ApiUrl: agents, CustomerApiUrl: customers };

const ajv = new Ajv({ strict: false });
const validators = new Map<string, ValidateFunction>();

/**
 * Holds an answer against the printed description of its API: its route, its status, and each of its fields.
 *
 * @throws Error that names what is otherwise.
 */
export function asPublished({ output, method, path, status, contentType, body }: HeardAnswer): void {
  const api = APIS[output]!;
  const route = Object.keys(api.paths).find((one) => new RegExp(`^${one.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path.split('?')[0]!));
  // The gateway itself says that there is no such route.
  const operation = route === undefined ? undefined : api.paths[route]![method.toLowerCase()];
  if (!operation) return;
  const published = String(status) in operation.responses ? String(status) : 'default';
  if (status < 400 === (published === 'default')) throw new Error(`${method} ${route} answered ${status}, and is published with ${Object.keys(operation.responses).join(', ')}.`);
  const { content } = operation.responses[published] as { content: Record<string, { schema: object }> };
  const [type] = Object.keys(content) as [string];
  if (contentType.split(';')[0] !== type) throw new Error(`${method} ${route} answered ${status} as ${contentType}, and is published as ${type}.`);
  if (!type.endsWith('json')) return;
  const holds = validatorOf(api, { key: [output, route, method, published].join(' '), schema: content[type]!.schema });
  if (!holds(JSON.parse(body))) throw new Error(`${method} ${route} answered otherwise than is published: ${ajv.errorsText(holds.errors)} in ${body}`);
}

function validatorOf(api: Api, { key, schema }: { key: string; schema: object }): ValidateFunction {
  const known = validators.get(key);
  if (known) return known;
  const made = ajv.compile({ ...schema, components: closed(api.components) as object });
  validators.set(key, made);
  return made;
}

/** Clients take fields that a newer service adds. This service answers no others than it publishes. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  const isObject = inner['type'] === 'object' && 'properties' in inner && !('additionalProperties' in inner);
  return isObject ? { ...inner, additionalProperties: false } : inner;
}
