import { CALLER_SAMPLES, HANDOFF } from '../../../docs/print/callback-samples';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { createCancelIfAnswered } from '../../../lambda/callers/usecases/cancel-if-answered';
import { createSettleAnswer } from '../../../lambda/callers/usecases/settle-answer';

/** An agent answers the call `c1-handoff`, whose caller may have accepted one callback in it and chosen a time for another. */
async function answered({ accepted, linked }: { accepted?: Callback; linked?: Callback }) {
  const advanced: string[] = [];
  const asked: string[] = [];
  const settleAnswer = createSettleAnswer({
    follow: async ({ id }, event) => (advanced.push(`${id}: ${event.type}`), { refused: 'already-over', reason: '' }),
    contactIndex: { callbackOf: async () => accepted, findLinked: async (contactId) => (asked.push(contactId), linked) },
  });
  await settleAnswer({ facts: { contactId: HANDOFF, connectedAt: '2026-11-23T09:01:00.000Z' }, rootContactId: HANDOFF, over: false, cameIn: true });
  return { advanced, asked };
}

test('the news of an answer reaches the callback that its caller accepted in the call, and the one for which they chose a time', async () => {
  const linked = { ...CALLER_SAMPLES.pending, id: 'booked' };
  const { advanced, asked } = await answered({ accepted: { ...CALLER_SAMPLES['handing-off'], id: 'accepted' }, linked });
  expect(advanced).toEqual(['accepted: contact-seen', 'booked: contact-seen']);
  expect(asked).toEqual([HANDOFF]);
});

test('an answer to a caller who chose no callback changes nothing', async () => {
  expect((await answered({})).advanced).toEqual([]);
});

describe('a booked callback', () => {
  async function cancelled(call: { contactId: string; connectedAt?: string } | undefined) {
    const advanced: string[] = [];
    const cancelIfAnswered = createCancelIfAnswered({
      follow: async (_callback, { type }) => (advanced.push(type), { refused: 'already-over', reason: '' }),
      contacts: { lookUp: async () => call && { facts: call } },
    });
    return { isAnswered: await cancelIfAnswered(CALLER_SAMPLES.pending, HANDOFF), advanced };
  }

  test('goes when an agent has answered its caller', async () => {
    expect(await cancelled({ contactId: HANDOFF, connectedAt: '2026-11-23T09:01:00.000Z' })).toEqual({ isAnswered: true, advanced: ['contact-seen'] });
  });

  test.each([
    ['the caller still waits', { contactId: HANDOFF }],
    ['Connect does not show the call', undefined],
  ])('stays while %s', async (_what, call) => {
    expect(await cancelled(call)).toEqual({ isAnswered: false, advanced: [] });
  });
});
