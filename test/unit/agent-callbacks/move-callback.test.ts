import fc from 'fast-check';
import type { EditOrder } from '../../../lambda/agent-callbacks/usecases/edit-callback';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Click, Promised } from '../../../lambda/callbacks/domain/callback-request';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import { standsInLine } from '../../../lambda/callbacks/domain/line';
import { createFollow } from '../../../lambda/callbacks/usecases/advance-callback';
import { ADA, startDial } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';
import { promised, standing } from '../callbacks/promised';

const LONDON = 'Europe/London';
const RIGHT = '+493087654321';

async function setUp(order: Parameters<typeof promised>[1] = {}) {
  const made = createPromisePorts();
  const callback = await promised(made, order);
  const edit = (change: Partial<EditOrder>) => made.editCallback({ agent: ADA, id: callback.id, ...change });
  const subjectOf = (number: string) => made.ports.ids.digest('customer', number);
  return { ...made, callback, edit, subjectOf };
}

const edited = (answer: object) => (answer as { callback: Callback & Promised }).callback;

describe('a wrong number that is put right', () => {
  test('makes it the other customer’s: the id stays, and the first customer may be promised another', async () => {
    const { edit, callback, store, subjectOf, ...made } = await setUp({ comment: 'Invoice' });
    const moved = edited(await edit({ number: '030 87654321' }));
    expect(moved).toMatchObject({ id: callback.id, number: RIGHT, subject: subjectOf(RIGHT), comment: 'Invoice', dueAt: callback.dueAt });
    expect(await store.find(callback.id)).toEqual(moved);
    expect(await store.findLatest(subjectOf(RIGHT))).toEqual(moved);
    expect(await store.findLatest(callback.subject)).toBeUndefined();
    expect(journeyOf(moved).at(-1)!.detail).toBe(`ada changed the number from +493012345678 to ${RIGHT}.`);
    expect((await promised(made, { idempotencyKey: 'key-2' })).id).not.toBe(callback.id);
  });

  test('is not verified any more, unless the same edit says that it is', async () => {
    const { edit } = await setUp({ numberVerified: true });
    expect(edited(await edit({ number: RIGHT }))).not.toHaveProperty('numberVerified');
    expect(edited(await edit({ number: '030 12345678', numberVerified: true }))).toMatchObject({ numberVerified: true });
  });

  test('as it was is no change of the customer', async () => {
    const { edit, callback } = await setUp({ numberVerified: true });
    expect(edited(await edit({ number: '+49 (0)30 123-45678', comment: 'x' }))).toMatchObject({ subject: callback.subject, numberVerified: true });
  });

  test.each([
    ['0900 1234567', 'number-premium'],
    ['112', 'number-emergency'],
    ['+1 212 555 0100', 'number-country-not-allowed'],
  ])('is read like that of a new one: %s is %s', async (number, code) => {
    const { edit, callback, store } = await setUp();
    expect(await edit({ number })).toMatchObject({ refusal: { code } });
    expect(await store.find(callback.id)).toEqual(callback);
  });

  test('whose customer is owed one already is refused with what stands there', async () => {
    const { edit, callback, store, ...made } = await setUp();
    await promised(made, { number: RIGHT, queueId: 'q-sales', idempotencyKey: 'key-2' });
    expect(await edit({ number: RIGHT })).toEqual({ refusal: { code: 'number-owed-callback', queue: 'Sales', due: { local: '2026-11-23T15:00+00:00', zone: LONDON } } });
    expect(await store.find(callback.id)).toEqual(callback);
  });

  test('takes the place of one that is over', async () => {
    const { edit, store, ...made } = await setUp();
    const other = await promised(made, { number: RIGHT, idempotencyKey: 'key-2' });
    await made.cancelCallback({ agent: ADA, id: other.id });
    expect(await edit({ number: RIGHT })).toMatchObject({ callback: { number: RIGHT } });
    expect(await store.find(other.id)).toMatchObject({ phase: 'ended', outcome: { code: 'cancelled' } });
  });

  test('of one that is due soon is brought under its new subject: the message of the old one finds nobody', async () => {
    const { edit, dispatch, subjectOf } = await setUp({ at: { in: { minutes: 1 }, zone: LONDON } });
    await edit({ number: RIGHT });
    expect(dispatch.sent.at(-1)).toEqual({ message: { subject: subjectOf(RIGHT), nthDial: 1, generation: 0 }, at: '2026-11-23T09:01:00.000Z' });
  });

  test('turns away the call that was placed for the wrong one', async () => {
    const { edit, callback, follow, store, clock } = await setUp();
    clock.at = callback.dueAt;
    await edit({ number: RIGHT });
    const moved = (await store.find(callback.id))!;
    expect(await follow(moved, { type: 'admission-asked', contactId: 'c1', version: callback.version, line: 'queue' })).toMatchObject({ refused: 'superseded' });
  });

  test('while a colleague calls the old one is refused: others find there who calls', async () => {
    const { edit, ports, store, callback } = await setUp({ own: true });
    const click = () => startDial(ports, { agent: BEN, number: callback.number, mode: 'queued-callback', idempotencyKey: 'click', evenSo: true });
    const { callback: beside } = (await click()) as { callback: Callback & Click };
    expect(await edit({ number: RIGHT })).toEqual({ refusal: { code: 'agent-has-it' } });
    expect(await edit({ comment: 'Invoice' })).toMatchObject({ callback: { number: callback.number } });
    await createFollow(ports)((await store.find(beside.id))!, { type: 'cancelled', cause: 'cancelled' });
    expect(await edit({ number: RIGHT })).toMatchObject({ callback: { number: RIGHT } });
  });

  test('in the moment when a colleague’s click is noted with it does not take that click along: it looks who is owed at its number', async () => {
    const { edit, ports, store, callback } = await setUp({ own: true });
    const save = store.save.bind(store);
    ports.store.save = async (...saved: Parameters<typeof save>) => {
      ports.store.save = save;
      expect(await edit({ number: RIGHT })).toMatchObject({ callback: { number: RIGHT } });
      return save(...saved);
    };
    const clicked = (await startDial(ports, { agent: BEN, number: callback.number, mode: 'queued-callback', idempotencyKey: 'click', evenSo: true })) as { callback: Callback & Click };
    expect(clicked.callback).toMatchObject({ number: callback.number, subject: ports.ids.digest('customer', callback.number) });
    expect(clicked.callback).not.toHaveProperty('beside');
  });

  test('of one that is on its way is refused as that', async () => {
    const { edit, ports, clock, callback } = await setUp();
    await standing({ ports, clock }, callback);
    expect(await edit({ number: RIGHT })).toEqual({ refusal: { code: 'on-its-way' } });
  });
});

