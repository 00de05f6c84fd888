import * as fc from 'fast-check';
import { CALL, TALKING } from '../../../docs/print/callback-samples';
import { INBOUND, customerCalls, inPhase } from './customer-calls';

describe('an agent accepts the callback while the customer calls in', () => {
  test('before it is looked at: it goes on, and nothing is stopped', async () => {
    const { cancelForInboundCall, did, now } = await customerCalls({ accepts: 'before-the-look' });
    expect(await cancelForInboundCall(INBOUND)).toMatchObject({ decision: 'on-its-way' });
    expect(did.stopped).toEqual([]);
    expect(await now()).toMatchObject({ phase: 'waiting' });
    expect(await now()).not.toHaveProperty('attempt.withdrawal');
  });

  test('between the look and the stop: it is over, and not tried again', async () => {
    const { cancelForInboundCall, now } = await customerCalls({ accepts: 'before-the-stop' });
    expect(await cancelForInboundCall(INBOUND)).toMatchObject({ decision: 'cancelled' });
    expect(await now()).toMatchObject({ phase: 'ended', outcome: { code: 'customer-called-in' } });
  });

  test('after the stop: there is nothing to accept any more', async () => {
    const { cancelForInboundCall, contact } = await customerCalls({ accepts: 'after-the-stop' });
    expect(await cancelForInboundCall(INBOUND)).toMatchObject({ decision: 'cancelled' });
    expect(contact).not.toHaveProperty('acceptedAt');
  });

  test('and talks already: the conversation goes on', async () => {
    const { cancelForInboundCall, did, now } = await customerCalls({ callback: inPhase('connected'), call: TALKING });
    expect(await cancelForInboundCall(INBOUND)).toMatchObject({ decision: 'on-its-way' });
    expect(did.stopped).toEqual([]);
    expect(await now()).toMatchObject({ phase: 'connected' });
  });

  test('and talks already, which the record does not know yet: the conversation goes on', async () => {
    const { cancelForInboundCall, did, now } = await customerCalls({ call: TALKING });
    expect(await cancelForInboundCall(INBOUND)).toMatchObject({ decision: 'on-its-way' });
    expect(did.stopped).toEqual([]);
    expect(await now()).toMatchObject({ phase: 'connected' });
  });
});

test('at whichever moment an agent accepts, and however often the call is told of: what is said is what becomes of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom('waiting', 'handing-off', 'pending'), async (afterCalls, times, phase) => {
      const { cancelForInboundCall, contact, did, stoppedAfterAccept, now } = await customerCalls({ callback: inPhase(phase), accepts: { afterCalls } });
      const answers = await Promise.all(Array.from({ length: times }, () => cancelForInboundCall(INBOUND)));
      const decisions = new Set(answers.map(({ decision }) => decision));
      const left = await now();
      expect(decisions.has('none')).toBe(false);
      if (decisions.has('cancelled')) expect(left).toMatchObject({ phase: 'ended', outcome: { code: 'customer-called-in' } });
      if (decisions.has('cancelled') && phase === 'waiting') expect(contact.disconnectedAt).toBeDefined();
      if (left.phase === 'waiting' && !left.attempt.withdrawal) expect({ stopped: did.stopped, disconnected: contact.disconnectedAt }).toEqual({ stopped: [], disconnected: undefined });
      // Who accepts between the look and the stop is cut off; never is anybody who had accepted before it was looked at.
      if (times === 1 && afterCalls <= (phase === 'waiting' ? 1 : 3)) expect(stoppedAfterAccept).toEqual([]);
      expect(new Set(did.stopped).size).toBeLessThanOrEqual(1);
      expect([...did.stopped].every((contactId) => contactId === CALL)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
