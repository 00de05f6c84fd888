import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { countedIn } from '../../../lambda/reports/domain/entry-of-record';

const at = (time: string) => `2026-11-23T${time}:00.000Z`;
const call = { contactId: 'c1', initiatedAt: at('09:01'), queuedAt: at('09:01'), acceptedAt: at('09:02'), agentId: 'u-ada', customerAnsweredAt: at('09:03'), connectedAt: at('09:03'), disconnectedAt: at('09:05') };
const promised = {
  ...{ id: 's.1', subject: 's', version: 4, mode: 'queued-callback', origin: 'caller', number: '+4930123456', queueId: 'q', requestedAt: at('08:00'), dueAt: at('09:00'), zone: 'Europe/Berlin', purgeAt: at('17:00') },
  ...{ retriesLeft: 2, attempts: [], phase: 'ended', endedAt: at('23:30'), outcome: { code: 'answered', sentence: '' } },
  attempt: { handoffContactId: 'h1', admittedAt: at('09:01'), line: { queueId: 'q' }, call },
} as unknown as Callback;
const change = (after: Partial<Callback>, before?: Partial<Callback>, isCopy = false) =>
  ({ kind: 'callback', change: { after: { ...promised, ...after } as Callback, ...(before && { before: { ...promised, ...before } as Callback }), isCopy, savedAt: at('23:31') } }) as const;
const counts = (after: Partial<Callback>) => countedIn(change(after), 'UTC')[0]?.entry?.counts;

test('a callback that was answered: in the day and hour of the zone, of its queue and the agent who had it', () => {
  expect(countedIn(change({}), 'Europe/Berlin')).toEqual([
    {
      day: '2026-11-24',
      id: 's.1',
      version: 4,
      entry: { origin: 'caller', queueId: 'q', userId: 'u-ada', endedAt: at('23:30'), hour: '00', counts: { ended: 1, placed: 1, offered: 1, taken: 1, answered: 1, unsaid: 1, due: 1, onTime: 1, lateSeconds: 60, talkSeconds: 120, agentWaitSeconds: 60 } },
    },
  ]);
});

const NAMES = ['due', 'onTime', 'reached', 'unsaid', 'missed', 'withdrawn', 'lateSeconds'] as const;

test.each<[string, object, (number | undefined)[]]>([
  ['placed six minutes late', { attempt: { ...promised.attempt, admittedAt: at('09:06') } }, [1, undefined, undefined, 1, undefined, undefined, 360]],
  ['placed before its time', { attempt: { ...promised.attempt, admittedAt: at('08:30') } }, [1, 1, undefined, 1, undefined, undefined, undefined]],
  ['called in time, and given up before it was tried again', { attempt: {}, attempts: [{ ...promised.attempt, endedAt: at('09:05'), outcome: { code: 'busy' } }], dueAt: at('11:00'), endedAt: at('10:00'), outcome: { code: 'cancelled', sentence: '' } }, [1, 1, undefined, undefined, undefined, 1, undefined]],
  ['taken up again by a late word, after a retry was set', { dueAt: at('11:00'), attempt: { ...promised.attempt, lateSeconds: 400 }, outcome: { code: 'reached', sentence: '' } }, [1, undefined, 1, undefined, undefined, undefined, 400]],
  ['taken back after the customer was reached, as is said then', { attempt: {}, attempts: [{ ...promised.attempt, said: { outcome: { code: 'reached' } }, endedAt: at('09:05'), outcome: { code: 'reached' } }], outcome: { code: 'cancelled', sentence: '' } }, [1, 1, 1, undefined, undefined, undefined, 60]],
  ['said to have reached the customer by the call before, once the next one was in vain', { attempt: { ...promised.attempt, call: { ...call, customerAnsweredAt: undefined, connectedAt: undefined } }, attempts: [{ ...promised.attempt, said: { outcome: { code: 'reached' } }, endedAt: at('09:05'), outcome: { code: 'reached' } }], outcome: { code: 'busy', sentence: '' } }, [1, 1, 1, undefined, undefined, undefined, 60]],
  ['a click that nobody took in time', { origin: 'click', agent: { userId: 'u-ada', username: 'ada' }, outcome: { code: 'not-taken-in-time', sentence: '' } }, [undefined, undefined, undefined, undefined, undefined, undefined, undefined]],
  ['never placed', { attempt: {}, outcome: { code: 'purged', sentence: '' } }, [1, undefined, undefined, undefined, 1, undefined, undefined]],
  ['taken back before its time', { attempt: {}, endedAt: at('08:30'), outcome: { code: 'cancelled', sentence: '' } }, [undefined, undefined, undefined, undefined, undefined, 1, undefined]],
  ['said to be a voicemail', { outcome: { code: 'voicemail', sentence: '' } }, [1, 1, undefined, undefined, 1, undefined, 60]],
  ['said to have reached the customer', { outcome: { code: 'reached', sentence: '' } }, [1, 1, 1, undefined, undefined, undefined, 60]],
  ['said in a word of the operator’s own that means so', { outcome: { code: 'own-done', sentence: '' } }, [1, 1, 1, undefined, undefined, undefined, 60]],
])('%s', (_what, after, expected) => {
  const found = counts(after as Partial<Callback>)!;
  expect(NAMES.map((name) => found[name])).toEqual(expected);
});

