import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import { EVENT_PARTS, EVENT_SCHEMAS, type EventName } from '../../../lambda/outbox/http/event-schemas';

export type Json = { [name: string]: unknown };

export const EVENT_NAMES = Object.keys(EVENT_SCHEMAS) as EventName[];

/** `CallbackAsked`, as the schema of `dialback.callback.asked` is called. */
export function schemaNameOf(event: EventName): string {
  return event
    .replace('dialback.', '')
    .split(/[.-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** The JSON Schemas of all events, and of the parts that they share, by name. They name each other as in a document with `components`. */
export function jsonSchemas(target: 'draft-07' | 'openapi-3.0'): Record<string, Json> {
  const events = Object.fromEntries(EVENT_NAMES.map((name) => [schemaNameOf(name), EVENT_SCHEMAS[name]]));
  const schemas = toJsonSchemaDefs({ ...EVENT_PARTS, ...events }, { target, overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}` });
  return Object.fromEntries(Object.entries(schemas).map(([name, { $schema: _draft, ...schema }]) => [name, schema as Json]));
}

/** The fields that EventBridge puts around the detail of an event. */
export const ENVELOPE = {
  version: { type: 'string' },
  id: { type: 'string', description: 'EventBridge’s own id. A repeat has another: take `detail.id`.' },
  account: { type: 'string' },
  time: { type: 'string', format: 'date-time' },
  region: { type: 'string' },
  resources: { type: 'array', items: { type: 'string' } },
};
