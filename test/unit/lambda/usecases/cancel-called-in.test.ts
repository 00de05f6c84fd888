import { CALL, HANDOFF, PROMISE } from '../../../../docs/print/callback-samples';
import { outcome } from '../../../../lambda/domain/callback/outcome';
import { reportHandoff } from '../../../../lambda/usecases/admit-handoff';
import { cancelCalledIn } from '../../../../lambda/usecases/cancel-called-in';
import { dispatchCallback, type DispatchPorts } from '../../../../lambda/usecases/dispatch-callback';
import { startDial } from '../../../../lambda/usecases/start-dial';
import { ADA } from '../../../fakes/dial-ports';
import { WITHHELD } from '../../../fakes/withheld';
import { CALL_IN, customerCallsIn, inPhase } from './customer-calls-in';

const CALLED_IN = { phase: 'ended', outcome: { code: 'customer-called-in' } };

describe('a customer who is owed a callback and calls in', () => {
  test('is not called back', async () => {
    const { ports, did, now } = await customerCallsIn({ callback: inPhase('pending') });
    expect(await cancelCalledIn(ports, CALL_IN)).toMatchObject({ decision: 'cancelled' });
    expect(await now()).toMatchObject(CALLED_IN);
    expect(did.stopped).toEqual([]);
  });

  test('is found though the carrier shows the number in national form', async () => {
    const { ports } = await customerCallsIn();
    expect(await cancelCalledIn(ports, { ...CALL_IN, callerId: '030 12345678' })).toMatchObject({ decision: 'cancelled' });
  });

  test('is not called back though the callback stands in its line in Connect', async () => {
    const { ports, did, now } = await customerCallsIn();
    expect(await cancelCalledIn(ports, CALL_IN)).toMatchObject({ decision: 'cancelled' });
    expect(did.stopped).toEqual([CALL]);
    expect(await now()).toMatchObject({ ...CALLED_IN, retriesLeft: PROMISE.retriesLeft });
  });

  test('is not called back though Connect is just about to make the callback', async () => {
    const { ports, did, now } = await customerCallsIn({ callback: inPhase('handing-off') });
    expect(await cancelCalledIn(ports, CALL_IN)).toMatchObject({ decision: 'being-cancelled' });
    await reportHandoff(ports, (await now()).id, { type: 'reported', contactId: HANDOFF, report: 'queued' });
    expect(did.stopped).toEqual([CALL]);
    expect(await now()).toMatchObject(CALLED_IN);
  });

  test('is not tried again when they had answered a moment ago and hung up', async () => {
    const call = { acceptedAt: '2026-11-23T09:00:08.000Z', customerAnsweredAt: '2026-11-23T09:00:20.000Z', disconnectedAt: '2026-11-23T09:00:22.000Z' };
    const { ports, now } = await customerCallsIn({ call });
    expect(await cancelCalledIn(ports, CALL_IN)).toMatchObject({ decision: 'cancelled' });
    expect(await now()).toMatchObject({ ...CALLED_IN, call: { customerAnsweredAt: call.customerAnsweredAt } });
  });

  test('is taken off the list of missed ones', async () => {
    const missed = { endedAt: '2026-11-23T09:00:00.000Z', outcome: outcome('missed') };
    const { ports, now } = await customerCallsIn({ callback: inPhase('ended', missed) });
    expect(await cancelCalledIn(ports, CALL_IN)).toMatchObject({ decision: 'cancelled' });
    expect(await now()).toMatchObject({ outcome: { code: 'missed' }, dismissed: { at: expect.any(String) as string } });
  });

  test('gets one answer, however often one call is told of', async () => {
    const { ports, did, now } = await customerCallsIn();
    const answers = await Promise.all([cancelCalledIn(ports, CALL_IN), cancelCalledIn(ports, CALL_IN)]);
    answers.push(await cancelCalledIn(ports, CALL_IN));
    expect(answers.at(-1)).toMatchObject({ decision: 'cancelled' });
    expect(answers.map(({ decision }) => decision)).not.toContain('none');
    expect(answers.map(({ decision }) => decision)).not.toContain('on-its-way');
    expect(new Set(did.stopped)).toEqual(new Set([CALL]));
    expect(await now()).toMatchObject(CALLED_IN);
  });
});

