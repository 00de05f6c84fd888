import { CALL, HANDOFF, PROMISE } from '../../../docs/print/callback-samples';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import { reportHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { type DispatchPorts, wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { ADA, createDialPorts, startDial } from '../../fakes/dial-ports';
import { WITHHELD } from '../../fakes/withheld';
import { INBOUND, customerCalls, inPhase } from './customer-calls';

const CALLED_IN = { phase: 'ended', outcome: { code: 'customer-called-in' } };

describe('a customer who is owed a callback and calls in', () => {
  test('is not called back', async () => {
    const { cancelForInboundCall, did, now } = await customerCalls({ callback: inPhase('pending') });
    expect(await cancelForInboundCall(INBOUND)).toMatchObject({ decision: 'cancelled' });
    expect(await now()).toMatchObject(CALLED_IN);
    expect(did.stopped).toEqual([]);
  });

  test('is found though the carrier shows the number in national form', async () => {
    const { cancelForInboundCall } = await customerCalls();
    expect(await cancelForInboundCall({ ...INBOUND, callerId: '030 12345678' })).toMatchObject({ decision: 'cancelled' });
  });

  test('is not called back though the callback stands in its line in Connect', async () => {
    const { cancelForInboundCall, did, now } = await customerCalls();
    expect(await cancelForInboundCall(INBOUND)).toMatchObject({ decision: 'cancelled' });
    expect(did.stopped).toEqual([CALL]);
    expect(await now()).toMatchObject({ ...CALLED_IN, retriesLeft: PROMISE.retriesLeft });
  });

  test('is not called back though Connect is just about to make the callback', async () => {
    const { cancelForInboundCall, ports, did, now } = await customerCalls({ callback: inPhase('handing-off') });
    expect(await cancelForInboundCall(INBOUND)).toMatchObject({ decision: 'being-cancelled' });
    await reportHandoff(ports, (await now()).id, { type: 'reported', contactId: HANDOFF, report: 'queued' });
    expect(did.stopped).toEqual([CALL]);
    expect(await now()).toMatchObject(CALLED_IN);
  });

  test('is not tried again when they had answered a moment ago and hung up', async () => {
    const call = { acceptedAt: '2026-11-23T09:00:08.000Z', customerAnsweredAt: '2026-11-23T09:00:20.000Z', disconnectedAt: '2026-11-23T09:00:22.000Z' };
    const { cancelForInboundCall, now } = await customerCalls({ call });
    expect(await cancelForInboundCall(INBOUND)).toMatchObject({ decision: 'cancelled' });
    expect(await now()).toMatchObject({ ...CALLED_IN, attempts: [{ call: { customerAnsweredAt: call.customerAnsweredAt }, outcome: { code: 'customer-hung-up' } }] });
  });

  test('is taken off the list of missed ones', async () => {
    const missed = { endedAt: '2026-11-23T09:00:00.000Z', outcome: outcome('missed') };
    const { cancelForInboundCall, now } = await customerCalls({ callback: inPhase('ended', missed) });
    expect(await cancelForInboundCall(INBOUND)).toMatchObject({ decision: 'cancelled' });
    expect(await now()).toMatchObject({ outcome: { code: 'missed' }, dismissed: { at: expect.any(String) as string } });
  });

  test('gets one answer, however often one call is told of', async () => {
    const { cancelForInboundCall, did, now } = await customerCalls();
    const answers = await Promise.all([cancelForInboundCall(INBOUND), cancelForInboundCall(INBOUND)]);
    answers.push(await cancelForInboundCall(INBOUND));
    expect(answers.at(-1)).toMatchObject({ decision: 'cancelled' });
    expect(answers.map(({ decision }) => decision)).not.toContain('none');
    expect(answers.map(({ decision }) => decision)).not.toContain('on-its-way');
    expect(new Set(did.stopped)).toEqual(new Set([CALL]));
    expect(await now()).toMatchObject(CALLED_IN);
  });
});

describe('while Connect does not answer', () => {
  test('the callback is being cancelled, and is looked at again within seconds', async () => {
    const { cancelForInboundCall, ports, now, messages, clock, did } = await customerCalls();
    const { stop } = ports.contacts;
    ports.contacts.stop = () => Promise.reject(new Error('no answer'));
    expect(await cancelForInboundCall(INBOUND)).toMatchObject({ decision: 'being-cancelled' });
    expect(await now()).toMatchObject({ phase: 'waiting', attempt: { withdrawal: 'customer-called-in' } });
    ports.contacts.stop = stop;
    expect(messages).toEqual([{ message: { subject: (await now()).subject, nthDial: 1, generation: 0 }, at: '2026-11-23T09:00:36.000Z' }]);
    clock.at = messages[0]!.at;
    await wireDispatchCallback({ ...ports, desks: undefined } as unknown as DispatchPorts)(messages[0]!.message);
    expect(did.stopped).toEqual([CALL]);
    expect(await now()).toMatchObject(CALLED_IN);
  });

  test('the message is on its way before the first step, so that a process that dies half way forgets nothing', async () => {
    const { cancelForInboundCall, ports, messages } = await customerCalls();
    ports.store.save = () => Promise.reject(new Error('died'));
    await expect(cancelForInboundCall(INBOUND)).rejects.toThrow('died');
    expect(messages).toHaveLength(1);
  });

  test('a message that cannot be sent keeps nothing from being cancelled', async () => {
    const { cancelForInboundCall, ports, did } = await customerCalls();
    ports.dispatch.send = () => Promise.reject(new Error('no answer'));
    expect(await cancelForInboundCall(INBOUND)).toMatchObject({ decision: 'cancelled' });
    expect(did.failures).toEqual(['look-again']);
  });
});

describe('a caller who has not come far enough', () => {
  const early = { ...INBOUND, isTooEarly: true as const };

  test.each(['pending', 'handing-off', 'waiting'] as const)('keeps a callback that is %s, and is told so', async (phase) => {
    const { cancelForInboundCall, did, now, messages } = await customerCalls({ callback: inPhase(phase) });
    expect(await cancelForInboundCall(early)).toMatchObject({ decision: 'kept' });
    expect(await now()).toEqual(inPhase(phase));
    expect({ stopped: did.stopped, messages }).toEqual({ stopped: [], messages: [] });
  });

  test('learns that an agent calls them already', async () => {
    const { cancelForInboundCall } = await customerCalls({ callback: inPhase('connected') });
    expect(await cancelForInboundCall(early)).toMatchObject({ decision: 'on-its-way' });
  });

  test.each([
    ['has just been called', { outcome: outcome('answered') }],
    ['is on the list of missed ones', { outcome: outcome('missed') }],
  ])('hears of no callback when they are owed none: who %s', async (_what, ended) => {
    const { cancelForInboundCall, now } = await customerCalls({ callback: inPhase('ended', ended) });
    expect(await cancelForInboundCall(early)).toMatchObject({ decision: 'none' });
    expect(await now()).not.toHaveProperty('dismissed');
  });

  test('loses it when they have', async () => {
    const { cancelForInboundCall, now } = await customerCalls();
    await cancelForInboundCall(early);
    expect(await cancelForInboundCall(INBOUND)).toMatchObject({ decision: 'cancelled' });
    expect(await now()).toMatchObject(CALLED_IN);
  });
});

describe('nothing is cancelled', () => {
  test.each([...WITHHELD, '12345'])('for a caller who shows %p', async (callerId) => {
    const { cancelForInboundCall, now } = await customerCalls();
    expect(await cancelForInboundCall({ rootContactId: INBOUND.rootContactId, ...(callerId !== undefined && { callerId }) })).toMatchObject({ decision: 'none' });
    expect(await now()).toMatchObject({ phase: 'waiting' });
  });

  test('for a caller who is owed none', async () => {
    const { cancelForInboundCall } = await customerCalls();
    expect(await cancelForInboundCall({ ...INBOUND, callerId: '+493012345679' })).toMatchObject({ decision: 'none' });
  });

  test('that was promised in the course of this very call', async () => {
    const { cancelForInboundCall, now } = await customerCalls({ callback: inPhase('pending', { requestedAt: '2026-11-23T09:00:30.500Z' }) });
    expect(await cancelForInboundCall(INBOUND)).toMatchObject({ decision: 'none' });
    expect(await now()).toMatchObject({ phase: 'pending' });
  });

  test('while Connect does not show when the call came in', async () => {
    const { cancelForInboundCall, now } = await customerCalls({ callback: inPhase('pending') });
    expect(await cancelForInboundCall({ ...INBOUND, rootContactId: 'c8-unknown' })).toMatchObject({ decision: 'none' });
    expect(await now()).toMatchObject({ phase: 'pending' });
  });

  test('by a second call, after the first cancelled it', async () => {
    const { cancelForInboundCall } = await customerCalls({ callback: inPhase('pending') });
    await cancelForInboundCall(INBOUND);
    expect(await cancelForInboundCall({ ...INBOUND, cameInAt: '2026-11-23T10:00:00.000Z' })).toMatchObject({ decision: 'none' });
  });

  test('of an agent who clicked the number of this customer', async () => {
    const { cancelForInboundCall, ports, store } = await customerCalls({ callback: inPhase('ended') });
    const clicked = await startDial({ ...createDialPorts().ports, ...ports, store, numbers: store }, { agent: ADA, number: PROMISE.number, mode: 'queued-callback', idempotencyKey: 'k' });
    expect(await cancelForInboundCall({ ...INBOUND, cameInAt: '2026-11-23T09:01:00.000Z' })).toMatchObject({ decision: 'none' });
    expect(await store.find('callback' in clicked ? clicked.callback.id : '')).toMatchObject({ phase: 'dispatching' });
  });
});
