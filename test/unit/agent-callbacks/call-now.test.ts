import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import { POLICY } from '../../../lambda/callbacks/domain/policy';
import type { DialAnswer } from '../../../lambda/callbacks/ports/dialler';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { ADA } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';
import { promised, standing } from '../callbacks/promised';

async function setUp({ answers, ...order }: Parameters<typeof promised>[1] & { answers?: DialAnswer[] } = {}) {
  const made = createPromisePorts({ ...(answers && { answers }) });
  const callback = await promised(made, order);
  return { ...made, callback, call: (agent = ADA, id = callback.id) => made.callNow({ agent, id }) };
}

describe('an agent who calls now', () => {
  test('gets the call into their own line at once, whatever its time', async () => {
    const { call, did, ports, callback } = await setUp();
    const place = vi.spyOn(ports.dialler, 'dial');
    expect(await call()).toMatchObject({ callback: { phase: 'pending', attempt: { calledNowBy: ADA }, dueAt: callback.dueAt } });
    expect(did.placed).toEqual([`${callback.id}-1`]);
    expect(place.mock.calls[0]![1].line).toEqual({ agent: ADA });
  });

  test('twice, calls once', async () => {
    const { call, did } = await setUp();
    await call();
    await call();
    expect(did.placed).toHaveLength(1);
  });

  test('before the time does so five times at most: the callback cannot grow without end, and its time stands', async () => {
    const { call, store, callback, advance } = await setUp();
    for (let nth = 1; nth <= 5; nth += 1) {
      expect(await call()).toMatchObject({ callback: { phase: 'pending', attempt: { calledNowBy: ADA } } });
      const placed = (await store.find(callback.id))!;
      await advance(placed, { type: 'admission-asked', contactId: `c${nth}`, line: 'agent', version: placed.version });
      await advance((await store.find(callback.id))!, { type: 'reported', contactId: `c${nth}`, report: 'callback-refused' });
    }
    expect(await call()).toEqual({ refusal: { code: 'called-early-enough', times: 5 } });
    expect(await store.find(callback.id)).toMatchObject({ phase: 'pending', dueAt: callback.dueAt, retriesLeft: callback.retriesLeft });
  });

  test('while another agent calls, is told that', async () => {
    const { call } = await setUp();
    await call();
    expect(await call(BEN)).toEqual({ refusal: { code: 'agent-has-it' } });
  });

  test('is followed by a message that was sent before anything was written', async () => {
    const { call, ports, dispatch, store, callback } = await setUp();
    ports.store.save = () => Promise.reject(new Error('The function died.'));
    await expect(call()).rejects.toThrow('The function died.');
    expect(dispatch.sent).toEqual([{ message: { subject: callback.subject, nthDial: 2, generation: 0 }, at: '2026-11-23T09:00:20.000Z' }]);
    expect(await store.find(callback.id)).toEqual(callback);
  });

  test('whose first call was not confirmed gets a second one, placed by the message', async () => {
    const { call, ports, clock, did, dispatch, callback } = await setUp({ answers: [{ unclear: 'timeout' }] });
    expect(await call()).toMatchObject({ callback: { attempt: { calledNowBy: ADA } } });
    clock.at = dispatch.sent[0]!.at;
    await wireDispatchCallback(ports)(dispatch.sent[0]!.message);
    expect(did.placed).toEqual([`${callback.id}-1`, `${callback.id}-2`]);
    expect(POLICY.dialLimit).toBe(2);
  });

  test('is told when Connect refuses the call; what can be tried again keeps its time and its retries', async () => {
    const { call, store, callback } = await setUp({ answers: [{ refused: 'connect-misconfigured' }] });
    expect(await call()).toMatchObject({ refusal: { code: 'call-not-placed' } });
    const { dueAt, retriesLeft } = callback;
    expect(await store.find(callback.id)).toMatchObject({ phase: 'pending', dueAt, checkAt: dueAt, retriesLeft });
  });

  test('is told when the number may not be called, and the callback is over', async () => {
    const { call, store, callback } = await setUp({ answers: [{ refused: 'connect-refused-destination' }] });
    expect(await call()).toMatchObject({ refusal: { code: 'call-not-placed' } });
    expect(await store.find(callback.id)).toMatchObject({ phase: 'ended', outcome: { code: 'connect-refused-destination' } });
  });

  test('right after an attempt that nobody answered is told to wait until Connect shows what that left', async () => {
    const { call, store, clock, did, callback } = await setUp();
    const failed = { handoffContactId: 'c1', admittedAt: clock.at, endedAt: clock.at, call: { contactId: 'c2', acceptedAt: clock.at }, outcome: outcome('no-answer') };
    await store.save({ ...callback, attempts: [failed] } as Callback);
    expect(await call()).toEqual({ refusal: { code: 'earlier-call-not-settled', retryAfterSeconds: 10 } });
    clock.at = plusSeconds(clock.at, 10);
    expect(await call()).toMatchObject({ callback: { attempt: { calledNowBy: ADA } } });
    expect(did.placed).toHaveLength(1);
  });

  test('when Connect is too busy, is called by the message a little later', async () => {
    const { call, clock, did, dispatch, ports, callback } = await setUp({ answers: [{ refused: 'connect-busy' }] });
    expect(await call()).toMatchObject({ callback: { attempt: { calledNowBy: ADA } } });
    clock.at = dispatch.sent[0]!.at;
    await wireDispatchCallback(ports)(dispatch.sent[0]!.message);
    expect(did.placed).toEqual([`${callback.id}-1`, `${callback.id}-2`]);
  });

  test.each([undefined, 'q-support'])('while calls are paused (%s), is told since when and why, and the callback keeps its time', async (queueId) => {
    const { call, pauses, store, clock, did, dispatch, ports, callback } = await setUp();
    await pauses.pause({ since: clock.at, why: 'Wrong numbers are being called.', by: 'operator' }, queueId);
    expect(await call()).toEqual({ refusal: { code: 'paused', since: clock.at, forSeconds: 0, why: 'Wrong numbers are being called.' } });
    expect(await store.find(callback.id)).toMatchObject({ phase: 'pending', checkAt: callback.dueAt, attempt: {} });
    await pauses.resume(queueId);
    for (const { message, at } of dispatch.sent) {
      clock.at = at;
      await wireDispatchCallback(ports)(message);
    }
    expect(did.placed).toEqual([]);
  });

  test('with as many calls waiting as may, is told so, and the callback keeps its time', async () => {
    const { call, store, dispatch, did, callback, ...made } = await setUp();
    for (const [nth, number] of ['030 12345671', '030 12345672'].entries()) {
      await call(ADA, (await promised(made, { number, idempotencyKey: `other-${nth}` })).id);
    }
    const sent = dispatch.sent.length;
    expect(await call()).toEqual({ refusal: { code: 'line-full' } });
    expect([await store.find(callback.id), dispatch.sent.length, did.placed.length]).toEqual([callback, sent, 2]);
  });

  test('for a callback that is on its way, over, or past its purge is told that', async () => {
    const { call, clock, store, callback, ...made } = await setUp();
    clock.at = callback.purgeAt;
    expect(await call()).toEqual({ refusal: { code: 'callback-over' } });
    const waiting = await standing({ ...made, clock }, callback);
    expect(await call()).toEqual({ refusal: { code: 'on-its-way' } });
    await store.save({ ...waiting, phase: 'ended', endedAt: clock.at, outcome: { code: 'answered', sentence: '' } } as never);
    expect(await call()).toEqual({ refusal: { code: 'callback-over' } });
  });

  test('for another agent’s callback finds none', async () => {
    const { call, did } = await setUp({ own: true });
    expect(await call(BEN)).toEqual({ refusal: { code: 'callback-not-found' } });
    expect(did.placed).toEqual([]);
  });
});
