import type { CallbackRequestOrder } from '../../../lambda/app-requests/domain/callback-request-order';
import { wireAppRequests } from '../../../lambda/functions/wiring/app-requests';
import { createCustomerPorts } from '../../fakes/customer-ports';
import { ADA } from '../../fakes/dial-ports';

const ORDER: CallbackRequestOrder = { app: 'shop', customerId: 'c-1', number: '0151 12345678', queueId: 'q-support', idempotencyKey: 'key-1' };
const SECOND = { ...ORDER, customerId: 'c-2', idempotencyKey: 'key-2' };

/** The app vouches for its customers' numbers. */
function setUp() {
  const world = createCustomerPorts();
  const { requestCallback } = wireAppRequests({ ...world.ports, checkRequired: false });
  const ask = async (order: CallbackRequestOrder) => {
    const answer = await requestCallback(order);
    return 'refusal' in answer ? answer.refusal.code : answer.callback;
  };
  return { ...world, ask };
}

describe('two customers of an app who share a number', () => {
  test('are not taken for one: the second is told that it is owed to another, and the first that theirs is pending', async () => {
    const { ask } = setUp();
    await ask(ORDER);
    expect(await ask(SECOND)).toBe('number-owed-to-another');
    expect(await ask({ ...ORDER, idempotencyKey: 'again' })).toBe('already-pending');
    expect(await ask({ ...SECOND, app: 'other', customerId: 'c-1' })).toBe('number-owed-to-another');
  });

  test('each get one, once the app says that they share it; a repeat finds it, also when the first is over', async () => {
    const { ask, cancelPromise } = setUp();
    const first = await ask(ORDER);
    const second = await ask({ ...SECOND, sharedNumber: true });
    if (typeof first === 'string' || typeof second === 'string') throw new Error('It was refused.');
    expect(second.subject).not.toBe(first.subject);
    await cancelPromise(first);
    expect(await ask({ ...SECOND, sharedNumber: true })).toMatchObject({ id: second.id });
    expect(await ask({ ...SECOND, idempotencyKey: 'other' })).toBe('already-pending');
    expect(await ask({ ...ORDER, idempotencyKey: 'other' })).toBe('number-owed-to-another');
    expect(await ask({ ...ORDER, idempotencyKey: 'other', sharedNumber: true })).toMatchObject({ phase: 'pending' });
  });

  test('are both found by a call from the number', async () => {
    const { ask, store } = setUp();
    await ask(ORDER);
    const second = await ask({ ...SECOND, sharedNumber: true });
    expect(await store.linkedTo('+4915112345678')).toEqual([second]);
  });

  test('are told apart where the first has left the place of the number, too: the second is owed theirs, and a third is told of it', async () => {
    const { ask, cancelPromise } = setUp();
    const first = await ask(ORDER);
    const second = await ask({ ...SECOND, sharedNumber: true });
    if (typeof first === 'string' || typeof second === 'string') throw new Error('It was refused.');
    await cancelPromise(first);
    const third = { ...ORDER, customerId: 'c-3', idempotencyKey: 'key-3' };
    expect(await ask(third)).toBe('number-owed-to-another');
    expect(await ask({ ...third, sharedNumber: true })).toMatchObject({ subject: expect.not.stringMatching(first.subject) });
    expect(await ask({ ...SECOND, idempotencyKey: 'other' })).toBe('already-pending');
    await cancelPromise(second);
    expect(await ask({ ...SECOND, idempotencyKey: 'later' })).toBe('number-owed-to-another');
  });

  test('are found in the place of the number too, where its first customer has another number by now: the third takes that place, and their place in the slot with it', async () => {
    const { ask, editCallback, store, clock, ports } = setUp();
    const first = await ask(ORDER);
    const second = await ask({ ...SECOND, sharedNumber: true });
    if (typeof first === 'string' || typeof second === 'string') throw new Error('It was refused.');
    await editCallback({ agent: ADA, id: first.id, number: '0151 87654321' });
    const slotStartsAt = '2026-11-23T12:00:00.000Z';
    ports.offers.get('q-sales')!.slots!.capacity = 2;
    const third = await ask({ ...ORDER, customerId: 'c-3', queueId: 'q-sales', idempotencyKey: 'key-3', sharedNumber: true, slotStartsAt });
    expect(third).toMatchObject({ subject: first.subject, dueAt: slotStartsAt });
    expect(await ask({ ...ORDER, customerId: 'c-3', queueId: 'q-sales', idempotencyKey: 'key-3', sharedNumber: true, slotStartsAt })).toMatchObject({ id: (third as { id: string }).id });
    clock.at = '2026-11-23T09:05:00.000Z';
    const elsewhere = (nth: number) => ask({ ...ORDER, customerId: `e-${nth}`, number: `0151 1234500${nth}`, queueId: 'q-sales', idempotencyKey: `e-${nth}`, slotStartsAt });
    expect([typeof (await elsewhere(1)), await elsewhere(2)]).toEqual(['object', 'slot-full']);
    expect(await store.findLatest(first.subject)).toMatchObject({ id: (third as { id: string }).id });
  });

  test('and an agent’s second customer: an app’s is told that a callback is pending, be the number’s own place free', async () => {
    const { ask, cancelPromise, scheduleCallback } = setUp();
    const promise = (crmRecord: string) => scheduleCallback({ agent: ADA, number: ORDER.number, queueId: 'q-support', at: { in: { minutes: 60 }, zone: 'Europe/Berlin' }, own: false, crmRecord, sharedNumber: true, idempotencyKey: crmRecord });
    const answer = await promise('case-1');
    if ('refusal' in answer) throw new Error(answer.refusal.code);
    const first = answer.callback;
    await promise('case-2');
    await cancelPromise(first);
    expect(await ask(ORDER)).toBe('already-pending');
  });

  test('are one where nobody knows better: what an agent promised at the number is theirs', async () => {
    const { ask, scheduleCallback } = { ...setUp() } as ReturnType<typeof setUp> & { scheduleCallback: (order: object) => Promise<unknown> };
    await scheduleCallback({ agent: ADA, number: ORDER.number, queueId: 'q-support', at: { in: { minutes: 60 }, zone: 'Europe/Berlin' }, own: false, idempotencyKey: 'promise' });
    expect(await ask({ ...ORDER, sharedNumber: true })).toBe('already-pending');
  });
});
