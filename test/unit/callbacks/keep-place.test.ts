import { CUSTOMERS_FIRST, HANDOFF, PROMISED_SAMPLES } from '../../../docs/print/callback-samples';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { createKeepPlace, createRouteCustomer } from '../../../lambda/callbacks/usecases/keep-place';
import type { CustomerFirst } from '../../../lambda/queues/domain/queue-policy';
import { plusSeconds } from '../../../lambda/ground/domain/instant';

function keepingPlace(secondsAfterDue: number, change: Partial<Promised> = {}, how: Partial<CustomerFirst> = {}) {
  const did: unknown[] = [];
  const waiting = { ...PROMISED_SAMPLES.waiting, ...change };
  const note = (name: string) => async (...told: unknown[]) => void did.push([name, ...told]);
  const needs = {
    store: { find: async (id: string) => (id === waiting.id ? waiting : undefined) },
    places: { age: note('age'), prioritise: note('prioritise'), route: note('route') },
    clock: { now: () => plusSeconds(waiting.dueAt, secondsAfterDue) },
    queues: new Map([[waiting.queueId, { customerFirst: { ...CUSTOMERS_FIRST.customerFirst, ...how } }]]),
  };
  return { keepPlace: createKeepPlace(needs), routeCustomer: createRouteCustomer(needs), did, id: waiting.id };
}

test('puts the customer where they would stand had they waited since their time', async () => {
  const { keepPlace, did, id } = keepingPlace(95.7);
  await keepPlace(id, HANDOFF);
  expect(did).toEqual([['age', HANDOFF, 95]]);
});

test.each([
  ['another contact', 60, { contactId: 'another' }],
  ['an unknown callback', 60, { callbackId: 'unknown' }],
  ['one that is just due', 0.5, {}],
])('leaves %s where it is', async (_what, seconds, asked: { contactId?: string; callbackId?: string }) => {
  const { keepPlace, did, id } = keepingPlace(seconds);
  await keepPlace(asked.callbackId ?? id, asked.contactId ?? HANDOFF);
  expect(did).toEqual([]);
});

const skills = [{ name: 'Language', value: 'German', level: 3 }];

test('asks for agents who can do what is needed, before the queue and in it', async () => {
  const { keepPlace, routeCustomer, did, id } = keepingPlace(60, { skills });
  await routeCustomer(id, HANDOFF);
  await keepPlace(id, HANDOFF);
  expect(did).toEqual([['route', HANDOFF, { skills }], ['route', HANDOFF, { skills }], ['age', HANDOFF, 60]]);
  await routeCustomer(id, 'another');
  expect(did).toHaveLength(3);
});

test('asks for what the queue needs where the callback names nothing, and for what it names where it does', async () => {
  const french = [{ name: 'Language', value: 'French', level: 1 }];
  const unnamed = keepingPlace(0, {}, { skills: french });
  await unnamed.routeCustomer(unnamed.id, HANDOFF);
  const named = keepingPlace(0, { skills }, { skills: french });
  await named.routeCustomer(named.id, HANDOFF);
  expect([...unnamed.did, ...named.did]).toEqual([['route', HANDOFF, { skills: french }], ['route', HANDOFF, { skills }]]);
});

test.each([
  [2, { preferred: { userIds: ['u-ben'], seconds: 1 } }],
  [5, { preferred: { userIds: ['u-ben'], seconds: 4 } }],
  [1, undefined],
])('with a threshold of %i seconds, who is preferred comes first for all of them but the last', async (connectionThresholdSeconds, preferred) => {
  const { routeCustomer, did, id } = keepingPlace(0, { preferredAgents: ['u-ben'] }, { abandonmentRate: { ...CUSTOMERS_FIRST.customerFirst.abandonmentRate, connectionThresholdSeconds } });
  await routeCustomer(id, HANDOFF);
  expect(did).toEqual(preferred ? [['route', HANDOFF, { skills: [], ...preferred }]] : []);
});

test.each([
  [0, 5],
  [1, 3],
  [2, 1],
  [7, 1],
])('puts who was tried %i times before at priority %i, where the queue says so', async (times, priority) => {
  const attempts = Array.from({ length: times }, () => ({ endedAt: '2026-11-23T09:00:00.000Z', outcome: { code: 'busy' as const, sentence: '' } }));
  const { keepPlace, did, id } = keepingPlace(60, { attempts }, { prioritiesByAttempt: [5, 3, 1] });
  await keepPlace(id, HANDOFF);
  expect(did).toEqual([['prioritise', HANDOFF, priority]]);
});
