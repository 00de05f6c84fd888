import type * as v from 'valibot';
import { EVENT_SCHEMAS, type EventName } from '../../../lambda/outbox/http/event-schemas';
import { descriptionOf } from './description-of';
import { EVENT_NAMES } from './json-schemas';

const SUBJECTS = {
  callback: 'Callbacks that were promised for a time',
  dial: 'Clicks of agents, and calls that they dial by hand',
  voicemail: 'Voicemails',
  request: 'Calls that customers announce through an app',
} as const;

/** The events by what they tell of, with the fields that each has of its own. */
export function printEvents(): string {
  return [
    '# Events',
    '',
    'This page lists every event that Dialback publishes. [Reading events](reading-events.md) says how to get them, and what is promised of them. `npm run docs:print` prints this page,',
    '[asyncapi.json](asyncapi.json) and [eventbridge-schemas.json](eventbridge-schemas.json) from the code; a test fails when they are stale.',
    '',
    `Each event has ${Object.keys(commonFields()).map((field) => `\`${field}\``).join(', ')} in its \`detail\`:`,
    '',
    ...Object.entries(commonFields()).map(([field, schema]) => `- \`${field}\`: ${descriptionOf(schema)}`),
    ...Object.entries(SUBJECTS).flatMap(([subject, title]) => sectionOf(subject, title)),
    '',
  ].join('\n');
}

type Fields = Record<string, v.GenericSchema>;

function fieldsOf(name: EventName): Fields {
  return (EVENT_SCHEMAS[name] as unknown as { entries: Fields }).entries;
}

function commonFields(): Fields {
  const { id, version, at, revision } = fieldsOf('dialback.callback.asked');
  return { id: id!, version: version!, at: at!, revision: revision! };
}

function sectionOf(subject: string, title: string): string[] {
  const names = EVENT_NAMES.filter((name) => name.startsWith(`dialback.${subject}.`));
  const record = fieldsOf(names[0]!)[subject]!;
  return [
    '',
    `## ${title}`,
    '',
    `\`${subject}\`: ${descriptionOf(record)} ${fieldList((record as unknown as { entries: Fields }).entries)}`,
    '',
    '| `detail-type` | What happened | Fields of its own |',
    '|---|---|---|',
    ...names.map((name) => `| \`${name}\` | ${descriptionOf(EVENT_SCHEMAS[name])} | ${ownFields(name, subject)} |`),
  ];
}

function fieldList(entries: Fields): string {
  return `Its fields: ${Object.entries(entries).map(([field, schema]) => `\`${field}\`${schema.type === 'optional' ? ' (if there is one)' : ''}`).join(', ')}.`;
}

function ownFields(name: EventName, subject: string): string {
  const common = [...Object.keys(commonFields()), subject];
  return Object.keys(fieldsOf(name)).filter((field) => !common.includes(field)).map((field) => `\`${field}\``).join(', ');
}
