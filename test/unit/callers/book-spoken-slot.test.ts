import { wireCallerSteps } from '../../../lambda/functions/wiring/caller-steps';
import type { SpokenSlot } from '../../../lambda/callers/usecases/find-spoken-slots';
import { createCustomerPorts } from '../../fakes/customer-ports';
import { createInMemoryRules } from '../../fakes/in-memory-lists';
import { ENGLISH } from '../../fakes/speeches';

/** In Washington; the queue's hours are London's. */
const WASHINGTON = '+12022345678';
const chosen = { contactId: 'c1', queueId: 'q-sales', number: '+442079460143', choice: 'choice-1', speech: ENGLISH };
const wish = { queueId: 'q-sales', number: chosen.number, speech: ENGLISH };
const TEN = '2026-11-23T10:00:00.000Z';

function world() {
  const made = createCustomerPorts();
  const { entries: _none, ...rules } = createInMemoryRules({ clock: made.clock, numberRules: { ...made.ports.numberRules, allowedCountries: ['DE', 'GB', 'US'] } });
  const steps = wireCallerSteps({ ...made.ports, speeches: [ENGLISH], ...rules, numbers: made.store, gate: made.pauses, callersMayName: 'any', positionOf: async () => undefined, noteOffer: () => undefined });
  return { ...made, ...steps };
}

test('times are said in order, and later ones after the last', async () => {
  const { findSpokenSlots } = world();
  const first = await findSpokenSlots(wish);
  expect(first.map(({ spoken }) => spoken)).toEqual(['today at 9 AM', 'today at 9 30 AM', 'today at 10 AM']);
  expect((await findSpokenSlots({ ...wish, after: first[2]!.startsAt })).map(({ spoken }) => spoken)).toEqual(['today at 10 30 AM', 'today at 11 AM', 'today at 11 30 AM']);
  // After the last slot of a day come those of the next day, not the earlier ones of this day.
  expect((await findSpokenSlots({ ...wish, after: '2026-11-23T17:00:00.000Z' }))[0]!.spoken).toBe('tomorrow at 9 AM');
});

test('times close to one that a caller types are said, the closest first; what is full is left out', async () => {
  const { findClosestSlots, bookSpokenSlot } = world();
  const closest = async () => ((await findClosestSlots({ ...wish, typed: '2403302' })) as SpokenSlot[]).map(({ spoken }) => spoken);
  expect(await closest()).toEqual(['tomorrow at 3 30 PM', 'tomorrow at 3 PM', 'tomorrow at 4 PM']);
  await bookSpokenSlot({ ...chosen, startsAt: '2026-11-24T15:30:00.000Z' });
  expect(await closest()).toEqual(['tomorrow at 3 PM', 'tomorrow at 4 PM', 'tomorrow at 2 30 PM']);
  expect(await findClosestSlots({ ...wish, typed: '12' })).toBe('no-such-time');
});

test('a caller is promised the time they choose, and nobody else gets it', async () => {
  const { findSpokenSlots, bookSpokenSlot } = world();
  expect(await bookSpokenSlot({ ...chosen, startsAt: TEN })).toMatchObject({ booked: { origin: 'caller', phase: 'pending', dueAt: TEN }, spoken: 'today at 10 AM' });
  expect(await bookSpokenSlot({ ...chosen, number: '+442079460144', contactId: 'c2', startsAt: TEN })).toMatchObject({ refused: 'slot-taken' });
  expect((await findSpokenSlots(wish)).map(({ startsAt }) => startsAt)).not.toContain(TEN);
});

test('a caller who may look at another clock hears whose time it is, before and after they choose; so does one of whose number nobody knows where it is', async () => {
  const { findSpokenSlots, bookSpokenSlot } = world();
  const spoken = async (number: string) => (await findSpokenSlots({ ...wish, number }))[0]!.spoken;
  expect(await spoken(WASHINGTON)).toBe('today at 9 AM Greenwich Mean Time');
  expect(await spoken('+18002345678')).toBe('today at 9 AM Greenwich Mean Time');
  expect(await spoken('withheld')).toBe('today at 9 AM Greenwich Mean Time');
  expect(await spoken('+351212345678')).toBe('today at 9 AM');
  expect(await bookSpokenSlot({ ...chosen, number: WASHINGTON, startsAt: TEN })).toMatchObject({ spoken: 'today at 10 AM Greenwich Mean Time' });
});

