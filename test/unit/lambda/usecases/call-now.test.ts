import { POLICY } from '../../../../lambda/domain/callback/policy';
import type { Placement } from '../../../../lambda/ports/telephony';
import { callNow } from '../../../../lambda/usecases/call-now';
import { dispatchCallback } from '../../../../lambda/usecases/dispatch-callback';
import { ADA } from '../../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../../fakes/promise-ports';
import { promised, standing } from './promised';

async function setUp({ answers, ...order }: Parameters<typeof promised>[1] & { answers?: Placement[] } = {}) {
  const made = createPromisePorts({ ...(answers && { answers }) });
  const callback = await promised(made, order);
  return { ...made, callback, call: (agent = ADA, id = callback.id) => callNow(made.ports, { agent, id }) };
}

describe('an agent who calls now', () => {
  test('gets the call into their own line at once, whatever its time', async () => {
    const { call, did, ports, callback } = await setUp();
    const place = jest.spyOn(ports.telephony, 'place');
    expect(await call()).toMatchObject({ callback: { phase: 'pending', calledNowBy: ADA, dueAt: callback.dueAt } });
    expect(did.placed).toEqual([`${callback.id}-1`]);
    expect(place.mock.calls[0]![1].line).toEqual({ agent: ADA });
  });

  test('twice, calls once', async () => {
    const { call, did } = await setUp();
    await call();
    await call();
    expect(did.placed).toHaveLength(1);
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
    expect(dispatch.sent).toEqual([{ message: { subject: callback.subject, placement: 2 }, at: '2026-11-23T09:00:20.000Z' }]);
    expect(await store.find(callback.id)).toEqual(callback);
  });

  test('whose first call was not confirmed gets a second one, placed by the message', async () => {
    const { call, ports, clock, did, dispatch, callback } = await setUp({ answers: [{ unclear: 'timeout' }] });
    expect(await call()).toMatchObject({ callback: { calledNowBy: ADA } });
    clock.at = dispatch.sent[0]!.at;
    await dispatchCallback(ports, dispatch.sent[0]!.message);
    expect(did.placed).toEqual([`${callback.id}-1`, `${callback.id}-2`]);
    expect(POLICY.placementLimit).toBe(2);
  });

  test('is told when Connect refuses the call; what can be tried again keeps its time and its retries', async () => {
    const { call, store, callback } = await setUp({ answers: [{ refused: 'connect-misconfigured' }] });
    expect(await call()).toMatchObject({ refusal: { code: 'call-not-placed' } });
    const { dueAt, retriesLeft } = callback;
    expect(await store.find(callback.id)).toMatchObject({ phase: 'pending', dueAt, attentionAt: dueAt, retriesLeft });
  });

  test('is told when the number may not be called, and the callback is over', async () => {
    const { call, store, callback } = await setUp({ answers: [{ refused: 'connect-refused-destination' }] });
    expect(await call()).toMatchObject({ refusal: { code: 'call-not-placed' } });
    expect(await store.find(callback.id)).toMatchObject({ phase: 'ended', outcome: { code: 'connect-refused-destination' } });
  });

  test('when Connect is too busy, is called by the message a little later', async () => {
    const { call, clock, did, dispatch, ports, callback } = await setUp({ answers: [{ refused: 'connect-busy' }] });
    expect(await call()).toMatchObject({ callback: { calledNowBy: ADA } });
    clock.at = dispatch.sent[0]!.at;
    await dispatchCallback(ports, dispatch.sent[0]!.message);
    expect(did.placed).toEqual([`${callback.id}-1`, `${callback.id}-2`]);
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
    await store.save({ ...waiting, phase: 'ended', endedAt: clock.at, outcome: { code: 'handled', sentence: '' } } as never);
    expect(await call()).toEqual({ refusal: { code: 'callback-over' } });
  });

  test('for another agent’s callback finds none', async () => {
    const { call, did } = await setUp({ own: true });
    expect(await call(BEN)).toEqual({ refusal: { code: 'callback-not-found' } });
    expect(did.placed).toEqual([]);
  });
});
