import { USUAL_NUMBER_TYPES } from '../../../lambda/numbers/domain/number-type';
import { CUSTOMERS_FIRST, PROMISED_SAMPLES, SAMPLES } from '../../../docs/print/callback-samples';
import type { PresentContact } from '../../../lambda/agents/ports/agents';
import { createFindCustomer, type CustomerOrder } from '../../../lambda/agent-callbacks/usecases/find-customer';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { ADA } from '../../fakes/dial-ports';
import { createInMemoryRules } from '../../fakes/in-memory-lists';
import { BEN, SALES, SUPPORT } from '../../fakes/promise-ports';

const FIRST = { ...CUSTOMERS_FIRST, queueId: 'q-first', name: 'First' };
const CALL = { contactId: 'c-7', callerId: '+493012345678' };

/** Ada serves both queues, ben Support alone. Each agent is on this contact. The store holds this callback. */
async function queueFor({ contact, callback }: { contact: PresentContact; callback?: Callback }, order: Partial<CustomerOrder> = {}): Promise<string> {
  const findCustomer = createFindCustomer({
    store: { find: async (id) => (id === callback?.id ? callback : undefined) },
    desks: { queuesOf: async (userId) => new Set(userId === ADA.userId ? ['q-support', 'q-sales', 'q-first'] : ['q-support']), contactOf: async () => contact },
    isVoicemail: async (contactId) => contactId === 'vm-theirs',
    queues: new Map([SUPPORT, SALES, FIRST].map((queue) => [queue.queueId, queue])),
    checkNumber: createInMemoryRules({ clock: { now: () => '2026-11-23T09:00:00.000Z' }, numberRules: { allowedCountries: ['DE'], defaultCountry: 'DE', allowedTypes: USUAL_NUMBER_TYPES, ownNumbers: [] } }).checkNumber,
    defaultCountry: 'DE',
    notices: { failed: () => undefined },
    checkRelatedContact: async ({ contactId }) => (contactId === 'vm-theirs' ? undefined : { code: 'related-contact-of-others' }),
  });
  const found = await findCustomer({ agent: ADA, ...order });
  return 'refusal' in found ? found.refusal.code : found.queue.queueId;
}

describe('the queue of the call that an agent is on', () => {
  const promised = { ...PROMISED_SAMPLES.connected, id: 'customer.first', queueId: 'q-sales' };
  const onIt = { ...CALL, callbackId: promised.id };

  test('is that of the callback which the call is, in whosever line it stood', async () => {
    expect(await queueFor({ contact: { ...onIt, queueId: 'q-support' }, callback: promised })).toBe('q-sales');
  });

  test('is still that of the callback when it is over, and the customer has been promised the next one', async () => {
    expect(await queueFor({ contact: onIt, callback: { ...PROMISED_SAMPLES.ended, id: promised.id, queueId: 'q-sales' } })).toBe('q-sales');
  });

  test('has to be said where the agent clicked: a click is of no queue', async () => {
    const clicked = { contact: { ...CALL, callbackId: SAMPLES.connected.id }, callback: SAMPLES.connected };
    expect(await queueFor(clicked)).toBe('queue-needed');
    expect(await queueFor(clicked, { queueId: 'q-support' })).toBe('q-support');
  });

  test('is that of the contact where the callback is known no more', async () => {
    expect(await queueFor({ contact: { ...CALL, queueId: 'q-support', callbackId: 'long.forgotten' } })).toBe('q-support');
  });

  test('has to be served by the agent who promises, also where it came from a callback', async () => {
    expect(await queueFor({ contact: onIt, callback: promised }, { agent: BEN })).toBe('queue-not-served');
  });
});

describe('a contact that the agent names', () => {
  const said = { number: CALL.callerId, queueId: 'q-support' };

  test('is refused unless it is of the customer, or theirs', async () => {
    const contact = { ...CALL, queueId: 'q-support' };
    expect(await queueFor({ contact }, { ...said, relatedContactId: 'vm-theirs' })).toBe('q-support');
    expect(await queueFor({ contact }, { ...said, relatedContactId: 'vm-of-others' })).toBe('related-contact-of-others');
  });

  test('is no voicemail where customers are called before an agent: those need an agent who has heard them', async () => {
    const contact = { ...CALL, queueId: 'q-support' };
    const first = { number: CALL.callerId, queueId: 'q-first' };
    expect(await queueFor({ contact }, { ...first, relatedContactId: 'vm-theirs' })).toBe('voicemail-customer-first');
    expect(await queueFor({ contact }, { ...first, relatedContactId: CALL.contactId })).toBe('q-first');
    expect(await queueFor({ contact }, first)).toBe('q-first');
  });

  test('needs no check while they are on it', async () => {
    expect(await queueFor({ contact: { ...CALL, queueId: 'q-support' } }, { number: CALL.callerId, relatedContactId: CALL.contactId })).toBe('q-support');
  });
});