describe('a callback that is moved to another queue', () => {
  test('keeps its time, and is purged by the rules of that queue', async () => {
    const { edit } = await setUp();
    expect(edited(await edit({ queueId: 'q-sales' }))).toMatchObject({ queueId: 'q-sales', dueAt: '2026-11-23T15:00:00.000Z', purgeAt: '2026-11-23T17:00:00.000Z' });
  });

  test.each<[string, Partial<EditOrder>, object]>([
    ['that the agent does not serve', { agent: BEN, queueId: 'q-sales' }, { code: 'queue-not-served', queue: 'Sales' }],
    ['that offers no callbacks', { queueId: 'q-none' }, { code: 'queue-not-offered', queueId: 'q-none' }],
    ['that its owner does not serve', { queueId: 'q-sales', owner: 'ben' }, { code: 'owner-not-serving', owner: 'ben', queue: 'Sales' }],
    ['that is closed then', { queueId: 'q-sales', at: { local: '2026-11-23T18:00', zone: LONDON } }, { code: 'queue-closed-then' }],
  ])('%s is refused by name', async (_why, change, refusal) => {
    const { edit, store, callback } = await setUp();
    expect(await edit(change)).toMatchObject({ refusal });
    expect(await store.find(callback.id)).toEqual(callback);
  });

  test('that is closed at the time that was set is refused, though no time is asked for', async () => {
    const { edit } = await setUp({ at: { local: '2026-11-23T19:00', zone: LONDON } });
    expect(await edit({ queueId: 'q-sales' })).toMatchObject({ refusal: { code: 'queue-closed-then', queue: 'Sales' } });
  });

  test('gives up its place in the old line, and counts in the new one', async () => {
    const { edit, clock, callback } = await setUp();
    clock.at = callback.dueAt;
    const moved = edited(await edit({ queueId: 'q-sales' }));
    const stands = (queueId: string) => standsInLine(moved, { queueId }, clock.at);
    expect([stands('q-support'), stands('q-sales')]).toEqual([false, true]);
  });
});

