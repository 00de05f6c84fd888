import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import { admitHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { USUAL_CALLING } from '../../../lambda/queues/domain/calling-policy';
import { ADA, createDialPorts, startDial } from '../../fakes/dial-ports';
import { createPromisePorts } from '../../fakes/promise-ports';
import { promised } from '../callbacks/promised';

const NUMBER = '+493012345678';
const LISTED = { 'do-not-call': { source: 'customer' as const, since: '2026-11-23T09:30:00.000Z', reason: 'asked by key' } };

/** A promise of an agent, or of the customer through an app, at its time. */
async function promisedAt15({ by, overriding = false }: { by: 'agent' | 'app'; overriding?: boolean }) {
  const made = createPromisePorts({ calling: { ...USUAL_CALLING, customersOverrideDoNotCall: overriding } });
  const asked = await promised(made);
  const save = await made.ports.store.save({ ...asked, origin: by } as Callback & Promised);
  if (save === 'overtaken') throw new Error('It was changed meanwhile.');
  const callback = save.saved as Callback & Promised;
  made.clock.at = callback.dueAt;
  return { ...made, callback };
}

describe('a number that is listed after the promise', () => {
  test('is not dialled when its time comes: the callback ends with the reason, in its journey', async () => {
    const { advance, lists, callback, did } = await promisedAt15({ by: 'agent' });
    lists.set(NUMBER, LISTED);
    const decision = await advance(callback, { type: 'due', nthDial: 1 });
    expect(did.placed).toEqual([]);
    expect(decision).toMatchObject({ next: { phase: 'ended', outcome: { code: 'not-allowed', sentence: expect.stringContaining('do-not-call list since 2026-11-23') } } });
    expect(journeyOf('next' in decision ? decision.next : callback).at(-1)).toMatchObject({ event: 'ended', detail: expect.stringContaining('asked by key') });
  });

  test('is dialled where it is not listed: the control for the promise above', async () => {
    const { advance, callback, did } = await promisedAt15({ by: 'agent' });
    await advance(callback, { type: 'due', nthDial: 1 });
    expect(did.placed).toHaveLength(1);
  });

  test('is not admitted either, be it listed while our own number was ringing', async () => {
    const { advance, lists, callback, ports } = await promisedAt15({ by: 'agent' });
    await advance(callback, { type: 'due', nthDial: 1 });
    lists.set(NUMBER, LISTED);
    const answer = await admitHandoff(ports, callback.id, { type: 'admission-asked', contactId: 'c1', version: callback.version, line: 'queue' });
    expect(answer).toEqual({ proceed: false, reason: expect.stringContaining('do-not-call list') });
  });

  test('is called all the same where the customer asked themself after that, and the operator lets that count; the journey says why', async () => {
    const { lists, callback, ports, store } = await promisedAt15({ by: 'app', overriding: true });
    lists.set(NUMBER, { 'do-not-call': { ...LISTED['do-not-call'], since: '2026-11-20T09:30:00.000Z' } });
    const answer = await admitHandoff(ports, callback.id, { type: 'admission-asked', contactId: 'c1', version: callback.version, line: 'queue' });
    expect(answer.proceed).toBe(true);
    expect(journeyOf((await store.find(callback.id))!).find(({ event }) => event === 'handed-off')?.detail).toMatch(/do-not-call list since 2026-11-20.*asked for this call themself/);
  });
});

describe('a click', () => {
  const order = { agent: ADA, number: NUMBER, mode: 'queued-callback' as const, idempotencyKey: 'k1' };

  test('on a listed number is refused with the reason, and nothing is written or dialled', async () => {
    const { ports, lists, did, store } = createDialPorts();
    lists.set(NUMBER, LISTED);
    expect(await startDial(ports, order)).toMatchObject({ refusal: { code: 'do-not-call', reason: 'asked by key' } });
    expect([did.placed, store.newest()]).toEqual([[], []]);
  });

  test('whose number is listed before our own number answers is not admitted', async () => {
    const { ports, lists, store } = createDialPorts();
    const placed = await startDial(ports, order);
    if (!('callback' in placed)) throw new Error('It was refused.');
    lists.set(NUMBER, LISTED);
    expect(await admitHandoff(ports, placed.callback.id, { type: 'admission-asked', contactId: 'c1-1' })).toMatchObject({ proceed: false });
    expect(await store.find(placed.callback.id)).toMatchObject({ phase: 'ended', outcome: { code: 'not-allowed' } });
  });
});
