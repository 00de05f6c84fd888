import type { Json, Operation } from './operation';
import { publishedTypes } from './published-types';
import { bodySchema, queryParameters } from './request-schemas';

export interface ApiDescription {
  title: string;
  description: string;
  /** Every route, by method and path. */
  operations: Record<string, Operation>;
  /** The headers that every request has, by the names of OpenAPI’s security schemes. */
  security: Record<string, Json>;
  /** Further headers of every request. */
  headers: Json[];
}

const ref = (type: string): Json => ({ $ref: `#/components/schemas/${type}` });
const PROBLEM = { description: 'A refusal, with a stable code (docs/refusals.md).', content: { 'application/problem+json': { schema: ref('Problem') } } };

/** An OpenAPI 3.1 document: https://spec.openapis.org/oas/v3.1.0 */
export function openApiDocument({ title, description, operations, security, headers }: ApiDescription): Json {
  const paths: Record<string, Json> = {};
  for (const [route, operation] of Object.entries(operations)) {
    const [method, path] = route.split(' ') as [string, string];
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(route, operation, headers) };
  }
  const bodies = Object.values(operations).flatMap(({ body }) => (body ? [[body.type, bodySchema(body)] as const] : []));
  return {
    openapi: '3.1.0',
    info: { title, version: '1.0.0', description, license: { name: 'Apache 2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    security: [Object.fromEntries(Object.keys(security).map((name) => [name, []]))],
    paths,
    components: { securitySchemes: security, schemas: { ...answersIn(operations), ...Object.fromEntries(bodies) } },
  };
}

function describe(route: string, { summary, body, query, isIdempotent, answers }: Operation, headers: Json[]): Json {
  const inPath = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const key = isIdempotent ? [IDEMPOTENCY_KEY] : [];
  return {
    operationId: operationIdOf(route),
    summary,
    parameters: [...headers, ...inPath, ...(query ? queryParameters(query) : []), ...key],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: ref(body.type) } } } }),
    responses: { ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, { description: answer.when ?? 'Done.', content: contentOf(answer) }])), default: PROBLEM },
  };
}

const IDEMPOTENCY_KEY = { name: 'Idempotency-Key', in: 'header', required: true, description: 'Fresh and random for each request, and the same when the request is sent again.', schema: { type: 'string', minLength: 1, maxLength: 255 } };

/** `postCallbacksIdDialNow`, as generated clients call it. */
export function operationIdOf(route: string): string {
  const [method, path] = route.split(' ') as [string, string];
  const words = path.split(/[/{}-]/).filter((word) => word !== '');
  return `${method.toLowerCase()}${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
}

function contentOf(answer: Operation['answers'][number]): Json {
  if ('mediaType' in answer) return { [answer.mediaType]: { schema: { type: 'string' } } };
  return { 'application/json': { schema: typeof answer.type === 'string' ? ref(answer.type) : { oneOf: answer.type.map(ref) } } };
}

/** The published types of the answers, and those that they name, in turn. Clients take fields that a newer service adds. */
function answersIn(operations: Record<string, Operation>): Record<string, Json> {
  const found: Record<string, Json> = {};
  const add = (type: string) => {
    if (type in found) return;
    const schema = publishedTypes[type];
    if (!schema) throw new Error(`There is no published type ${type}.`);
    found[type] = open(schema) as Json;
    for (const [, named] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/(\w+)"/g)) add(named!);
  };
  ['Problem', ...Object.values(operations).flatMap(({ answers }) => Object.values(answers).flatMap((answer) => ('type' in answer ? answer.type : [])))].forEach(add);
  return found;
}

/** Without the word that nothing else may be there. */
function open(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(open);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(Object.entries(schema).flatMap(([name, value]) => (name === 'additionalProperties' && value === false ? [] : [[name, open(value)]])));
}
