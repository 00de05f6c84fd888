import { logOffers } from '../../../lambda/callers/adapters/log-offers';
import { createNotices } from '../../../lambda/ground/adapters/logged-notices';
import { createCallerSteps } from '../../../lambda/callers/caller-steps';
import type { OfferRecord } from '../../../lambda/callers/domain/offer-record';
import type { OfferPolicy } from '../../../lambda/queues/domain/offer-policy';
import { wireCallerSteps } from '../../../lambda/functions/wiring/caller-steps';
import { wireCancelForInboundCall } from '../../../lambda/functions/wiring/inbound-calls';
import { createCustomerPorts } from '../../fakes/customer-ports';
import { ENGLISH, speechIn } from '../../fakes/speeches';

const CALL = { contactId: 'c-1', queueId: 'q-sales', queueArn: 'arn:sales', callerId: '+493012345678' };

/** One agent, busy for 600 s: callers of Sales are offered a callback at once, or in a slot of half an hour. */
function openSteps({ callersMayName = 'any' }: { callersMayName?: 'any' | 'shown-only' } = {}) {
  const made = createCustomerPorts();
  const { ports, clock, load, store } = made;
  const told: OfferRecord[] = [];
  const steps = createCallerSteps(wireCallerSteps({ ...ports, speeches: [ENGLISH, speechIn('es')], numbers: store, gate: made.pauses, callersMayName, positionOf: async () => undefined, noteOffer: (record) => void told.push(record) }));
  const cancelForInboundCall = wireCancelForInboundCall({ ...made.ports, numbers: store, defaultCountry: 'DE' });
  return { steps, clock, load, store, ports, told, cancelForInboundCall, kinds: () => told.map(({ kind }) => kind) };
}

test.each([
  [false, { tellWait: 'no', waitMinutes: '0' }],
  [true, { tellWait: 'minutes', waitMinutes: '10' }],
])('the wait is told to callers where the queue does: %s', async (tellsWait, told) => {
  const { steps, ports } = openSteps();
  (ports.offers as Map<string, OfferPolicy>).set(CALL.queueId, { ...ports.offers.get(CALL.queueId)!, tellsWait });
  expect(await steps.offer!(CALL, {})).toMatchObject(told);
});

describe('operators are told', () => {
  test('what a caller was offered, and that they took it', async () => {
    const { steps, told, kinds } = openSteps();
    const { choice } = await steps.offer!(CALL, {});
    await steps.accept!(CALL, { number: CALL.callerId, choice: choice! });
    expect(kinds()).toEqual(['offered', 'accepted']);
    expect(told[0]).toMatchObject({ contactId: 'c-1', queueId: 'q-sales', number: CALL.callerId, step: 'offer', answer: 'both', limits: [] });
  });

  test('that a caller chose a time, and that another could not be kept', async () => {
    const { steps, kinds } = openSteps();
    const { choice } = await steps.offer!(CALL, {});
    const { slot1 } = await steps.slots!(CALL, { after: 'now' });
    await steps.book!(CALL, { number: CALL.callerId, choice: choice!, slot: '2026-11-23T09:10:00.000Z' });
    await steps.book!(CALL, { number: CALL.callerId, choice: choice!, slot: slot1! });
    expect(kinds()).toEqual(['offered', 'not-kept', 'slot']);
  });

  test.each([
    ['the wait is short', CALL, 1, 'wait-below-threshold'],
    ['the queue is none of ours', { ...CALL, queueId: 'q-other' }, 0, 'queue-not-set-up'],
    ['the number may not be called', { ...CALL, callerId: '+499001234567' }, 0, 'number-not-dialable'],
  ])('why a caller was offered nothing: %s', async (...[, call, agentsAvailable, kind]) => {
    const { steps, load, told } = openSteps();
    load.agentsAvailable = agentsAvailable;
    expect(await steps.offer!(call, {})).toMatchObject({ offer: 'none', reason: told[0]!.reason });
    expect(told).toMatchObject([{ kind, step: 'offer', answer: 'none' }]);
  });

  test('in the log, with the number masked', () => {
    const lines: string[] = [];
    const print = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    logOffers(createNotices('flow-caller', 'Dialback'))({ contactId: 'c-1', queueId: 'q', number: CALL.callerId, step: 'offer', answer: 'none', reason: 'The line is full.', limits: ['line-full'], kind: 'line-full' });
    print.mockRestore();
    expect(lines.map((line) => JSON.parse(line) as object)[0]).toMatchObject({ message: 'offered', contactId: 'c-1', number: '+49********78', reason: 'The line is full.', limits: ['line-full'] });
    expect(lines.join()).not.toContain(CALL.callerId);
  });
});

