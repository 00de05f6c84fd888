import type { CallbackOrder } from '../../../lambda/agent-callbacks/usecases/schedule-callback';
import { createFollow } from '../../../lambda/callbacks/usecases/advance-callback';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import { wireCancelForInboundCall } from '../../../lambda/functions/wiring/inbound-calls';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { ADA } from '../../fakes/dial-ports';
import { createPromisePorts } from '../../fakes/promise-ports';
import { promised } from '../callbacks/promised';

const SHOWN = '+493099999999';
const NUMBER = '+493012345678';

/** Ada promises callbacks to customers who call from a switchboard, and want to be called at another number. */
function setUp() {
  const made = createPromisePorts();
  const { ports, contacts, clock, store } = made;
  const pass = (seconds: number) => (clock.at = plusSeconds(clock.at, seconds));
  const inTalk = (contactId: string, order: Partial<CallbackOrder> = {}) => {
    contacts['u-ada'] = { contactId, callerId: SHOWN, queueId: 'q-support' };
    return promised(made, { relatedContactId: contactId, idempotencyKey: contactId, ...order });
  };
  const miss = async (id: string) => {
    clock.at = '2026-11-23T15:00:00.000Z';
    await createFollow(ports)((await store.find(id))!, { type: 'line-full' });
    pass(60);
  };
  const callIn = (callerId: string) => wireCancelForInboundCall({ ...ports, defaultCountry: 'DE' })({ callerId, rootContactId: `in-${clock.at}`, cameInAt: clock.at });
  return { ...made, pass, inTalk, miss, callIn };
}

describe('a call from the number that somebody showed when they asked', () => {
  test('takes back the callback that they were promised after one that was missed, as the only one that they are owed', async () => {
    const { inTalk, miss, pass, callIn, store } = setUp();
    const one = await inTalk('talk-1');
    await miss(one.id);
    const two = await inTalk('talk-2', { at: { in: { minutes: 60 }, zone: 'Europe/London' } });
    expect(await store.find(one.id)).toMatchObject({ replaced: true });
    pass(60);
    expect(await callIn(SHOWN)).toMatchObject({ decision: 'cancelled' });
    expect(await store.find(two.id)).toMatchObject({ phase: 'ended', outcome: { code: 'customer-called-in' } });
  });

  test('takes back the callback that was promised again by hand after one that was missed: they call from there still', async () => {
    const { inTalk, miss, pass, callIn, contacts, store, ...made } = setUp();
    const one = await inTalk('talk-1');
    await miss(one.id);
    delete contacts['u-ada'];
    const two = await promised(made, { at: { in: { minutes: 60 }, zone: 'Europe/London' }, idempotencyKey: 'another' });
    expect(await store.find(two.id)).toMatchObject({ shownNumber: SHOWN });
    pass(60);
    expect(await callIn(SHOWN)).toMatchObject({ decision: 'cancelled' });
    expect(await store.find(two.id)).toMatchObject({ outcome: { code: 'customer-called-in' } });
  });

  test('takes back the callback that they were promised at that very number after one that was missed, which is on no list any more', async () => {
    const { inTalk, miss, pass, callIn, contacts, store, ...made } = setUp();
    const one = await inTalk('talk-1');
    await miss(one.id);
    delete contacts['u-ada'];
    const two = await promised(made, { number: SHOWN, at: { in: { minutes: 60 }, zone: 'Europe/London' }, idempotencyKey: 'another' });
    expect(two.subject).not.toBe(one.subject);
    const missed = (await store.find(one.id))!;
    expect(missed).toMatchObject({ dismissed: { at: made.clock.at, promisedAgain: true } });
    expect(journeyOf(missed).at(-1)).toMatchObject({ event: 'dismissed', detail: 'The customer was promised another: it was taken off the list of missed ones.' });
    pass(60);
    expect(await callIn(SHOWN)).toMatchObject({ decision: 'cancelled' });
    expect(await store.find(two.id)).toMatchObject({ outcome: { code: 'customer-called-in' } });
  });

  test('leaves those on the list of missed ones who asked from the same number, where nobody knows which of them is promised another, or the CRM knows better', async () => {
    const { inTalk, miss, contacts, store, ...made } = setUp();
    const one = await inTalk('talk-1', { crmRecord: 'case-1' });
    await miss(one.id);
    delete contacts['u-ada'];
    const ask = (order: Partial<CallbackOrder>) => promised(made, { number: SHOWN, at: { in: { minutes: 60 }, zone: 'Europe/London' }, ...order });
    const other = await ask({ idempotencyKey: 'other', crmRecord: 'case-2' });
    expect(await store.find(one.id)).not.toHaveProperty('dismissed');
    await made.cancelCallback({ agent: ADA, id: other.id });
    const two = await inTalk('talk-2', { number: '030 12345611', at: { in: { minutes: 5 }, zone: 'Europe/London' } });
    made.clock.at = two.dueAt;
    await createFollow(made.ports)((await store.find(two.id))!, { type: 'line-full' });
    delete contacts['u-ada'];
    await ask({ idempotencyKey: 'third' });
    for (const { id } of [one, two]) expect(await store.find(id)).not.toHaveProperty('dismissed');
  });

  test('is not told that they are not called any more, where another callback was promised after theirs was over', async () => {
    const { inTalk, pass, callIn, contacts, store, cancelCallback, ...made } = setUp();
    const one = await inTalk('talk-1');
    await cancelCallback({ agent: ADA, id: one.id });
    delete contacts['u-ada'];
    const two = await promised(made, { at: { in: { minutes: 60 }, zone: 'Europe/London' }, idempotencyKey: 'another' });
    pass(60);
    expect(await callIn(SHOWN)).toMatchObject({ decision: 'none' });
    expect(await store.find(two.id)).toMatchObject({ phase: 'pending' });
  });
});

