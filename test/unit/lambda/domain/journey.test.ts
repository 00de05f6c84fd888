import type { Callback } from '../../../../lambda/domain/callback/callback';
import { decide } from '../../../../lambda/domain/callback/decide';
import type { CallbackEvent } from '../../../../lambda/domain/callback/event';
import { journeyOf } from '../../../../lambda/domain/callback/journey';
import { POLICY } from '../../../../lambda/domain/callback/policy';
import { BEN, LINED_UP, PROMISED_SAMPLES, QUEUE } from '../../../../docs/print/callback-samples';

const { pending, waiting } = PROMISED_SAMPLES;

function after(callback: Callback, event: CallbackEvent, now: string): Callback {
  const decision = decide(callback, event, { now, policy: POLICY, queue: QUEUE });
  if ('refused' in decision) throw new Error(decision.reason);
  return decision.next;
}

const eventsOf = (callback: Callback) => journeyOf(callback).map(({ event, detail }) => `${event}: ${detail}`);
const cancelledByBen: CallbackEvent = { type: 'cancelled', cause: 'cancelled', by: BEN };

describe('the journey of a promised callback', () => {
  test('says who changed it last, and when', () => {
    const edited = after(pending, { type: 'edited', edit: { comment: 'New' }, by: BEN }, '2026-11-22T16:00:00.000Z');
    expect(journeyOf(edited)).toEqual([expect.objectContaining({ event: 'requested' }), { at: '2026-11-22T16:00:00.000Z', event: 'edited', contactId: null, detail: 'ben changed it.' }]);
  });

  test('says which agent cancelled it, be it its owner’s or not', () => {
    expect(eventsOf(after(pending, cancelledByBen, '2026-11-23T09:00:00.000Z')).slice(1)).toEqual(['cancelled: ben asked to cancel it.', 'ended: The callback was cancelled.']);
  });

  test('says who asked for it to the end, though it was in its line when they did', () => {
    const leaving = after(waiting, cancelledByBen, '2026-11-23T09:01:10.000Z');
    const over = { ...LINED_UP, disconnectedAt: '2026-11-23T09:01:12.000Z', disconnectReason: 'API' };
    expect(eventsOf(after(leaving, { type: 'looked-up', call: over }, '2026-11-23T09:01:15.000Z'))).toContain('cancelled: ben asked to cancel it.');
  });

  test('says of no agent that they did what a customer did', () => {
    expect(eventsOf(after(pending, { type: 'cancelled', cause: 'customer-called-in' }, '2026-11-23T09:00:00.000Z')).slice(1)).toEqual(['ended: The customer called in before they were called back.']);
  });
});
