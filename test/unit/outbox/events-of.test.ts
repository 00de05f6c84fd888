import asyncApiSchema from '@asyncapi/specs/schemas/3.0.0-without-$id.json';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { printAsyncApi } from '../../../docs/print/events/asyncapi';
import { printEventBridgeSchemas } from '../../../docs/print/events/eventbridge-schemas';
import { EVENT_NAMES, schemaNameOf } from '../../../docs/print/events/json-schemas';
import type { EventName } from '../../../lambda/outbox/http/event-schemas';
import { eventsOf } from '../../../lambda/outbox/http/events-of';
import { allWrites, CALLBACK_LIVES, callbackWrites, COPIED, MOVED } from './lives';

const told = () => allWrites().flatMap((changed) => eventsOf(changed, 'masked'));
const namesOf = (life: string) => callbackWrites(CALLBACK_LIVES[life]!).map((changed) => eventsOf(changed, 'masked').map(({ name }) => name.split('.').pop()));

describe('the facts that a write adds', () => {
  test('of a callback that is reached at the first attempt', () => {
    expect(namesOf('reached at the first attempt')).toEqual([['asked'], ['claimed'], ['changed'], ['changed'], ['placed'], ['offered'], ['accepted', 'answered'], ['ended'], ['reached']]);
  });
  test('of one that is tried again and then missed', () => {
    expect(namesOf('tried again, then missed, then taken off the list')).toEqual([['asked', 'placed', 'offered'], ['accepted', 'answered'], ['tried'], ['ended', 'missed'], ['done']]);
  });
  test('of one that is tried again, and that words of its agent end and bring back: it is told as tried once', () => {
    expect(namesOf('tried again, then reached after all, then not').flat().filter((name) => name === 'tried')).toEqual(['tried']);
  });
  test('of a click', () => {
    expect(namesOf('a click')).toEqual([['asked'], ['placed'], ['offered'], ['accepted', 'answered'], ['ended'], ['not-reached'], ['reached']]);
  });
  test('of one whose number was put right are those since then: the rest was told in its former place', () => {
    expect(eventsOf({ kind: 'callback', change: MOVED }, 'masked').map(({ name }) => name)).toEqual(['dialback.callback.changed']);
  });
  test('of one whose number was put right is only that, if a clock that was ahead told the time of a change before', () => {
    const [move] = MOVED.after.changes!.slice(-1);
    const ahead = { at: '2026-11-23T08:59:00.000Z', by: 'ada', how: 'edited' as const };
    const change = { ...MOVED, after: { ...MOVED.after, changes: [ahead, move!] } };
    expect(eventsOf({ kind: 'callback', change }, 'masked').map(({ at }) => at)).toEqual([move!.at]);
  });
  test('of one that gave way to another are none: it is written down in the history as it was', () => {
    expect(eventsOf({ kind: 'callback', change: COPIED }, 'masked')).toEqual([]);
  });
});

test('an event says which fact it tells, when that was, and of which version of the record', () => {
  const [event] = eventsOf(allWrites()[1]!, 'masked');
  expect(event).toMatchObject({ id: 'customer.key/claimed/2026-11-23T08:50:00.000Z/ben', name: 'dialback.callback.claimed', at: '2026-11-23T08:50:00.000Z' });
  expect(event!.detail).toMatchObject({ id: event!.id, version: 1, at: event!.at, revision: 2, by: 'ben', callback: { state: 'pending', number: '+49********78' } });
});

test('numbers are masked, in changes too, unless the operator publishes them whole', () => {
  const text = (numbers: 'masked' | 'whole') => JSON.stringify(allWrites().flatMap((changed) => eventsOf(changed, numbers)));
  expect(text('masked')).not.toMatch(/\d{6,}/);
  expect(text('whole')).toContain('+493012345678');
});

describe('the printed schemas', () => {
  const asyncApi = JSON.parse(printAsyncApi()) as { components: { schemas: object } };
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  const validatorOf = (name: EventName) => ajv.compile({ ...asyncApi.components.schemas[schemaNameOf(name) as never] as object, components: asyncApi.components });

  test('are of every event, and the lives here have each', () => {
    expect(new Set(told().map(({ name }) => name))).toEqual(new Set(EVENT_NAMES));
  });

  test('hold each event, and no other than itself', () => {
    const validators = new Map<string, ValidateFunction>(EVENT_NAMES.map((name) => [name, validatorOf(name)]));
    for (const { name, detail } of told()) {
      const holds = validators.get(name)!;
      expect([name, holds(detail), holds.errors]).toEqual([name, true, null]);
      expect(holds({ ...detail, id: undefined })).toBe(false);
      expect(holds({ ...detail, at: 'at noon' })).toBe(false);
    }
  });

  test('make an AsyncAPI document', () => {
    const holds = new Ajv({ strict: false, validateFormats: false }).compile(asyncApiSchema);
    expect([holds(asyncApi), holds.errors]).toEqual([true, null]);
    expect(holds({ ...asyncApi, info: {} })).toBe(false);
  });

  test('name their event to a registry of EventBridge, and hold all that they name', () => {
    const documents = JSON.parse(printEventBridgeSchemas()) as Record<string, { components: { schemas: Record<string, Record<string, unknown>> } }>;
    expect(Object.keys(documents)).toEqual(EVENT_NAMES.map((name) => `dialback@${name}`));
    for (const [name, document] of Object.entries(documents)) {
      expect(document.components.schemas['AWSEvent']).toMatchObject({ 'x-amazon-events-source': 'dialback', 'x-amazon-events-detail-type': name.slice('dialback@'.length) });
      const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, part]) => part!);
      expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(named));
    }
  });
});
