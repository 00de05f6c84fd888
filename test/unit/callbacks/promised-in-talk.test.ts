import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { ADA, startDial } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';
import { promised, standing } from './promised';

const IN_A_MINUTE = { in: { minutes: 1 }, zone: 'Europe/London' };

/** Ada talks to the customer, by a callback that came to its time at three. Connect shows the talk until `hangUp`. */
async function inTalk() {
  const made = createPromisePorts();
  const first = await promised(made, { own: true, idempotencyKey: 'first' });
  const waiting = await standing(made, first);
  const call = { contactId: 'c2', queuedAt: first.dueAt, acceptedAt: first.dueAt, connectedAt: first.dueAt };
  const { ports, clock, did } = made;
  await ports.store.save({ ...waiting, phase: 'connected', attempt: { ...waiting.attempt, line: { agent: ADA }, call } } as Callback);
  const over: { disconnectedAt?: string } = {};
  ports.contacts.callbacksFrom = async () => ({ first: 'c2', open: [] });
  ports.contacts.lookUp = async (contactId) => (contactId === 'c2' || contactId === 'in-1' ? { facts: { contactId, ...(contactId === 'c2' && call), ...over } } : { facts: { contactId } });
  const message = (callback: Promised) => wireDispatchCallback(ports)({ subject: callback.subject, nthDial: 1 });
  const hangUp = () => void (over.disconnectedAt = clock.at);
  return { ...made, first, message, hangUp, placed: () => did.placed.length };
}

describe('a callback that is promised in a talk', () => {
  test('waits for the end of that talk, also when its time has come', async () => {
    const { clock, message, hangUp, placed, dispatch, ...made } = await inTalk();
    const next = await promised(made, { at: IN_A_MINUTE, idempotencyKey: 'next' });
    clock.at = next.dueAt;
    await message(next);
    expect(placed()).toBe(0);
    expect(dispatch.sent.at(-1)).toMatchObject({ message: { subject: next.subject, postponed: 1 }, at: '2026-11-23T15:01:04.000Z' });
    hangUp();
    await message(next);
    expect(placed()).toBe(1);
  });

  test('says who talks since when to a colleague who clicks, and lets nobody call it now, or open it', async () => {
    const { clock, callNow, claims, ports, placed, hangUp, ...made } = await inTalk();
    const next = await promised({ ...made }, { idempotencyKey: 'next', at: IN_A_MINUTE });
    clock.at = '2026-11-23T15:00:30.000Z';
    const click = { agent: BEN, number: next.number, mode: 'queued-callback' as const, idempotencyKey: 'click' };
    expect(await startDial(ports, click)).toEqual({ refusal: { code: 'customer-being-called', since: '2026-11-23T15:00:00.000Z', forSeconds: 30, talking: true, by: 'ada' } });
    expect(await callNow({ agent: BEN, id: next.id })).toEqual({ refusal: { code: 'agent-has-it' } });
    expect(await claims.claim({ agent: BEN, id: next.id })).toEqual({ refusal: { code: 'agent-has-it' } });
    expect(placed()).toBe(0);
    hangUp();
    expect(await callNow({ agent: BEN, id: next.id })).toMatchObject({ callback: { attempt: { calledNowBy: BEN } } });
  });

  test('in which the customer had called, waits likewise', async () => {
    const { clock, message, hangUp, placed, contacts: present, ...made } = await inTalk();
    present[ADA.userId] = { contactId: 'in-1', callerId: '+493087654321', queueId: 'q-support' };
    const next = await promised(made, { number: '030 87654321', at: IN_A_MINUTE, idempotencyKey: 'next', relatedContactId: 'in-1' });
    clock.at = next.dueAt;
    await message(next);
    expect(placed()).toBe(0);
    hangUp();
    await message(next);
    expect(placed()).toBe(1);
  });

  test('for the customer whose number was put right waits, too', async () => {
    const { clock, message, hangUp, placed, editCallback, first, store, ...made } = await inTalk();
    const other = await promised(made, { number: '030 87654321', at: IN_A_MINUTE, idempotencyKey: 'other' });
    await editCallback({ agent: ADA, id: other.id, number: first.number });
    const moved = (await store.find(other.id)) as Callback & Promised;
    expect(moved).toMatchObject({ subject: first.subject, inTalk: { contactId: 'c2', since: first.dueAt, agent: ADA } });
    clock.at = moved.dueAt;
    await message(moved);
    expect(placed()).toBe(0);
    hangUp();
    await message(moved);
    expect(placed()).toBe(1);
  });

  test('cancelled, and promised again in the same talk, waits for its end', async () => {
    const { clock, message, hangUp, placed, ports, ...made } = await inTalk();
    const cancelled = await promised(made, { at: IN_A_MINUTE, idempotencyKey: 'next' });
    await made.cancelCallback({ agent: ADA, id: cancelled.id });
    expect(await startDial(ports, { agent: BEN, number: cancelled.number, mode: 'queued-callback', idempotencyKey: 'click' })).toMatchObject({ refusal: { code: 'customer-being-called', by: 'ada' } });
    const next = await promised(made, { at: IN_A_MINUTE, idempotencyKey: 'again' });
    clock.at = next.dueAt;
    await message(next);
    expect(placed()).toBe(0);
    hangUp();
    await message(next);
    expect(placed()).toBe(1);
  });

  test('and called since, costs the next click no question to Connect, which may be too busy to answer one', async () => {
    const { clock, message, hangUp, ports, store, ...made } = await inTalk();
    const next = await promised(made, { at: IN_A_MINUTE, idempotencyKey: 'next' });
    hangUp();
    clock.at = next.dueAt;
    await message(next);
    const waiting = await standing({ ports, clock }, next);
    const over = { ...waiting, phase: 'ended', endedAt: clock.at, outcome: outcome('cancelled') } as Callback & { checkAt?: string };
    delete over.checkAt;
    await store.save(over);
    const asked: string[] = [];
    ports.contacts.lookUp = (contactId) => (asked.push(contactId), Promise.reject(new Error('TooManyRequestsException')));
    const click = { agent: BEN, number: next.number, mode: 'queued-callback' as const, idempotencyKey: 'click' };
    expect(await startDial(ports, click)).toMatchObject({ created: true });
    expect(asked).toEqual([]);
  });

  test('cancelled, does not keep a click back while Connect is too busy to say whether that talk goes on', async () => {
    const { ports, ...made } = await inTalk();
    const next = await promised(made, { at: IN_A_MINUTE, idempotencyKey: 'next' });
    await made.cancelCallback({ agent: ADA, id: next.id });
    ports.contacts.lookUp = () => Promise.reject(new Error('TooManyRequestsException'));
    expect(await startDial(ports, { agent: BEN, number: next.number, mode: 'queued-callback', idempotencyKey: 'click' })).toMatchObject({ created: true });
    expect(made.did.failures).toEqual(['talk-beside']);
  });

  test('asks Connect no more after four hours: no talk lasts longer', async () => {
    const { clock, message, placed, ...made } = await inTalk();
    const next = await promised(made, { at: { in: { hours: 4 }, zone: 'Europe/London' }, idempotencyKey: 'next' });
    clock.at = next.dueAt;
    await message(next);
    expect(placed()).toBe(1);
  });
});
