import { bookSpokenSlot, findSpokenSlots, type SpokenSlotPorts } from '../../../../lambda/usecases/book-spoken-slot';
import { giveUpOffer } from '../../../../lambda/usecases/give-up-offer';
import { createCustomerPorts } from '../../../fakes/customer-ports';

const chosen = { contactId: 'c1', queueId: 'q-sales', number: '+493012345678', choice: 'choice-1' };
const TEN = '2026-11-23T10:00:00.000Z';

function world() {
  const made = createCustomerPorts();
  const ports: SpokenSlotPorts = { ...made.ports, language: 'en' };
  return { ...made, ports };
}

test('times are said in order, and later ones after the last', async () => {
  const { ports } = world();
  const first = await findSpokenSlots(ports, 'q-sales');
  expect(first.map(({ spoken }) => spoken)).toEqual(['today at 9 AM', 'today at 9 30 AM', 'today at 10 AM']);
  expect((await findSpokenSlots(ports, 'q-sales', first[2]!.startsAt)).map(({ spoken }) => spoken)).toEqual(['today at 10 30 AM', 'today at 11 AM', 'today at 11 30 AM']);
  // After the last of the day come those of the next, not the earlier ones of this.
  expect((await findSpokenSlots(ports, 'q-sales', '2026-11-23T17:00:00.000Z'))[0]!.spoken).toBe('tomorrow at 9 AM');
});

test('a caller is promised the time they choose, and nobody else gets it', async () => {
  const { ports } = world();
  expect(await bookSpokenSlot(ports, { ...chosen, startsAt: TEN })).toMatchObject({ booked: { origin: 'caller', phase: 'pending', dueAt: TEN }, spoken: 'today at 10 AM' });
  expect(await bookSpokenSlot(ports, { ...chosen, number: '+493012345679', contactId: 'c2', startsAt: TEN })).toMatchObject({ refused: 'slot-taken' });
  expect((await findSpokenSlots(ports, 'q-sales')).map(({ startsAt }) => startsAt)).not.toContain(TEN);
});

test('a time that is none of the slots is not promised', async () => {
  expect(await bookSpokenSlot(world().ports, { ...chosen, startsAt: '2026-11-23T10:05:00.000Z' })).toMatchObject({ refused: 'slot-taken' });
});

test('who is owed a callback already gets no second one', async () => {
  const { ports } = world();
  await bookSpokenSlot(ports, { ...chosen, startsAt: TEN });
  expect(await bookSpokenSlot(ports, { ...chosen, choice: 'choice-2', startsAt: '2026-11-23T11:00:00.000Z' })).toMatchObject({ refused: 'not-possible' });
});

test('what is taken back gives its place to others once its taking is over', async () => {
  const { ports, clock } = world();
  await bookSpokenSlot(ports, { ...chosen, startsAt: TEN });
  await giveUpOffer(ports, chosen);
  clock.at = '2026-11-23T09:02:00.000Z';
  expect((await findSpokenSlots(ports, 'q-sales')).map(({ startsAt }) => startsAt)).toContain(TEN);
});

test('a caller whom an agent answered while the time was being booked is promised none', async () => {
  const { ports, store } = world();
  const facts = { contactId: 'c1', connectedAt: '2026-11-23T09:00:00.000Z' };
  ports.telephony = { ...ports.telephony, lookUp: async () => ({ facts }) };
  expect(await bookSpokenSlot(ports, { ...chosen, startsAt: TEN })).toMatchObject({ refused: 'not-possible' });
  expect(await store.findLatest(ports.ids.digest('customer', chosen.number))).toMatchObject({ phase: 'ended', outcome: { code: 'answered-in-queue' } });
});
