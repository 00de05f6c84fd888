import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import type { Json, Operation } from './operation';
import { publishedTypes } from './published-types';

/** The schema of a body as the very rules say it that the body is checked by. Descriptions are those of its published type, else what is allowed. */
export function bodySchema({ rules: { fields, allowed }, type }: NonNullable<Operation['body']>): Json {
  const published = propertiesOf(type);
  const [checked, told] = [Object.keys(fields), Object.keys(published)].map((names) => names.sort().join());
  if (checked !== told) throw new Error(`The body ${type} is checked for ${checked}, and published with ${told}.`);
  const { $schema: _draft, ...schema } = schemaOf(v.strictObject(fields), 'ignore') as { $schema?: string; properties: Record<string, Json> };
  const properties = Object.entries(schema.properties).map(([name, property]) => [name, { ...property, description: described(published[name]!, allowed[name]!) }]);
  return { ...schema, properties: Object.fromEntries(properties) as Json };
}

export function queryParameters({ parameters, allowed }: NonNullable<Operation['query']>): Json[] {
  return Object.entries(parameters).map(([name, schema]) => {
    const { $schema: _draft, ...read } = schemaOf(schema as v.GenericSchema, 'input') as Json;
    return { name, in: 'query', required: false, description: `It must be ${allowed[name]}.`, schema: read };
  });
}

function described({ description }: { description?: string }, allowed: string): string {
  return description ?? `It must be ${allowed}.`;
}

function propertiesOf(type: string): Record<string, { description?: string }> {
  const schema = publishedTypes[type] as { properties?: Record<string, { description?: string }> } | undefined;
  if (!schema?.properties) throw new Error(`There is no published type ${type} with fields.`);
  return schema.properties;
}

/**
 * What a schema checks by a function of its own cannot be said in JSON Schema: clean text, a time that there is. The description says it. A parameter is a text as it is sent (`input`); a field of a body
 * has the limits that hold for it once it is trimmed and cleaned.
 */
function schemaOf(schema: v.GenericSchema, typeMode: 'input' | 'ignore'): unknown {
  return toJsonSchema(schema, { target: 'draft-2020-12', typeMode, ignoreActions: ['check', 'transform', 'trim'], overrideSchema: ({ valibotSchema }) => (valibotSchema.type === 'custom' ? TEXTS_BY_NAME : undefined) });
}

/** The only schema of its own kind: the facts that apps give. */
const TEXTS_BY_NAME = { type: 'object' as const, additionalProperties: { type: 'string' as const } };
