import * as fc from 'fast-check';
import { ADA, BEN, CALLER_SAMPLES, CALL, HANDOFF, PROMISED_SAMPLES, QUEUE } from '../../../../docs/print/callback-samples';
import { WEEKDAYS } from '../../../../lambda/domain/calendar/hours-of-operation';
import { isOpen, type OpeningHours } from '../../../../lambda/domain/calendar/opening-hours';
import { isPromised, type Attempt, type Callback, type Promised } from '../../../../lambda/domain/callback/callback';
import { decide } from '../../../../lambda/domain/callback/decide';
import type { Circumstances, Decision } from '../../../../lambda/domain/callback/decision';
import { REPORTS, type CallbackEvent } from '../../../../lambda/domain/callback/event';
import { plusSeconds } from '../../../../lambda/domain/callback/instant';
import { outcome } from '../../../../lambda/domain/callback/outcome';
import { POLICY } from '../../../../lambda/domain/callback/policy';
import { restsOnHours } from '../../../../lambda/domain/callback/rests-on-hours';

/** Whatever is told, in whatever order, however late: also what cannot happen. */
const HISTORIES = 1000;

const days = (count: number) => count * 24 * 3600;
const instant = fc.integer({ min: -600, max: days(2) }).map((seconds) => plusSeconds('2026-11-23T09:00:00.000Z', seconds));
/** Few, so that news often is of the callback's own contacts. */
const contactId = fc.constantFrom(HANDOFF, CALL, 'c3-handoff', 'c4-callback');
const agent = fc.constantFrom(ADA, BEN);
const owner = fc.constantFrom('takes', 'busy', 'away', 'unknown');
const maybe = { requiredKeys: [] };
const facts = fc
  .record({
    contactId,
    moments: fc.record({ queuedAt: instant, acceptedAt: instant, customerAnsweredAt: instant, connectedAt: instant, disconnectedAt: instant }, maybe),
    disconnectReason: fc.constantFrom('TELECOM_UNANSWERED', 'TELECOM_NUMBER_INVALID', 'CUSTOMER_DISCONNECT', 'OTHER'),
  })
  .map(({ moments, ...rest }) => ({ ...rest, ...moments }));

const event = fc.oneof(
  fc.record({ type: fc.constant('admission-asked'), contactId, edition: fc.constantFrom(1, 1, 1, 0), line: fc.constantFrom('agent', 'queue') }),
  fc.record({ type: fc.constant('reported'), contactId, report: fc.constantFrom(...REPORTS) }),
  fc.record({ type: fc.constant('placement-refused'), failure: fc.constantFrom('connect-refused-destination', 'connect-limit', 'connect-busy', 'connect-misconfigured') }),
  fc.record({ type: fc.constant('contact-seen'), facts, rootContactId: contactId }, { requiredKeys: ['type', 'facts'] }),
  fc.record({ type: fc.constant('looked-up'), rootContactId: contactId, handoff: facts, call: facts }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('due'), placement: fc.integer({ min: 1, max: 3 }), owner }, { requiredKeys: ['type', 'placement'] }),
  fc.record({ type: fc.constant('attention-due'), owner }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('edited'), edit: fc.record({ dueAt: instant, purgeAt: instant, comment: fc.constantFrom('', 'New'), owner: fc.option(agent) }, maybe), edition: fc.constantFrom(0, 1) }, { requiredKeys: ['type', 'edit'] }),
  fc.record({ type: fc.constant('called-now'), agent }),
  fc.record({ type: fc.constant('cancelled'), cause: fc.constantFrom('cancelled', 'customer-called-in', 'purged') }),
  fc.constantFrom({ type: 'line-full' }, { type: 'promised-again' }, { type: 'leftovers-stopped' }, { type: 'placed', contactId: HANDOFF }),
) as fc.Arbitrary<CallbackEvent>;

const EARLIER: Attempt = { handoffContactId: 'c3-handoff', endedAt: '2026-11-22T16:00:00.000Z', outcome: outcome('no-answer') };

/** Open most of the time, from half past nine, and not any more. */
const HOURS: OpeningHours[] = [[], [{ startMinute: 8 * 60, endMinute: 9 * 60 + 30 }, { startMinute: 12 * 60, endMinute: 13 * 60 }], [{ startMinute: 0, endMinute: 0 }]].map((closed) => ({
  zone: 'UTC',
  ranges: WEEKDAYS.map((day) => ({ day, startMinute: 0, endMinute: 0 })),
  overrides: closed.map((range) => ({ kind: 'closed' as const, effectiveFrom: '2026-11-23', effectiveTill: '2026-11-30', ranges: [range] })),
}));

const history = fc.record({
  sample: fc.constantFrom<Callback & Promised>(...Object.values(PROMISED_SAMPLES), ...Object.values(CALLER_SAMPLES)),
  retriesLeft: fc.integer({ min: 0, max: 2 }),
  attempts: fc.constantFrom<Attempt[]>([], [EARLIER]),
  turns: fc.array(fc.record({ event, afterSeconds: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 7200 })) }), { maxLength: 30 }),
  isSetUp: fc.boolean(),
  hours: fc.constantFrom(undefined, ...HOURS),
});

type History = typeof history extends fc.Arbitrary<infer One> ? One : never;

