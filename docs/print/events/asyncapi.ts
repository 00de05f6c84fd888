import { EVENT_SOURCE, EVENT_VERSION } from '../../../lambda/outbox/domain/outgoing-event';
import { EVENT_SCHEMAS, type EventName } from '../../../lambda/outbox/http/event-schemas';
import { ENVELOPE, EVENT_NAMES, type Json, jsonSchemas, schemaNameOf } from './json-schemas';
import { descriptionOf } from './description-of';

/** All events in one AsyncAPI document: https://www.asyncapi.com/docs/reference/specification/v3.0.0 */
export function printAsyncApi(): string {
  const document = {
    asyncapi: '3.0.0',
    info: { title: 'Dialback events', version: `${EVENT_VERSION}.0.0`, description: 'What happens to callbacks, clicks, voicemails and announced calls, on the stack’s own EventBridge bus.' },
    defaultContentType: 'application/json',
    channels: { events: { address: null, description: 'The event bus that the output EventBusName names.', messages: byName((name) => ({ $ref: `#/components/messages/${schemaNameOf(name)}` })) } },
    operations: { tell: { action: 'send', channel: { $ref: '#/channels/events' }, summary: 'Dialback tells what happened.' } },
    components: { messages: byName(messageOf), schemas: jsonSchemas('draft-07') },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function byName(make: (name: EventName) => Json): Json {
  return Object.fromEntries(EVENT_NAMES.map((name) => [schemaNameOf(name), make(name)]));
}

function messageOf(name: EventName): Json {
  const properties = { ...ENVELOPE, source: { const: EVENT_SOURCE }, 'detail-type': { const: name }, detail: { $ref: `#/components/schemas/${schemaNameOf(name)}` } };
  return { name, summary: descriptionOf(EVENT_SCHEMAS[name]), payload: { type: 'object', required: Object.keys(properties), properties } };
}
