import { ADA, LINED_UP, PROMISED_SAMPLES, QUEUE, TALKING } from '../../../../docs/print/callback-samples';
import type { Callback } from '../../../../lambda/domain/callback/callback';
import type { ContactFacts } from '../../../../lambda/domain/callback/contact-facts';
import { takePlaceInLine } from '../../../../lambda/usecases/take-place-in-line';
import { createInMemoryCallbackStore } from '../../../fakes/in-memory-callback-store';
import { createInMemoryLineBook } from '../../../fakes/in-memory-line-book';

const LINE = { agent: ADA };

/** Two stand in the line, as many as may, and a third comes. */
async function fullLine() {
  const calls = new Map<string, ContactFacts>();
  const asked: string[] = [];
  const store = createInMemoryCallbackStore();
  const ports = {
    store,
    lines: createInMemoryLineBook(),
    queues: new Map([[QUEUE.queueId, QUEUE]]),
    clock: { now: () => TALKING.acceptedAt },
    telephony: { lookUp: async (contactId: string) => (asked.push(contactId), { facts: calls.get(contactId)! }) },
  };
  const callbackOf = (nth: number): Callback => {
    const call = { ...LINED_UP, contactId: `c${nth}-call` };
    calls.set(call.contactId, call);
    return { ...PROMISED_SAMPLES.waiting, id: `customer-${nth}.key`, subject: `customer-${nth}`, call };
  };
  for (const nth of [1, 2]) {
    const callback = callbackOf(nth);
    await store.create(callback);
    await takePlaceInLine(ports, callback, LINE);
  }
  const third: Callback = { ...PROMISED_SAMPLES.pending, id: 'customer-3.key', subject: 'customer-3' };
  return { calls, asked, takeThird: () => takePlaceInLine(ports, third, LINE) };
}

test('a full line lets nobody in while no agent took any of those in it', async () => {
  const { takeThird, asked } = await fullLine();
  expect(asked).toEqual([]);
  expect(await takeThird()).toBe(false);
  expect(asked).toEqual(['c1-call', 'c2-call']);
});

test('a callback that an agent took leaves its place to the next, though that was not written', async () => {
  const { calls, takeThird } = await fullLine();
  calls.set('c1-call', { ...calls.get('c1-call')!, acceptedAt: TALKING.acceptedAt });
  expect(await takeThird()).toBe(true);
});
