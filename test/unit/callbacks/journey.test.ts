import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { decide } from '../../../lambda/callbacks/domain/decide';
import type { CallbackEvent } from '../../../lambda/callbacks/domain/event';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import { POLICY } from '../../../lambda/callbacks/domain/policy';
import { ADA, BEN, LINED_UP, PROMISED_SAMPLES, QUEUE, SAMPLES } from '../../../docs/print/callback-samples';

const { pending, waiting } = PROMISED_SAMPLES;

function after(callback: Callback, event: CallbackEvent, now: string): Callback {
  const decision = decide(callback, event, { now, policy: POLICY, queue: QUEUE });
  if ('refused' in decision) throw new Error(decision.reason);
  return decision.next;
}

const eventsOf = (callback: Callback) => journeyOf(callback).map(({ event, detail }) => `${event}: ${detail}`);
const cancelledByBen: CallbackEvent = { type: 'cancelled', cause: 'cancelled', by: BEN };

describe('the journey of a promised callback', () => {
  test('says who changed what, and when, each time', () => {
    const first = after(pending, { type: 'edited', edit: { comment: 'New', dueAt: '2026-11-23T14:30:00.000Z', owner: BEN }, by: ADA }, '2026-11-22T16:00:00.000Z');
    const edit = { queue: { queueId: 'q-sales', name: 'Sales' }, owner: null };
    const second = after(first, { type: 'moved', customer: { number: '+493087654321', subject: 'other' }, edit, by: BEN }, '2026-11-22T17:00:00.000Z');
    const verified = after(second, { type: 'edited', edit: { numberVerified: true }, by: BEN }, '2026-11-22T18:00:00.000Z');
    const line = (at: string, detail: string) => ({ at, event: 'edited', contactId: null, detail });
    expect(journeyOf(verified).slice(1)).toEqual([
      line('2026-11-22T16:00:00.000Z', 'ada changed the owner from ada to ben, the time from 2026-11-23 10:00 (Europe/Berlin) to 2026-11-23 15:30 (Europe/Berlin) and the comment.'),
      line('2026-11-22T17:00:00.000Z', 'ben changed the number from +493012345678 to +493087654321, the queue from Support to Sales and the owner from ben to nobody.'),
      line('2026-11-22T18:00:00.000Z', 'ben changed the number to verified.'),
    ]);
  });

  test('keeps the newest of many changes', () => {
    let callback: Callback = pending;
    for (let nth = 0; nth < 20; nth += 1) callback = after(callback, { type: 'edited', edit: { comment: `No. ${nth}` }, by: BEN }, `2026-11-22T16:00:${nth + 10}.000Z`);
    const edited = journeyOf(callback).filter(({ event }) => event === 'edited');
    expect([edited.length, edited.at(-1)!.at]).toEqual([12, '2026-11-22T16:00:29.000Z']);
  });

  test.each(Object.getOwnPropertyNames(Object.prototype))('repeats what people wrote, be it “%s”', (written) => {
    const edited = after(pending, { type: 'edited', edit: { crmRecord: written, owner: { ...BEN, username: written } }, by: ADA }, '2026-11-22T16:00:00.000Z');
    expect(eventsOf(edited)[1]).toContain(`to ${written}`);
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

describe('the journey of a call, from its request to its end', () => {
  const onTheWay = [
    'handed-off: Our number answered; the flow makes the callback.',
    'callback-created: Connect made the callback.',
    'queued: In the queue of ada.',
    'agent-accepted: ada took it.',
    'customer-answered: The customer’s phone answered: a person, or a voicemail.',
    'connected: The agent is on the line with whoever answered.',
  ];

  test('of a click names its agent at each step', () => {
    expect(eventsOf(SAMPLES.connected)).toEqual(['requested: ada asked to call the customer.', ...onTheWay]);
  });

  test('of a promised callback names who asked for it, and who took it', () => {
    expect(eventsOf(PROMISED_SAMPLES.connected)).toEqual(['requested: ada asked for a callback.', ...onTheWay]);
  });

  test('of one for any agent names none', () => {
    const { connected } = PROMISED_SAMPLES;
    const forAnybody = { ...connected, attempt: { ...connected.attempt, line: { queueId: 'q-support' } } };
    expect(eventsOf(forAnybody)).toEqual(expect.arrayContaining(['queued: In the queue of its agents.', 'agent-accepted: An agent took it.']));
  });

  test('ends with how the call was ended, and what came of it', () => {
    expect(eventsOf(SAMPLES.ended).slice(-2).map((line) => line.split(':')[0])).toEqual(['disconnected', 'ended']);
  });
});

test('is told in the language of its reader, every line of it; what the record keeps stays as it is', () => {
  const lines = (language?: string) => journeyOf({ ...PROMISED_SAMPLES.pending, changes: [CHANGE] }, language).map(({ detail }) => detail);
  expect(lines('de-AT')).toContain('ada hat geändert: die Nummer von +4930 zu +4931 und die Zuständigkeit von niemandem zu ben.');
  expect(lines()).toContain('ada changed the number from +4930 to +4931 and the owner from nobody to ben.');
  const german = lines('de');
  expect(lines().filter((detail) => german.includes(detail))).toEqual([]);
});

const CHANGE = { at: '2026-11-23T09:10:00.000Z', by: 'ada', how: 'edited' as const, fields: [{ field: 'number' as const, from: '+4930', to: '+4931' }, { field: 'owner' as const, from: 'nobody', to: 'ben' }] };
