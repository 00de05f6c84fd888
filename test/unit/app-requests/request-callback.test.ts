import * as fc from 'fast-check';
import { ALWAYS } from '../../../lambda/calendar/domain/calling-window';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import type { CallbackRequestOrder } from '../../../lambda/app-requests/domain/callback-request-order';
import type { RequestCallbackAnswer } from '../../../lambda/app-requests/usecases/request-callback';
import { wireAppRequests } from '../../../lambda/functions/wiring/app-requests';
import { createCustomerPorts } from '../../fakes/customer-ports';
import { ADA } from '../../fakes/dial-ports';

const NUMBER = '+4915112345678';
const ORDER: CallbackRequestOrder = { app: 'shop', customerId: 'c-1', number: '0151 12345678', queueId: 'q-support', idempotencyKey: 'key-1' };

type World = ReturnType<typeof createCustomerPorts>;

function takenOf(answer: RequestCallbackAnswer): { callback: Callback & Promised; token: string; created: boolean } {
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  return answer;
}
const codeOf = (answer: { refusal: { code: string } } | object) => ('refusal' in answer ? answer.refusal.code : 'taken');

/** The number's owner reads the code. A minute later another text may be sent. */
async function checkOf({ startNumberCheck, codeOn, clock }: World, { number = NUMBER, customerId = 'c-1' } = {}) {
  const started = await startNumberCheck({ app: 'shop', customerId, number, by: 'text' });
  if ('refusal' in started) throw new Error(started.refusal.code);
  clock.at = new Date(Date.parse(clock.at) + 61_000).toISOString();
  return { id: started.id, code: codeOn(number) };
}
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a callback that a customer asks for', () => {
  test('at once is due now, for any agent of the queue, with what the app knows', async () => {
    const world = createCustomerPorts();
    const check = await checkOf(world);
    const { callback, token, created } = takenOf(await world.requestCallback({ ...ORDER, check, comment: 'The invoice', context: { basket: 'B-17' } }));
    expect({ created, callback }).toMatchObject({
      created: true,
      callback: { origin: 'app', phase: 'pending', number: NUMBER, dueAt: world.clock.at, zone: 'UTC', comment: 'The invoice', context: { basket: 'B-17' }, numberVerified: true },
    });
    expect(callback.owner).toBeUndefined();
    expect(callback.language).toBeUndefined();
    expect(world.dispatch.sent).toMatchObject([{ message: { subject: callback.subject } }]);
    expect(await world.findRequest({ app: 'shop', token })).toMatchObject({ callback: { id: callback.id } });
  });

  test('is in the language of the customer, if the app names it', async () => {
    const world = createCustomerPorts();
    const { callback } = takenOf(await world.requestCallback({ ...ORDER, check: await checkOf(world), language: 'pt' }));
    expect(callback.language).toBe('pt');
  });

  test('for a slot is due at its start and purged by the queue’s rules; its last place is sold once', async () => {
    const world = createCustomerPorts();
    const slot = { queueId: 'q-sales', slotStartsAt: '2026-11-23T16:30:00.000Z' };
    const { callback } = takenOf(await world.requestCallback({ ...ORDER, ...slot, check: await checkOf(world) }));
    expect(callback).toMatchObject({ dueAt: slot.slotStartsAt, zone: 'Europe/London', purgeAt: '2026-11-23T17:30:00.000Z' });
    const other = { ...ORDER, ...slot, number: '+4915187654321', customerId: 'c-2' };
    const check = await checkOf(world, { number: other.number, customerId: 'c-2' });
    expect(codeOf(await world.requestCallback({ ...other, check }))).toBe('slot-full');
    await world.cancelPromise(callback);
    expect(codeOf(await world.requestCallback({ ...other, check, idempotencyKey: 'key-2' }))).toBe('taken');
  });

  test('comes in the hours of the zone that the customer named, and keeps that zone', async () => {
    const { ports } = createCustomerPorts();
    const windows = { ...ALWAYS, usual: { startMinute: 8 * 60, endMinute: 21 * 60 } };
    const queues = new Map([...ports.queues].map(([id, queue]) => [id, { ...queue, windows }]));
    const { requestCallback } = wireAppRequests({ ...ports, queues, checkRequired: false });
    expect(takenOf(await requestCallback({ ...ORDER, customerZone: 'America/New_York' })).callback).toMatchObject({ customerZone: 'America/New_York', dueAt: '2026-11-23T13:00:00.000Z' });
    expect(codeOf(await requestCallback(ORDER))).toBe('idempotency-key-reused');
  });

  test.each([
    ['a queue that is not set up', { queueId: 'q-other' }, 'queue-unknown'],
    ['a number that is none', { number: '12 34' }, 'number-short-code'],
    ['an emergency number', { number: '112' }, 'number-emergency'],
    ['a country that may not be called', { number: '+33123456789' }, 'number-country-not-allowed'],
    ['a time that begins no slot', { queueId: 'q-sales', slotStartsAt: '2026-11-23T10:10:00.000Z' }, 'no-such-slot'],
    ['a slot that is over', { queueId: 'q-sales', slotStartsAt: '2026-11-23T09:00:00.000Z' }, 'no-such-slot'],
    ['a slot in a queue without any', { slotStartsAt: '2026-11-23T10:00:00.000Z' }, 'no-such-slot'],
    ['a time at which the queue is closed', { queueId: 'q-sales', slotStartsAt: '2026-11-23T20:00:00.000Z' }, 'queue-closed-then'],
  ])('is refused for %s', async (_what, more, code) => {
    const world = createCustomerPorts({ checkRequired: false });
    world.clock.at = '2026-11-23T09:20:00.000Z';
    expect(codeOf(await world.requestCallback({ ...ORDER, ...more }))).toBe(code);
  });

  test('at once is refused while the queue is closed, before a code is asked for', async () => {
    const world = createCustomerPorts();
    world.clock.at = '2026-11-23T20:00:00.000Z';
    expect(codeOf(await world.requestCallback({ ...ORDER, queueId: 'q-sales' }))).toBe('queue-closed-then');
  });

  test('at once is refused when its turn would come after the queue closes; for a slot it is taken', async () => {
    const world = createCustomerPorts({ checkRequired: false });
    world.load.contactsInQueue = 2;
    world.clock.at = '2026-11-23T17:10:00.000Z';
    const atOnce = { ...ORDER, queueId: 'q-sales' };
    expect(codeOf(await world.requestCallback(atOnce))).toBe('closes-before-turn');
    expect(codeOf(await world.requestCallback({ ...atOnce, slotStartsAt: '2026-11-24T09:00:00.000Z', idempotencyKey: 'key-2' }))).toBe('taken');
  });

  test('at once, when the queue promises nothing any more before it closes, is for the next opening', async () => {
    const world = createCustomerPorts({ checkRequired: false });
    world.clock.at = '2026-11-27T17:15:01.000Z';
    const order = { ...ORDER, queueId: 'q-sales' };
    expect(takenOf(await world.requestCallback(order)).callback).toMatchObject({ dueAt: '2026-11-30T09:00:00.000Z', zone: 'Europe/London', purgeAt: '2026-11-30T11:00:00.000Z' });
    world.clock.at = '2026-11-27T17:15:00.000Z';
    world.load.agentsAvailable = 1;
    expect(takenOf(await world.requestCallback({ ...order, number: '030 87654321', idempotencyKey: 'key-2' })).callback).toMatchObject({ dueAt: world.clock.at });
  });

  test('is not promised again to a customer who is owed one already, by whomever', async () => {
    const world = createCustomerPorts();
    await world.scheduleCallback({ agent: ADA, number: NUMBER, queueId: 'q-support', at: { in: { hours: 2 }, zone: 'UTC' }, own: false, idempotencyKey: 'agent' });
    expect(codeOf(await world.requestCallback({ ...ORDER, check: await checkOf(world) }))).toBe('already-pending');
  });
});

