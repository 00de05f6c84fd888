import type { ContactFacts } from '../../../lambda/callbacks/domain/contact-facts';
import type { InboundCall } from '../../../lambda/callers/usecases/cancel-for-inbound-call';
import { createSettleInboundCall } from '../../../lambda/callers/usecases/settle-inbound-call';
import type { CalledInMoment } from '../../../lambda/callbacks/domain/called-in-moment';
import type { CalledInNews } from '../../../lambda/callbacks/domain/contact-news';
import { OFFICE_HOURS, SUPPORT } from '../../fakes/promise-ports';

const DEDICATED = '+493099999999';
const BEGUN: CalledInNews = { contactId: 'c9', come: 'begun', calledNumber: '+493011111111' };
/** Monday at 09:00:33 in London; the other is Sunday at 23:00. */
const QUEUED: CalledInNews = { ...BEGUN, come: 'queued', queue: { queueId: 'q-office', since: '2026-11-23T09:00:33.000Z' } };
const AT_NIGHT: CalledInNews = { ...QUEUED, queue: { queueId: 'q-office', since: '2026-11-22T23:00:00.000Z' } };
const ANSWERED: CalledInNews = { ...AT_NIGHT, come: 'connected' };
const FACTS: ContactFacts = { contactId: 'c9', initiatedAt: '2026-11-23T09:00:30.000Z' };

interface Settling {
  queues?: (typeof SUPPORT)[];
  customerNumber?: string;
  calledIn?: CalledInMoment;
  /** Chosen by the flow for this call. */
  calledInWhen?: string;
  callerProof?: 'caller-id' | 'flow';
  /** The flow says that it knows the caller. */
  isProven?: boolean;
}

/** Connect shows the contact c9, of a customer who shows this number. The queue q-office has office hours; no other queue has any. */
function settling({ queues = [SUPPORT], calledIn = 'queued', callerProof = 'caller-id', isProven, calledInWhen, ...shown }: Settling = { customerNumber: '+493012345678' }) {
  const asked: string[] = [];
  const calls: InboundCall[] = [];
  const settleInboundCall = createSettleInboundCall({
    async cancelForInboundCall(call) {
      calls.push(call);
      return { decision: 'cancelled', reason: '' };
    },
    contacts: { lookUp: async (contactId) => (asked.push(contactId), contactId === 'c9' ? { facts: FACTS, ...shown, attributes: { ...(calledInWhen && { dialback_called_in_when: calledInWhen }), ...(isProven && { dialback_caller_proven: 'yes' }) } } : undefined) },
    hours: { of: async (queueId) => (queueId === 'q-office' ? OFFICE_HOURS : undefined) },
    queues: new Map(queues.map((queue) => [queue.queueId, queue])),
    dedicatedNumber: DEDICATED,
    calledIn,
    callerProof,
  });
  return { settleInboundCall, asked, calls };
}

describe('the event of an inbound call that stands in an open queue', () => {
  test('cancels the callback of its caller, for one question to Connect', async () => {
    const { settleInboundCall, asked, calls } = settling();
    await settleInboundCall(QUEUED);
    expect(calls).toEqual([{ callerId: '+493012345678', rootContactId: 'c9', cameInAt: FACTS.initiatedAt }]);
    expect(asked).toEqual(['c9']);
  });

  test('has settled it: the event of its answer, and one that is brought twice, cost no further question', async () => {
    const { settleInboundCall, asked, calls } = settling();
    for (const news of [QUEUED, QUEUED, { ...ANSWERED, queue: QUEUED.queue! }]) await settleInboundCall(news);
    expect([asked, calls.length]).toEqual([['c9'], 1]);
  });

  test('names no caller who withholds their number', async () => {
    const { settleInboundCall, calls } = settling({});
    await settleInboundCall(QUEUED);
    expect(calls).toEqual([{ rootContactId: 'c9', cameInAt: FACTS.initiatedAt }]);
  });

  test.each([
    ['it is a handoff call to our own number', { calledNumber: DEDICATED }, {}],
    ['callbacks are not offered', {}, { queues: [] }],
    ['its beginning has settled it', {}, { calledIn: 'begun' as const }],
  ])('costs no question where %s', async (_what, news, more) => {
    const { settleInboundCall, asked, calls } = settling(more);
    await settleInboundCall({ ...QUEUED, ...news });
    expect([asked, calls]).toEqual([[], []]);
  });

  test('is brought again when Connect does not show the contact yet', async () => {
    const { settleInboundCall, calls } = settling();
    await expect(settleInboundCall({ ...QUEUED, contactId: 'c8-too-new' })).rejects.toThrow('c8-too-new');
    expect(calls).toEqual([]);
  });
});