interface Step {
  circumstances: Circumstances;
  from: Callback & Promised;
  event: CallbackEvent;
  decision: Decision;
  /** As the callback stands after it. */
  next: Callback & Promised;
}

/** Each decision rests on what the one before left, as if every save succeeded; the version is the store's to count. */
function stepsOf({ sample, retriesLeft, attempts, turns, isSetUp, hours }: History): Step[] {
  let callback = { ...sample, retriesLeft, attempts } as Callback & Promised;
  let now = '2026-11-23T09:00:30.000Z';
  return turns.map(({ event: told, afterSeconds }) => {
    now = plusSeconds(now, afterSeconds);
    const from = callback;
    const circumstances = { now, policy: POLICY, hours, ...(isSetUp && { queue: QUEUE }) };
    const decision = decide(from, told, circumstances);
    const next = 'refused' in decision ? from : decision.next;
    if (!isPromised(next)) throw new Error(`It became a ${next.origin}.`);
    callback = next;
    return { circumstances, from, event: told, decision, next };
  });
}

const effectsOf = (decision: Decision) => ('refused' in decision ? [] : decision.effects);
const without = (callback: Callback, ...names: string[]) => JSON.stringify(Object.entries(callback).filter(([name]) => !names.includes(name)).sort());

const LAWS: Record<string, (step: Step) => boolean> = {
  'what has ended stays as it ended, but for a look at leftovers, the list of missed ones, and a number that proved right': ({ from, next }) =>
    from.phase !== 'ended' || (without(from, 'attentionAt', 'dismissed', 'numberVerified') === without(next, 'attentionAt', 'dismissed', 'numberVerified') && (next.attentionAt === undefined || next.attentionAt === from.attentionAt)),
  'every decision says why, in a sentence': ({ decision: { reason } }) => /^\w.+\.$/.test(reason),
  'who, whom and which version it is, is not for decisions to change': ({ from, next }) =>
    (['id', 'subject', 'origin', 'mode', 'number', 'queueId', 'requestedAt', 'version'] as const).every((name) => from[name] === next[name]),
  'nothing is done but what a promised callback may need': ({ decision }) =>
    effectsOf(decision).every(({ type }) => ['place', 'look-up', 'withdraw', 'stop-leftovers'].includes(type)),
  'it is placed only while it is pending, for a line, when its time has come or an agent calls now': ({ from, event: told, decision }) =>
    effectsOf(decision).every((effect) => effect.type !== 'place' || (from.phase === 'pending' && effect.line !== undefined && effect.placement >= 1 && ['due', 'called-now'].includes(told.type))),
  'it is not placed while its queue is closed, unless an agent calls': ({ circumstances: { hours, now }, decision, next }) =>
    !hours || isOpen(hours, now) || ('calledNowBy' in next && next.calledNowBy !== undefined) || effectsOf(decision).every(({ type }) => type !== 'place'),
  'the hours of its queue are asked for wherever they have a say': ({ circumstances, from, event: told, decision }) => {
    const without = decide(from, told, { ...circumstances, hours: undefined });
    return restsOnHours(from, without) || JSON.stringify(without) === JSON.stringify(decision);
  },
  'it is taken out of a line only while it stands in one, and is being withdrawn': ({ decision, next }) =>
    effectsOf(decision).every((effect) => effect.type !== 'withdraw' || (next.phase === 'waiting' && next.withdrawal !== undefined && effect.rootContactId === next.handoffContactId)),
  'retries are used up one by one, to none': ({ from, next }) => next.retriesLeft >= 0 && [0, 1].includes(from.retriesLeft - next.retriesLeft),
  'attempts are only added to, one by one': ({ from, next }) =>
    [0, 1].includes(next.attempts.length - from.attempts.length) && JSON.stringify(next.attempts.slice(0, from.attempts.length)) === JSON.stringify(from.attempts),
  'a retry is used up for an attempt, never without one': ({ from, next }) => next.retriesLeft === from.retriesLeft || next.attempts.length > from.attempts.length,
  'it is in a phase of promised ones, and what is open wants to be looked at': ({ next }) =>
    ['pending', 'handing-off', 'waiting', 'connected', 'ended'].includes(next.phase) && (next.phase === 'ended' || /^\d{4}-.*Z$/.test(next.attentionAt)),
  'a refusal changes nothing, and is none of a report or of news': ({ event: told, decision }) => !('refused' in decision) || ['admission-asked', 'edited', 'called-now', 'cancelled'].includes(told.type),
};

test.each(Object.entries(LAWS))('%s', (_law, holds) => {
  fc.assert(fc.property(history, (one) => stepsOf(one).every(holds)), { numRuns: HISTORIES });
});

test('control: these histories come to every phase, every effect and every refusal of a promised callback', () => {
  const seen = new Set<string>();
  for (const one of fc.sample(history, { numRuns: HISTORIES, seed: 1 })) {
    for (const { next, decision } of stepsOf(one)) {
      seen.add(next.phase);
      for (const { type } of effectsOf(decision)) seen.add(type);
      if ('refused' in decision) seen.add(decision.refused);
    }
  }
  const all = ['pending', 'handing-off', 'waiting', 'connected', 'ended', 'place', 'look-up', 'withdraw', 'stop-leftovers', 'handed-off-elsewhere', 'already-over', 'superseded', 'agent-has-it', 'on-its-way'];
  expect([...seen].sort()).toEqual(all.sort());
});