describe('while Connect does not answer', () => {
  test('the callback is being cancelled, and is looked at again within seconds', async () => {
    const { ports, now, messages, clock, did } = await customerCallsIn();
    const { stop } = ports.telephony;
    ports.telephony.stop = () => Promise.reject(new Error('no answer'));
    expect(await cancelCalledIn(ports, CALL_IN)).toMatchObject({ decision: 'being-cancelled' });
    expect(await now()).toMatchObject({ phase: 'waiting', withdrawal: 'customer-called-in' });
    ports.telephony.stop = stop;
    expect(messages).toEqual([{ message: { subject: (await now()).subject, placement: 1 }, at: '2026-11-23T09:00:36.000Z' }]);
    clock.at = messages[0]!.at;
    await dispatchCallback({ ...ports, desks: undefined } as unknown as DispatchPorts, messages[0]!.message);
    expect(did.stopped).toEqual([CALL]);
    expect(await now()).toMatchObject(CALLED_IN);
  });

  test('the message is on its way before the first step, so that a process that dies half way forgets nothing', async () => {
    const { ports, messages } = await customerCallsIn();
    ports.store.save = () => Promise.reject(new Error('died'));
    await expect(cancelCalledIn(ports, CALL_IN)).rejects.toThrow('died');
    expect(messages).toHaveLength(1);
  });

  test('a message that cannot be sent keeps nothing from being cancelled', async () => {
    const { ports, did } = await customerCallsIn();
    ports.dispatch.send = () => Promise.reject(new Error('no answer'));
    expect(await cancelCalledIn(ports, CALL_IN)).toMatchObject({ decision: 'cancelled' });
    expect(did.failures).toEqual(['look-again']);
  });
});

describe('nothing is cancelled', () => {
  test.each([...WITHHELD, '12345'])('for a caller who shows %p', async (callerId) => {
    const { ports, now } = await customerCallsIn();
    expect(await cancelCalledIn(ports, { rootContactId: CALL_IN.rootContactId, ...(callerId !== undefined && { callerId }) })).toMatchObject({ decision: 'none' });
    expect(await now()).toMatchObject({ phase: 'waiting' });
  });

  test('for a caller who is owed none', async () => {
    const { ports } = await customerCallsIn();
    expect(await cancelCalledIn(ports, { ...CALL_IN, callerId: '+493012345679' })).toMatchObject({ decision: 'none' });
  });

  test('that was promised in the course of this very call', async () => {
    const { ports, now } = await customerCallsIn({ callback: inPhase('pending', { requestedAt: '2026-11-23T09:00:30.500Z' }) });
    expect(await cancelCalledIn(ports, CALL_IN)).toMatchObject({ decision: 'none' });
    expect(await now()).toMatchObject({ phase: 'pending' });
  });

  test('while Connect does not show when the call came in', async () => {
    const { ports, now } = await customerCallsIn({ callback: inPhase('pending') });
    expect(await cancelCalledIn(ports, { ...CALL_IN, rootContactId: 'c8-unknown' })).toMatchObject({ decision: 'none' });
    expect(await now()).toMatchObject({ phase: 'pending' });
  });

  test('by a second call, after the first cancelled it', async () => {
    const { ports } = await customerCallsIn({ callback: inPhase('pending') });
    await cancelCalledIn(ports, CALL_IN);
    expect(await cancelCalledIn(ports, { ...CALL_IN, cameInAt: '2026-11-23T10:00:00.000Z' })).toMatchObject({ decision: 'none' });
  });

  test('of an agent who clicked the number of this customer', async () => {
    const { ports, store } = await customerCallsIn({ callback: inPhase('ended') });
    ports.telephony.place = async () => ({ placed: HANDOFF });
    await startDial(ports as never, { agent: ADA, number: PROMISE.number, mode: 'queued-callback', idempotencyKey: 'k' });
    expect(await cancelCalledIn(ports, { ...CALL_IN, cameInAt: '2026-11-23T09:01:00.000Z' })).toMatchObject({ decision: 'none' });
    expect(await store.findLatest(`click/u-ada/${PROMISE.number}`)).toMatchObject({ phase: 'dispatching' });
  });
});
