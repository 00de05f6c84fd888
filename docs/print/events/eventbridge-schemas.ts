import { EVENT_SOURCE, EVENT_VERSION } from '../../../lambda/outbox/domain/outgoing-event';
import type { EventName } from '../../../lambda/outbox/http/event-schemas';
import { ENVELOPE, EVENT_NAMES, type Json, jsonSchemas, schemaNameOf } from './json-schemas';

/** Each event’s schema for a registry of EventBridge, in its form of OpenAPI 3, by the name that the registry gives it. One a line. */
export function printEventBridgeSchemas(): string {
  const schemas = jsonSchemas('openapi-3.0');
  const lines = EVENT_NAMES.map((name) => `${JSON.stringify(`${EVENT_SOURCE}@${name}`)}: ${JSON.stringify(documentOf(name, schemas))}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function documentOf(name: EventName, schemas: Record<string, Json>): Json {
  const detail = schemaNameOf(name);
  const properties = { ...ENVELOPE, source: { type: 'string' }, 'detail-type': { type: 'string' }, detail: { $ref: `#/components/schemas/${detail}` } };
  const AWSEvent = { type: 'object', 'x-amazon-events-source': EVENT_SOURCE, 'x-amazon-events-detail-type': name, required: Object.keys(properties), properties };
  return { openapi: '3.0.0', info: { version: `${EVENT_VERSION}.0.0`, title: name }, paths: {}, components: { schemas: { AWSEvent, ...withParts(detail, schemas) } } };
}

/** The schema, and those that it names, in turn. */
function withParts(name: string, schemas: Record<string, Json>): Record<string, Json> {
  const parts = [...JSON.stringify(schemas[name]).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, part]) => part!);
  return Object.assign({ [name]: schemas[name]! }, ...parts.map((part) => withParts(part, schemas))) as Record<string, Json>;
}