describe('a callback that is given to another agent', () => {
  test('is theirs', async () => {
    const { edit } = await setUp();
    expect(edited(await edit({ owner: 'ben' }))).toMatchObject({ owner: BEN });
  });

  test.each<[string, Partial<EditOrder>, object]>([
    ['whom Connect does not know', { owner: 'grace' }, { code: 'owner-unknown', owner: 'grace' }],
    ['who does not serve its queue', { owner: 'ben' }, { code: 'owner-not-serving', owner: 'ben', queue: 'Sales' }],
    ['too far ahead', { owner: 'ada', at: { local: '2026-12-04T10:00', zone: LONDON } }, { code: 'owned-too-far' }],
  ])('%s is refused by name', async (_why, change, refusal) => {
    const { edit } = await setUp({ queueId: 'q-sales' });
    expect(await edit(change)).toMatchObject({ refusal });
  });
});

describe('edits of number, queue, owner and time by two agents, with writes that fail', () => {
  const numbers = ['+493012345678', RIGHT, '+493011112222'];
  const change = fc.record(
    { agent: fc.constantFrom(ADA, BEN), number: fc.constantFrom(...numbers), queueId: fc.constantFrom('q-support', 'q-sales'), own: fc.boolean(), at: fc.constantFrom({ local: '2026-11-24T10:00', zone: LONDON }, { local: '2026-11-25T10:00', zone: LONDON }) },
    { requiredKeys: ['agent', 'number'] },
  );
  /** Before or after the write: the process dies there. */
  const fault = fc.constantFrom('none', 'none', 'before', 'after');

  test('leave one open callback for each wish, never two for one customer, and every id finds its own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ change, fault, nth: fc.nat(1), together: fc.boolean() }), { minLength: 1, maxLength: 8 }), async (steps) => {
        const { ports, store, ...made } = await setUp();
        const wishes = [(await store.findLatest(ports.ids.digest('customer', numbers[0]!)))!, await promised(made, { number: RIGHT, idempotencyKey: 'key-2' })];
        const move = ports.store.move;
        let pending: Promise<unknown>[] = [];
        for (const { change: wish, fault: when, nth, together } of steps) {
          ports.store.move = async (asked) => {
            if (when === 'before') throw new Error('cut off');
            const moved = await move(asked);
            if (when === 'after') throw new Error('cut off');
            return moved;
          };
          pending.push(made.editCallback({ id: wishes[nth]!.id, ...wish }).catch(() => undefined));
          if (!together) pending = (await Promise.all(pending), []);
        }
        await Promise.all(pending);
        const found = await Promise.all(wishes.map(({ id }) => store.find(id)));
        expect(found.map((callback) => callback?.id)).toEqual(wishes.map(({ id }) => id));
        expect(store.newest().map(({ id }) => id).sort()).toEqual(wishes.map(({ id }) => id).sort());
        for (const callback of found) expect(callback!.subject).toBe(ports.ids.digest('customer', callback!.number));
      }),
      { numRuns: 200 },
    );
  });
});