test('a time that is none of the slots is not promised', async () => {
  expect(await world().bookSpokenSlot({ ...chosen, startsAt: '2026-11-23T10:05:00.000Z' })).toMatchObject({ refused: 'slot-taken' });
});

test('who is owed a callback already gets no second one', async () => {
  const { bookSpokenSlot } = world();
  await bookSpokenSlot({ ...chosen, startsAt: TEN });
  expect(await bookSpokenSlot({ ...chosen, choice: 'choice-2', startsAt: '2026-11-23T11:00:00.000Z' })).toMatchObject({ refused: 'not-possible' });
});

test('what is taken back gives its place to others once its taking is over', async () => {
  const { findSpokenSlots, bookSpokenSlot, giveUpOffer, clock } = world();
  await bookSpokenSlot({ ...chosen, startsAt: TEN });
  await giveUpOffer(chosen);
  clock.at = '2026-11-23T09:02:00.000Z';
  expect((await findSpokenSlots(wish)).map(({ startsAt }) => startsAt)).toContain(TEN);
});

test('a caller whom an agent answered while the time was being booked is promised none', async () => {
  const { bookSpokenSlot, ports, store } = world();
  const facts = { contactId: 'c1', connectedAt: '2026-11-23T09:00:00.000Z' };
  ports.contacts.lookUp = async () => ({ facts });
  expect(await bookSpokenSlot({ ...chosen, startsAt: TEN })).toMatchObject({ refused: 'not-possible' });
  expect(await store.findLatest(ports.ids.digest('customer', chosen.number))).toMatchObject({ phase: 'ended', outcome: { code: 'answered-in-queue' } });
});

describe('where there are no slots, a caller whom nobody can call before the queue closes', () => {
  const TUESDAY = '2026-11-24T09:00:00.000Z';
  const closing = () => {
    const made = createCustomerPorts();
    const offers = new Map([['q-sales', { queueId: 'q-sales', offerAboveSeconds: 60, assumedHandleSeconds: 300, lastPromiseMinutesBeforeClosing: 15 }]]);
    made.clock.at = '2026-11-23T17:20:00.000Z';
    return { ...made, ...wireCallerSteps({ ...made.ports, speeches: [ENGLISH], offers, numbers: made.store, gate: made.pauses, callersMayName: 'any', positionOf: async () => undefined, noteOffer: () => undefined }) };
  };

  test('is told of the next opening, and of nothing after it', async () => {
    const { offerCallback, findSpokenSlots } = closing();
    expect(await offerCallback(chosen)).toMatchObject({ offer: 'slot', limits: ['closes-before'] });
    expect(await findSpokenSlots(wish)).toEqual([{ startsAt: TUESDAY, spoken: 'tomorrow at 9 AM' }]);
    expect(await findSpokenSlots({ ...wish, after: TUESDAY })).toEqual([]);
  });

  test('is promised that, as others are, also when the queue has closed meanwhile', async () => {
    const { bookSpokenSlot, clock } = closing();
    expect(await bookSpokenSlot({ ...chosen, startsAt: TUESDAY })).toMatchObject({ booked: { dueAt: TUESDAY, purgeAt: '2026-11-24T11:00:00.000Z' }, spoken: 'tomorrow at 9 AM' });
    clock.at = '2026-11-23T17:31:00.000Z';
    expect(await bookSpokenSlot({ ...chosen, number: '+442079460144', contactId: 'c2', startsAt: TUESDAY })).toMatchObject({ booked: { dueAt: TUESDAY } });
    expect(await bookSpokenSlot({ ...chosen, number: '+442079460145', contactId: 'c3', startsAt: '2026-11-24T10:00:00.000Z' })).toMatchObject({ refused: 'slot-taken' });
  });
});