test('a caller who types a time is told the closest, and after them, those later than all of these', async () => {
  const { steps } = openSteps();
  const close = await steps.slots!(CALL, { typed: '2403302' });
  expect(close).toMatchObject({ found: '3', spoken1: 'tomorrow at 3 30 PM Greenwich Mean Time', slot1: '2026-11-24T15:30:00.000Z', last: '2026-11-24T16:00:00.000Z' });
  expect(await steps.slots!(CALL, { after: close.last! })).toMatchObject({ spoken1: 'tomorrow at 4 30 PM Greenwich Mean Time' });
  expect(await steps.slots!(CALL, { typed: 'Timeout' })).toEqual({ found: 'wrong', last: 'now' });
});

describe('a caller whose language the flow names', () => {
  const SPANISH = { ...CALL, language: 'es-MX' };

  test('hears times in it, types them in its way, and has it kept for the callback', async () => {
    const { steps, ports, store } = openSteps();
    const { choice } = await steps.offer!(SPANISH, {});
    const { slot1, spoken1 } = await steps.slots!(SPANISH, { typed: '241530' });
    expect(spoken1).toBe('mañana a las 15:30 hora del meridiano de Greenwich');
    expect(await steps.book!(SPANISH, { number: CALL.callerId, choice: choice!, slot: slot1! })).toMatchObject({ decision: 'booked', spoken: spoken1! });
    expect(await store.findLatest(ports.ids.digest('customer', CALL.callerId))).toMatchObject({ language: 'es' });
  });

  test('has it kept who takes a callback at once, also if the operator does not speak it', async () => {
    const { steps, ports, store } = openSteps();
    const polish = { ...CALL, language: 'pl' };
    const { choice } = await steps.offer!(polish, {});
    expect(await steps.slots!(polish, { after: 'now' })).toMatchObject({ spoken1: expect.stringMatching(/^today at/) as string });
    await steps.accept!(polish, { number: CALL.callerId, choice: choice! });
    expect(await store.findLatest(ports.ids.digest('customer', CALL.callerId))).toMatchObject({ language: 'pl' });
  });
});

test('a flow is answered flat text', async () => {
  const { steps } = openSteps();
  for (const value of Object.values(await steps.offer!(CALL, {}))) expect(typeof value).toBe('string');
});

describe('a caller who gives another number than they show', () => {
  const OTHER = '+493012345679';
  const again = { callerId: CALL.callerId, rootContactId: 'c-2', cameInAt: '2026-11-23T09:10:00.000Z' };

  test.each(['accept', 'book'] as const)('is offered no second callback by their next call, which takes the first one back: %s', async (step) => {
    const { steps, clock, cancelForInboundCall, store, ports } = openSteps();
    const { choice } = await steps.offer!(CALL, {});
    const { slot2 } = await steps.slots!(CALL, { after: 'now' });
    await steps[step]!(CALL, { number: OTHER, choice: choice!, slot: slot2! });
    clock.at = again.cameInAt;
    expect(await steps.offer!({ ...CALL, contactId: 'c-2' }, {})).toMatchObject({ offer: 'none', reason: 'The customer is owed a callback already.' });
    expect((await cancelForInboundCall(again)).decision).toMatch(/cancelled$/);
    const left = await store.findLatest(ports.ids.digest('customer', OTHER));
    expect(left).toMatchObject({ number: OTHER, shownNumber: CALL.callerId });
    expect(left?.phase === 'ended' ? left.outcome.code : left?.attempt.withdrawal).toBe('customer-called-in');
  });

  test('is found by a call from that other number as well', async () => {
    const { steps, clock, cancelForInboundCall } = openSteps();
    const { choice } = await steps.offer!(CALL, {});
    const { slot2 } = await steps.slots!(CALL, { after: 'now' });
    await steps.book!(CALL, { number: OTHER, choice: choice!, slot: slot2! });
    clock.at = again.cameInAt;
    expect(await steps.offer!({ ...CALL, contactId: 'c-2', callerId: OTHER }, {})).toMatchObject({ offer: 'none' });
    expect(await cancelForInboundCall({ ...again, callerId: OTHER })).toMatchObject({ decision: 'cancelled' });
  });

  test('behind a number that others show, too, has none of theirs taken back, and keeps their own', async () => {
    const { steps, clock, cancelForInboundCall, store, ports } = openSteps();
    const numbers = [OTHER, '+493012345680'];
    for (const [nth, number] of numbers.entries()) {
      const call = { ...CALL, contactId: `c-${nth}`, callerId: '+493098765432' };
      const { choice } = await steps.offer!({ ...CALL, contactId: `c-${nth}` }, {});
      const { [`slot${nth + 1}`]: slot } = await steps.slots!(call, { after: 'now' });
      expect(await steps.book!(call, { number, choice: choice!, slot: slot! })).toMatchObject({ decision: 'booked' });
    }
    clock.at = again.cameInAt;
    expect(await cancelForInboundCall({ ...again, callerId: '+493098765432' })).toMatchObject({ decision: 'several' });
    for (const number of numbers) expect(await store.findLatest(ports.ids.digest('customer', number))).toMatchObject({ phase: 'pending' });
    expect(await cancelForInboundCall({ ...again, callerId: OTHER })).toMatchObject({ decision: 'cancelled' });
    expect(await cancelForInboundCall({ ...again, callerId: '+493098765432' })).toMatchObject({ decision: 'cancelled' });
  });
});

