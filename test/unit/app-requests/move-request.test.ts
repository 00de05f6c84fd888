import * as fc from 'fast-check';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { createCustomerPorts } from '../../fakes/customer-ports';

const CUSTOMER = { app: 'shop', customerId: 'c-1' };
const [NINE_30, TEN, TEN_30] = ['2026-11-23T09:30:00.000Z', '2026-11-23T10:00:00.000Z', '2026-11-23T10:30:00.000Z'] as const;
/** Sales has slots of half an hour, for one customer each. */
const SLOTS = [NINE_30, TEN, TEN_30, '2026-11-23T11:00:00.000Z', '2026-11-23T11:30:00.000Z'];

function world() {
  const made = createCustomerPorts({ checkRequired: false });
  const booked = async (nth: number, slotStartsAt: string): Promise<Callback & Promised> => {
    const answer = await made.requestCallback({ app: 'shop', customerId: `c-${nth}`, number: `030 1234567${nth}`, queueId: 'q-sales', slotStartsAt, idempotencyKey: 'k' });
    if ('refusal' in answer) throw new Error(answer.refusal.code);
    return answer.callback;
  };
  const placeOf = async ({ id }: Callback) => ((await made.store.find(id)) as Callback & Promised).dueAt;
  const free = async () => (await made.findFreeSlots('q-sales', { around: NINE_30, count: 50 }))!.slots.map(({ startsAt }) => startsAt);
  return { ...made, booked, placeOf, free };
}

describe('a customer who moves their callback', () => {
  test('is called at the new time alone, and their old place is free', async () => {
    const { moveRequest, booked, free, clock, store } = world();
    const callback = await booked(1, TEN);
    clock.at = '2026-11-23T09:02:00.000Z';
    expect(await moveRequest({ callback, customer: CUSTOMER, startsAt: TEN_30 })).toMatchObject({ callback: { id: callback.id, dueAt: TEN_30, checkAt: TEN_30, phase: 'pending' } });
    expect(await store.find(callback.id)).toMatchObject({ dueAt: TEN_30, purgeAt: '2026-11-23T12:30:00.000Z' });
    expect(await free()).toContain(TEN);
    expect(await free()).not.toContain(TEN_30);
  });

  test.each([
    ['the slot is full', TEN_30, 'slot-full'],
    ['there is no such slot', '2026-11-23T10:05:00.000Z', 'no-such-slot'],
  ])('keeps the place that they have where %s', async (_what, startsAt, code) => {
    const { moveRequest, booked, placeOf, free } = world();
    const callback = await booked(1, TEN);
    await booked(2, TEN_30);
    expect(await moveRequest({ callback, customer: CUSTOMER, startsAt })).toMatchObject({ refusal: { code } });
    expect([await placeOf(callback), (await free()).includes(TEN)]).toEqual([TEN, false]);
  });

  test('keeps the place that they have when the new one cannot be saved, and has both until then', async () => {
    const { moveRequest, booked, placeOf, free, store, clock } = world();
    const callback = await booked(1, TEN);
    const { save } = store;
    const seen: boolean[] = [];
    store.save = async () => {
      const left = await free();
      seen.push(left.includes(TEN), left.includes(TEN_30));
      throw new Error('no answer');
    };
    await expect(moveRequest({ callback, customer: CUSTOMER, startsAt: TEN_30 })).rejects.toThrow('no answer');
    store.save = save;
    expect(seen).toEqual([false, false]);
    clock.at = '2026-11-23T09:02:00.000Z';
    expect([await placeOf(callback), (await free()).includes(TEN_30)]).toEqual([TEN, true]);
  });

  test('is told that an agent is calling them just now, before the time', async () => {
    const { moveRequest, booked, placeOf } = world();
    const callback = await booked(1, TEN);
    const called = { ...callback, attempt: { calledNowBy: { userId: 'u-ada', username: 'ada' } } } as Callback & Promised;
    expect(await moveRequest({ callback: called, customer: CUSTOMER, startsAt: TEN_30 })).toMatchObject({ refusal: { code: 'on-its-way' } });
    expect(await placeOf(callback)).toBe(TEN);
  });

  test('finds it moved when they ask again', async () => {
    const { moveRequest, booked, store } = world();
    const callback = await booked(1, TEN);
    await moveRequest({ callback, customer: CUSTOMER, startsAt: TEN_30 });
    const after = (await store.find(callback.id)) as Callback & Promised;
    expect(await moveRequest({ callback: after, customer: CUSTOMER, startsAt: TEN_30 })).toEqual({ callback: after });
  });

  test('moves nothing that is over, or that an agent changed since it was read', async () => {
    const { moveRequest, booked, cancelPromise, follow, store } = world();
    const callback = await booked(1, TEN);
    await follow(callback, { type: 'edited', edit: { comment: 'Changed' } });
    // What was read is brought up to date by the store; a decision on the version that was read is refused.
    expect(await moveRequest({ callback, customer: CUSTOMER, startsAt: TEN_30 })).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    await cancelPromise((await store.find(callback.id)) as Callback & Promised);
    expect(await moveRequest({ callback: (await store.find(callback.id)) as Callback & Promised, customer: CUSTOMER, startsAt: TEN_30 })).toMatchObject({ refusal: { code: 'callback-over' } });
  });

  test('is stopped after twenty moves an hour', async () => {
    const { moveRequest, booked, store } = world();
    const { id } = await booked(2, TEN);
    const codes: (string | undefined)[] = [];
    for (let nth = 0; nth < 21; nth += 1) {
      const answer = await moveRequest({ callback: (await store.find(id)) as Callback & Promised, customer: CUSTOMER, startsAt: nth % 2 ? TEN : TEN_30 });
      codes.push('refusal' in answer ? answer.refusal.code : undefined);
    }
    expect(codes).toEqual([...Array.from({ length: 20 }, () => undefined), 'rate-limited']);
  });
});

test('however customers move at once, each has one place, and none is given twice', async () => {
  const move = fc.record({ nth: fc.nat(3), to: fc.constantFrom(...SLOTS) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(move, { minLength: 1, maxLength: 6 }), { maxLength: 5 }), async (rounds) => {
      const { moveRequest, booked, placeOf, clock, store } = world();
      const callbacks = await Promise.all([0, 1, 2, 3].map((nth) => booked(nth, SLOTS[nth]!)));
      for (const [round, moves] of rounds.entries()) {
        clock.at = new Date(Date.parse('2026-11-23T09:00:00.000Z') + round * 61_000).toISOString();
        await Promise.all(
          moves.map(async ({ nth, to }) => moveRequest({ callback: (await store.find(callbacks[nth]!.id)) as Callback & Promised, customer: { app: 'shop', customerId: `c-${nth}` }, startsAt: to })),
        );
        const places = await Promise.all(callbacks.map(placeOf));
        expect(new Set(places).size).toBe(4);
      }
    }),
    { numRuns: 100 },
  );
});
