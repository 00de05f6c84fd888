import { createNotices } from '../../../lambda/adapters/logged-notices';
import { createCallerSteps } from '../../../lambda/handlers/caller-steps';
import type { OfferRecord } from '../../../lambda/ports/offer-notices';
import { createCustomerPorts } from '../../fakes/customer-ports';

const CALL = { contactId: 'c-1', queueId: 'q-sales', queueArn: 'arn:sales', callerId: '+493012345678' };

/** One agent, busy for 600 s: callers of Sales are offered a callback at once, or in a slot of half an hour. */
function openSteps() {
  const { ports, clock, load } = createCustomerPorts();
  const told: OfferRecord[] = [];
  const steps = createCallerSteps({ ...ports, position: { of: async () => undefined }, language: 'en', offerNotices: { offered: (record) => void told.push(record) } });
  return { steps, clock, load, told, kinds: () => told.map(({ kind }) => kind) };
}

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
    ['the number may not be called', { ...CALL, callerId: '+33123456789' }, 0, 'number-not-dialable'],
  ])('why a caller was offered nothing: %s', async (...[, call, agentsAvailable, kind]) => {
    const { steps, load, told } = openSteps();
    load.agentsAvailable = agentsAvailable;
    expect(await steps.offer!(call, {})).toMatchObject({ offer: 'none', reason: told[0]!.reason });
    expect(told).toMatchObject([{ kind, step: 'offer', answer: 'none' }]);
  });

  test('in the log, with the number masked', () => {
    const lines: string[] = [];
    const print = jest.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    createNotices('flow-caller').offered({ contactId: 'c-1', queueId: 'q', number: CALL.callerId, step: 'offer', answer: 'none', reason: 'The line is full.', limits: ['line-full'], kind: 'line-full' });
    print.mockRestore();
    expect(lines.map((line) => JSON.parse(line) as object)[0]).toMatchObject({ message: 'offered', contactId: 'c-1', number: '+49********78', reason: 'The line is full.', limits: ['line-full'] });
    expect(lines.join()).not.toContain(CALL.callerId);
  });
});

test('a flow is answered flat text', async () => {
  const { steps } = openSteps();
  for (const value of Object.values(await steps.offer!(CALL, {}))) expect(typeof value).toBe('string');
});