describe('a repeated request', () => {
  test('finds the first, with another token, though its code is spent and its time over', async () => {
    const world = createCustomerPorts();
    const order = { ...ORDER, check: await checkOf(world) };
    const first = takenOf(await world.requestCallback(order));
    world.clock.at = '2026-11-23T21:00:00.000Z';
    const again = takenOf(await world.requestCallback(order));
    expect(again).toMatchObject({ created: false, callback: { id: first.callback.id } });
    expect(again.token).not.toBe(first.token);
  });

  test.each([
    ['after its code was spent', (ports: World['ports'], fail: () => never) => ({ ...ports, store: { ...ports.store, create: fail } })],
    ['before its message was sent', (ports: World['ports'], fail: () => never) => ({ ...ports, bringIfNear: fail })],
    ['before its token was issued', (ports: World['ports'], fail: () => never) => ({ ...ports, tokens: { ...ports.tokens, issue: fail } })],
  ])('makes up for one that was cut off %s: one callback, with its message', async (_when, cutOff) => {
    const world = createCustomerPorts();
    const order = { ...ORDER, check: await checkOf(world) };
    const fail = () => {
      throw new Error('cut off');
    };
    await expect(wireAppRequests(cutOff(world.ports, fail)).requestCallback(order)).rejects.toThrow('cut off');
    const { callback, token } = takenOf(await world.requestCallback(order));
    expect(await world.findRequest({ app: 'shop', token })).toMatchObject({ callback: { id: callback.id, phase: 'pending' } });
    expect(world.dispatch.sent.length).toBeGreaterThan(0);
  });

  test('with the same key for something else is refused', async () => {
    const world = createCustomerPorts();
    const order = { ...ORDER, check: await checkOf(world), context: { basket: 'B-17' } };
    await world.requestCallback(order);
    for (const more of [{ comment: 'other' }, { context: { basket: 'B-18' } }, { queueId: 'q-sales' }]) {
      expect(codeOf(await world.requestCallback({ ...order, ...more }))).toBe('idempotency-key-reused');
    }
  });

  test('of the same key by another customer, or another app, is another request', async () => {
    const world = createCustomerPorts({ checkRequired: false });
    await world.requestCallback(ORDER);
    for (const more of [{ customerId: 'c-2' }, { app: 'bank' }]) expect(codeOf(await world.requestCallback({ ...ORDER, ...more }))).toBe('number-owed-to-another');
  });
});