describe('nobody proves that a number which they type is theirs: so', () => {
  /** A caller who shows this number asks to be called at that one, at once. What is owed ends before the next asks. */
  async function asks({ steps, store, ports, clock }: ReturnType<typeof openSteps>, { shows, at, nth }: { shows: string; at: string; nth: number }) {
    clock.at = new Date(Date.parse('2026-11-23T09:00:00.000Z') + nth * 1000).toISOString();
    const call = { ...CALL, contactId: `c-${nth}`, callerId: shows };
    const answer = await steps.accept!(call, { number: at, choice: `choice-${nth}` });
    const made = await store.findLatest(ports.ids.digest('customer', at));
    if (answer.decision === 'proceed') await steps['give-up']!(call, { number: at, choice: `choice-${nth}` });
    return { ...answer, made };
  }
  const numberOf = (nth: number) => `+4930123456${String(nth).padStart(2, '0')}`;

  test('a number is called ten times a day at most, whoever asks for it', async () => {
    const made = openSteps();
    for (let nth = 0; nth < 10; nth += 1) expect(await asks(made, { shows: numberOf(nth), at: numberOf(99), nth })).toMatchObject({ decision: 'proceed' });
    expect(await asks(made, { shows: numberOf(10), at: numberOf(99), nth: 10 })).toMatchObject({ decision: 'stop', reason: expect.stringContaining('callbacks-to-number') as string });
    expect(await asks(made, { shows: numberOf(10), at: numberOf(98), nth: 11 })).toMatchObject({ decision: 'proceed' });
  });

  test('a number that calls has twenty calls made an hour at most, to whomever', async () => {
    const made = openSteps();
    for (let nth = 0; nth < 20; nth += 1) expect(await asks(made, { shows: numberOf(99), at: numberOf(nth), nth })).toMatchObject({ decision: 'proceed' });
    const full = await asks(made, { shows: numberOf(99), at: numberOf(20), nth: 20 });
    expect(full).toMatchObject({ decision: 'stop', reason: expect.stringContaining('callbacks-of-caller') as string, made: undefined });
    expect(await asks(made, { shows: numberOf(98), at: numberOf(20), nth: 21 })).toMatchObject({ decision: 'proceed' });
  });

  test('an operator may have callers called at the shown number alone', async () => {
    const made = openSteps({ callersMayName: 'shown-only' });
    expect(await made.steps.offer!(CALL, {})).toMatchObject({ mayName: 'no' });
    expect(await asks(made, { shows: CALL.callerId, at: numberOf(1), nth: 0 })).toMatchObject({ decision: 'stop', made: undefined });
    expect(await asks(made, { shows: CALL.callerId, at: CALL.callerId, nth: 1 })).toMatchObject({ decision: 'proceed' });
    expect(await openSteps().steps.offer!(CALL, {})).toMatchObject({ mayName: 'yes' });
  });
});