describe('a callback is cancelled', () => {
  test.each<[CalledInMoment, string | undefined, Record<'begun' | 'in a closed queue' | 'in an open queue' | 'answered', boolean>]>([
    ['queued', undefined, { begun: false, 'in a closed queue': false, 'in an open queue': true, answered: true }],
    ['connected', undefined, { begun: false, 'in a closed queue': false, 'in an open queue': false, answered: true }],
    ['begun', undefined, { begun: true, 'in a closed queue': false, 'in an open queue': false, answered: false }],
    ['queued', 'connected', { begun: false, 'in a closed queue': false, 'in an open queue': false, answered: true }],
    ['connected', 'queued', { begun: false, 'in a closed queue': false, 'in an open queue': true, answered: true }],
    // A flow that wants it cancelled at its module is helped by the events, should the module have failed.
    ['queued', 'begun', { begun: true, 'in a closed queue': true, 'in an open queue': true, answered: true }],
  ])('with calledIn %p, and %p chosen by the flow, from here on', async (calledIn, calledInWhen, expected) => {
    const cancelledBy = async (news: CalledInNews) => {
      const { settleInboundCall, calls } = settling({ calledIn, ...(calledInWhen && { calledInWhen }) });
      await settleInboundCall(news);
      return calls.length === 1;
    };
    expect({
      begun: await cancelledBy(BEGUN),
      'in a closed queue': await cancelledBy(AT_NIGHT),
      'in an open queue': await cancelledBy(QUEUED),
      answered: await cancelledBy(ANSWERED),
    }).toEqual(expected);
  });

  test('not by a call in a queue of which nobody says when it is open, such as an agent’s own', async () => {
    const { settleInboundCall, calls } = settling();
    await settleInboundCall({ ...QUEUED, queue: { queueId: 'q-of-ada', since: QUEUED.queue!.since } });
    expect(calls).toEqual([]);
  });

  test('by no word that a flow made up: it is refused by name', async () => {
    const { settleInboundCall, calls } = settling({ calledInWhen: 'welcomed' });
    await expect(settleInboundCall(ANSWERED)).rejects.toThrow('"dialback_called_in_when" is "welcomed". It must be begun, queued, connected, or not set.');
    expect(calls).toEqual([]);
  });
});

describe('a caller whose number proves nothing', () => {
  const cancelledBy = async (news: CalledInNews, more: Settling) => {
    const { settleInboundCall, calls } = settling({ customerNumber: '+493012345678', callerProof: 'flow', ...more });
    await settleInboundCall(news);
    return calls.length > 0;
  };

  test.each(['begun', 'queued', 'connected'] as const)('cancels nothing before an agent has answered (%s)', async (calledIn) => {
    expect([await cancelledBy(BEGUN, { calledIn }), await cancelledBy(QUEUED, { calledIn }), await cancelledBy(ANSWERED, { calledIn })]).toEqual([false, false, true]);
  });

  test('cancels as others do once the flow says that it knows them, and not by choosing a moment', async () => {
    expect(await cancelledBy(QUEUED, { isProven: true })).toBe(true);
    expect(await cancelledBy(QUEUED, { calledInWhen: 'begun' })).toBe(false);
  });
});