describe('a code', () => {
  test('that is wrong five times is locked, for the right one too; another lets the customer in', async () => {
    const world = createCustomerPorts();
    const { id, code } = await checkOf(world);
    const tries = Array.from({ length: 5 }, () => ({ id, code: wrong(code) }));
    const answers: string[] = [];
    for (const check of [...tries, { id, code }]) answers.push(codeOf(await world.requestCallback({ ...ORDER, check })));
    expect(answers).toEqual([...Array.from({ length: 4 }, () => 'number-check-wrong'), 'number-check-over', 'number-check-over']);
    expect(codeOf(await world.requestCallback({ ...ORDER, check: await checkOf(world) }))).toBe('taken');
  });

  test('counts ten minutes, for its number, its app and one request only', async () => {
    const world = createCustomerPorts();
    const check = await checkOf(world);
    expect(codeOf(await world.requestCallback({ ...ORDER, check, number: '+4915187654321' }))).toBe('number-check-wrong');
    expect(codeOf(await world.requestCallback({ ...ORDER, check, app: 'bank' }))).toBe('number-check-wrong');
    const { callback } = takenOf(await world.requestCallback({ ...ORDER, check }));
    await world.cancelPromise(callback);
    expect(codeOf(await world.requestCallback({ ...ORDER, check, idempotencyKey: 'key-2' }))).toBe('number-check-over');
    const late = await checkOf(world);
    world.clock.at = new Date(Date.parse(world.clock.at) + 600_000).toISOString();
    expect(codeOf(await world.requestCallback({ ...ORDER, check: late, idempotencyKey: 'key-3' }))).toBe('number-check-over');
  });

  test('serves one of five requests that come with it at once', async () => {
    const world = createCustomerPorts();
    const check = await checkOf(world);
    const answers = await Promise.all(Array.from({ length: 5 }, (_, nth) => world.requestCallback({ ...ORDER, check, idempotencyKey: `key-${nth}` })));
    expect(answers.map(codeOf).sort()).toEqual([...Array.from({ length: 4 }, () => 'number-check-over'), 'taken']);
  });

  test('is not spent by a slot that is not offered any more', async () => {
    const world = createCustomerPorts();
    const check = await checkOf(world);
    expect(codeOf(await world.requestCallback({ ...ORDER, check, queueId: 'q-sales', slotStartsAt: '2026-11-23T10:10:00.000Z' }))).toBe('no-such-slot');
    expect(codeOf(await world.requestCallback({ ...ORDER, check, idempotencyKey: 'key-2' }))).toBe('taken');
  });

  test('is not spent on a number that is owed a callback already', async () => {
    const world = createCustomerPorts();
    const owed = takenOf(await wireAppRequests({ ...world.ports, checkRequired: false }).requestCallback({ ...ORDER, customerId: 'c-2' }));
    const check = await checkOf(world);
    expect(codeOf(await world.requestCallback({ ...ORDER, check }))).toBe('number-owed-to-another');
    await world.cancelPromise(owed.callback);
    expect(codeOf(await world.requestCallback({ ...ORDER, check, idempotencyKey: 'key-2' }))).toBe('taken');
  });

  test('never comes of guessing, whoever guesses what in which order: five a check, and no callback', async () => {
    const guesses = fc.array(fc.record({ nth: fc.nat({ max: 2 }), key: fc.nat({ max: 9 }), off: fc.integer({ min: 1, max: 999_999 }) }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(guesses, async (tried) => {
        const world = createCustomerPorts();
        const checks = [await checkOf(world), await checkOf(world), await checkOf(world)];
        const wrongs = [0, 0, 0];
        for (const { nth, key, off } of tried) {
          const { id, code } = checks[nth]!;
          const guess = String((Number(code) + off) % 1_000_000).padStart(6, '0');
          const answer = codeOf(await world.requestCallback({ ...ORDER, idempotencyKey: `key-${key}`, check: { id, code: guess } }));
          expect(['number-check-wrong', 'number-check-over', 'rate-limited']).toContain(answer);
          if (answer === 'number-check-wrong') wrongs[nth]! += 1;
        }
        expect(Math.max(...wrongs)).toBeLessThanOrEqual(4);
        expect(world.dispatch.sent).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('limits', () => {
  test('of a number are not used up by strangers who cannot show that it is theirs', async () => {
    const world = createCustomerPorts();
    const { id, code } = await checkOf(world);
    for (let nth = 0; nth < 15; nth += 1) await world.requestCallback({ ...ORDER, customerId: `stranger-${nth}`, check: { id: 'A'.repeat(43), code: '000000' } });
    expect(codeOf(await world.requestCallback({ ...ORDER, check: { id, code } }))).toBe('taken');
  });

  test('of a number count what is promised to it, not what is refused', async () => {
    const world = createCustomerPorts({ checkRequired: false });
    const slot = { queueId: 'q-sales', slotStartsAt: '2026-11-23T16:30:00.000Z' };
    await world.requestCallback({ ...ORDER, ...slot, number: '+4915187654321', customerId: 'c-2' });
    const ask = (nth: number, more: object) => world.requestCallback({ ...ORDER, ...slot, ...more, idempotencyKey: `key-${nth}` });
    for (let nth = 0; nth < 12; nth += 1) expect(codeOf(await ask(nth, {}))).toBe('slot-full');
    expect(codeOf(await ask(12, { slotStartsAt: '2026-11-23T16:00:00.000Z' }))).toBe('taken');
    for (let nth = 13; nth < 16; nth += 1) expect(codeOf(await ask(nth, { slotStartsAt: '2026-11-23T15:30:00.000Z' }))).toBe('already-pending');
  });

  test('hold a customer who tries on and on, and let them go after an hour', async () => {
    const world = createCustomerPorts();
    const attempt = (nth: number) => world.requestCallback({ ...ORDER, idempotencyKey: `key-${nth}`, check: { id: 'A'.repeat(43), code: '000000' } });
    const answers: string[] = [];
    for (let nth = 0; nth < 25; nth += 1) answers.push(codeOf(await attempt(nth)));
    expect(answers.lastIndexOf('number-check-over')).toBe(19);
    expect(answers[20]).toBe('rate-limited');
    world.clock.at = '2026-11-23T10:00:00.000Z';
    expect(codeOf(await attempt(30))).toBe('number-check-over');
  });
});

describe('a token', () => {
  test('of one app finds nothing for another, and none that was not issued finds anything', async () => {
    const world = createCustomerPorts({ checkRequired: false });
    const { token } = takenOf(await world.requestCallback(ORDER));
    const found = (app: string, given: string) => world.findRequest({ app, token: given });
    expect(codeOf(await found('shop', token))).toBe('taken');
    expect(await found('bank', token)).toEqual({ refusal: { code: 'request-not-found' } });
    expect(await found('shop', 'x')).toEqual({ refusal: { code: 'request-not-found' } });
  });
});