test('a call from a switchboard from which many have asked takes back none of two that are owed, be one of them the first that was asked for', async () => {
  const { inTalk, pass, callIn, store, cancelCallback } = setUp();
  const ask = (nth: number) => inTalk(`talk-${nth}`, { number: `030 123456${10 + nth}`, at: { in: { days: 3 }, zone: 'Europe/London' } });
  const [first, ...others] = await Promise.all(Array.from({ length: 30 }, (_, nth) => (pass(60), ask(nth))));
  const last = others.pop()!;
  for (const { id } of others) await cancelCallback({ agent: ADA, id });
  pass(60);
  expect(await callIn(SHOWN)).toMatchObject({ decision: 'several' });
  for (const { id } of [first!, last]) expect(await store.find(id)).toMatchObject({ phase: 'pending' });
});

test('a call from the number that somebody showed takes back their callback, though an agent has given it another number since', async () => {
  const { inTalk, pass, callIn, store, editCallback } = setUp();
  const { id } = await inTalk('talk-1', { number: SHOWN });
  expect(await editCallback({ agent: ADA, id, number: '030 87654321' })).toMatchObject({ callback: { number: '+493087654321', shownNumber: SHOWN } });
  pass(60);
  expect(await callIn(SHOWN)).toMatchObject({ decision: 'cancelled' });
  expect(await store.find(id)).toMatchObject({ outcome: { code: 'customer-called-in' } });
});

test('a call from a number that several share leaves alone the one whose number was put right since', async () => {
  const { pass, callIn, store, cancelCallback, editCallback, ...made } = setUp();
  const ofRecord = (crmRecord: string) => promised(made, { crmRecord, sharedNumber: true, idempotencyKey: crmRecord });
  const [one, two] = [await ofRecord('case-1'), await ofRecord('case-2')];
  await cancelCallback({ agent: ADA, id: one.id });
  expect(await editCallback({ agent: ADA, id: two.id, number: '030 87654321' })).toMatchObject({ callback: { number: '+493087654321' } });
  pass(60);
  expect(await callIn(NUMBER)).toMatchObject({ decision: 'none' });
  expect(await store.find(two.id)).toMatchObject({ phase: 'pending' });
  expect(await callIn('+493087654321')).toMatchObject({ decision: 'cancelled' });
});