test('attempts that failed: the last one too, and none that was taken away, or in which the customer asked for another time', () => {
  const failed = (code: string) => ({ ...promised.attempt, endedAt: at('09:05'), outcome: { code } });
  const of = (code: string, attempts: object[], rest = {}) => counts({ outcome: { code, sentence: '' }, attempts, ...rest } as unknown as Partial<Callback>)!.failedAttempts;
  expect(of('no-answer', [failed('busy'), failed('try-again'), failed('owner-away')])).toBe(2);
  expect(of('reached', [failed('busy')])).toBe(1);
  expect(of('cancelled', [])).toBeUndefined();
  expect(of('cancelled', [failed('busy')], { attempt: {} })).toBe(1);
});

test('each call counts, in whole seconds', () => {
  const short = { ...call, connectedAt: '2026-11-23T09:03:00.600Z', disconnectedAt: '2026-11-23T09:03:11.000Z' };
  const attempts = [1, 2, 3].map(() => ({ ...promised.attempt, call: short, endedAt: at('09:05'), outcome: { code: 'voicemail' } }));
  expect(counts({ attempts } as unknown as Partial<Callback>)).toMatchObject({ answered: 4, talkSeconds: 3 * 10 + 120, agentWaitSeconds: 3 * 61 + 60, customerHoldSeconds: 3 });
});

test('what is taken up again leaves its day; the copy in the history counts nothing', () => {
  const open = { phase: 'pending', checkAt: at('23:40') } as unknown as Partial<Callback>;
  expect(countedIn(change({ ...open, version: 5 }, {}), 'UTC')).toEqual([{ day: '2026-11-23', id: 's.1', version: 5 }]);
  expect(countedIn(change({}, undefined, true), 'UTC')).toEqual([]);
  expect(countedIn(change(open), 'UTC')).toEqual([]);
});

test('one that ends again on another day is counted there alone', () => {
  const places = countedIn(change({ version: 6, endedAt: '2026-11-25T09:00:00.000Z' }, {}), 'UTC');
  expect(places.map(({ day, entry }) => [day, entry !== undefined])).toEqual([['2026-11-23', false], ['2026-11-25', true]]);
});

describe('customers who were called before an agent', () => {
  const first = { customerFirst: true, handoffContactId: 'c1', provedAt: at('09:02'), call: { ...call, queuedAt: at('09:02'), customerAnsweredAt: at('09:01') } };
  const of = (attempt: object, attempts: object[] = []) => counts({ attempt, attempts } as unknown as Partial<Callback>)!;

  test('are counted as Connect counts its own: attempts, handled, abandoned, and how long they waited', () => {
    const { call: _none, ...noTalk } = first;
    const found = of(first, [{ ...noTalk, endedAt: at('08:00'), outcome: { code: 'no-agent' } }, { customerFirst: true, handoffContactId: 'c0', endedAt: at('07:00'), outcome: { code: 'busy' } }]);
    expect(found).toMatchObject({ customerFirstAttempts: 3, customerFirstHandled: 1, customerFirstAbandoned: 1, customerFirstQueueAnswerSeconds: 60, customerFirstWaitSeconds: 120, talkSeconds: 120 });
    expect(found).not.toHaveProperty('agentWaitSeconds');
  });

  test('are no machines, and nobody whom an agent called', () => {
    expect(of({ ...first, isMachine: true })).toMatchObject({ customerFirstAttempts: 1, answered: 1 });
    expect(of({ ...first, isMachine: true })).not.toHaveProperty('customerFirstHandled');
    expect(counts({})).not.toHaveProperty('customerFirstAttempts');
  });
});
