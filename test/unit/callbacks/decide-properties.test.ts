import * as fc from 'fast-check';
import { ADA, BEN, CALLER_SAMPLES, CALL, HANDOFF, PROMISED_SAMPLES, QUEUE } from '../../../docs/print/callback-samples';
import { WEEKDAYS } from '../../../lambda/calendar/domain/hours-of-operation';
import { isOpen, type OpeningHours } from '../../../lambda/calendar/domain/opening-hours';
import { hadCall } from '../../../lambda/callbacks/domain/agent-of-call';
import type { FailedAttempt, Line } from '../../../lambda/callbacks/domain/attempt';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { isPromised, type Promised } from '../../../lambda/callbacks/domain/callback-request';
import { decide } from '../../../lambda/callbacks/domain/decide';
import type { Circumstances, Decision } from '../../../lambda/callbacks/domain/decision';
import { REPORTS, type CallbackEvent } from '../../../lambda/callbacks/domain/event';
import { standsInLine } from '../../../lambda/callbacks/domain/line';
import { lineKey } from '../../../lambda/callbacks/domain/line-key';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { outcome, type OutcomeCode } from '../../../lambda/callbacks/domain/outcome';
import { failedAttemptsOf } from '../../../lambda/callbacks/domain/failed-attempts';
import { SAID_OUTCOMES, type Said } from '../../../lambda/callbacks/domain/said';
import { POLICY } from '../../../lambda/callbacks/domain/policy';
import { needsOpeningHours } from '../../../lambda/callbacks/domain/needs-opening-hours';
import { runs } from '../../runs';

/** Number of histories, all of which each law is held against. Their events come in any order and at any time, even those that cannot happen. */
const HISTORIES = runs(400);
const seed = Math.floor(Math.random() * 2 ** 31);

const days = (count: number) => count * 24 * 3600;
const instant = fc.integer({ min: -600, max: days(2) }).map((seconds) => plusSeconds('2026-11-23T09:00:00.000Z', seconds));
/** Few ids, so that events are often about the callback's own contacts. */
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

const SETTLING: readonly OutcomeCode[] = ['reached', 'wrong-number', 'own-done', 'own-end'];
const word = fc.record({ code: fc.constantFrom<OutcomeCode>(...SAID_OUTCOMES, 'own-done', 'own-retry', 'own-end'), by: agent, again: instant }).map(({ code, by, again }): Said => ({
  ...{ at: again, by, outcome: outcome(code) },
  ...(code === 'try-again' && { again: { dueAt: again, zone: 'UTC', purgeAt: plusSeconds(again, 3600) } }),
}));

const event = fc.oneof(
  fc.record({ type: fc.constant('admission-asked'), contactId, version: fc.constantFrom(1, 1, 1, 0), line: fc.constantFrom('agent', 'queue') }),
  fc.record({ type: fc.constant('reported'), contactId, report: fc.constantFrom(...REPORTS) }),
  fc.record({ type: fc.constant('dial-refused'), failure: fc.constantFrom('connect-refused-destination', 'connect-limit', 'connect-busy', 'connect-misconfigured') }),
  fc.record({ type: fc.constant('contact-seen'), facts, rootContactId: contactId }, { requiredKeys: ['type', 'facts'] }),
  fc.record({ type: fc.constant('looked-up'), rootContactId: contactId, handoff: facts, call: facts }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('due'), nthDial: fc.integer({ min: 1, max: 3 }), owner }, { requiredKeys: ['type', 'nthDial'] }),
  fc.record({ type: fc.constant('check-due'), owner }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('edited'), edit: fc.record({ dueAt: instant, purgeAt: instant, comment: fc.constantFrom('', 'New'), owner: fc.option(agent) }, maybe), version: fc.constantFrom(0, 1) }, { requiredKeys: ['type', 'edit'] }),
  fc.record({ type: fc.constantFrom('called-now', 'released'), agent }),
  fc.record({ type: fc.constant('claimed'), agent }),
  fc.record({ type: fc.constant('cancelled'), cause: fc.constantFrom('cancelled', 'customer-called-in', 'purged') }),
  fc.record({ type: fc.constant('outcome-said'), said: word, version: fc.constantFrom(0, 1) }, { requiredKeys: ['type', 'said'] }),
  fc.record({ type: fc.constant('told-of-beside'), click: fc.constantFrom('click-1', 'click-2'), by: agent, news: fc.constantFrom('talking', 'reached', 'not-reached') }),
  fc.record({ type: fc.constant('called-beside'), click: fc.record({ id: fc.constantFrom('click-1', 'click-2'), agent, at: instant }), over: fc.constantFrom('click-1', 'click-2') }),
  fc.constantFrom({ type: 'line-full' }, { type: 'replacement-asked' }, { type: 'leftovers-stopped' }, { type: 'dialled', contactId: HANDOFF }),
) as fc.Arbitrary<CallbackEvent>;

const EARLIER: FailedAttempt = { handoffContactId: 'c3-handoff', endedAt: '2026-11-22T16:00:00.000Z', outcome: outcome('no-answer') };

/** Hours that are open most of the time, from half past nine, and not any more. */
const HOURS: OpeningHours[] = [[], [{ startMinute: 8 * 60, endMinute: 9 * 60 + 30 }, { startMinute: 12 * 60, endMinute: 13 * 60 }], [{ startMinute: 0, endMinute: 0 }]].map((closed) => ({
  zone: 'UTC',
  ranges: WEEKDAYS.map((day) => ({ day, startMinute: 0, endMinute: 0 })),
  overrides: closed.map((range) => ({ kind: 'closed' as const, effectiveFrom: '2026-11-23', effectiveTill: '2026-11-30', ranges: [range] })),
}));

const history = fc.record({
  sample: fc.constantFrom<Callback & Promised>(...Object.values(PROMISED_SAMPLES), ...Object.values(CALLER_SAMPLES)),
  retriesLeft: fc.integer({ min: 0, max: 2 }),
  attempts: fc.constantFrom<FailedAttempt[]>([], [EARLIER]),
  turns: fc.array(fc.record({ event, afterSeconds: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 7200 }), fc.integer({ min: 0, max: days(1) })) }), { maxLength: 30 }),
  isSetUp: fc.boolean(),
  hours: fc.constantFrom(undefined, ...HOURS),
});

type History = typeof history extends fc.Arbitrary<infer One> ? One : never;

interface Step {
  circumstances: Circumstances;
  from: Callback & Promised;
  event: CallbackEvent;
  decision: Decision;
  /** The callback after the event. */
  next: Callback & Promised;
}

/** Returns the steps of a history. Each decision starts from the result of the one before, as if every save succeeded. The store counts the version. */
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

const ALL_LINES: Line[] = [{ queueId: QUEUE.queueId }, { agent: ADA }, { agent: BEN }];

const spentOf = (callback: Promised) => failedAttemptsOf(callback).filter(({ free }) => !free).length;

const LAWS: Record<string, (step: Step) => boolean> = {
  'what has ended stays as it ended, but for a look at leftovers, the list of missed ones, a number that proved right, what its agent says, and what comes of a call beside it': ({ from, event: told, next }) =>
    from.phase !== 'ended' || told.type === 'outcome-said' || told.type === 'told-of-beside' || (without(from, 'checkAt', 'dismissed', 'numberVerified', 'calledBeside', 'settledBy') === without(next, 'checkAt', 'dismissed', 'numberVerified', 'calledBeside', 'settledBy') && (next.checkAt === undefined || next.checkAt === from.checkAt)),
  'every decision says why, in a sentence': ({ decision: { reason } }) => /^\w.+\.$/.test(reason),
  'who, whom and which version it is, is not for decisions to change': ({ from, next }) =>
    (['id', 'subject', 'origin', 'mode', 'number', 'queueId', 'requestedAt', 'version'] as const).every((name) => from[name] === next[name]),
  'nothing is done but what a promised callback may need': ({ decision }) =>
    effectsOf(decision).every(({ type }) => ['dial', 'look-up', 'withdraw', 'stop-leftovers', 'bring', 'leave-lines'].includes(type)),
  'what is put on the list for a time that no tick comes to before is brought, and nothing else is': ({ circumstances: { now }, from, next, event: told, decision }) => {
    const isPutBack = next.phase === 'pending' && (from.phase !== 'pending' || from.checkAt !== next.checkAt || (told.type === 'edited' && (told.edit.dueAt !== undefined || told.edit.owner !== undefined)));
    const isFollowedStill = from.phase === 'pending' && ((told.type === 'claimed' && (from.checkAt > now || from.origin === 'agent')) || (told.type === 'released' && next.checkAt! > now));
    const isLeftToOthers = told.type === 'due' || told.type === 'called-now' || isFollowedStill;
    const isWanted = !('refused' in decision) && isPutBack && !isLeftToOthers && [next.checkAt!, next.dueAt].sort()[0]! <= plusSeconds(now, POLICY.tickAheadSeconds);
    return effectsOf(decision).some(({ type }) => type === 'bring') === isWanted;
  },
  'whoever stands in a line no more says so, unless it was let in there, and says it of no line in which it stays': ({ circumstances: { now }, from, next, event: told, decision }) => {
    const left = effectsOf(decision).flatMap((effect) => (effect.type === 'leave-lines' ? effect.lines : []));
    const isLetIn = from.phase === 'pending' && next.phase === 'handing-off';
    const isGone = (line: Line) => standsInLine(from, line, now) && !standsInLine(next, line, now);
    const isNews = told.type === 'edited' || ((told.type === 'contact-seen' ? told.facts : told.type === 'looked-up' ? told.call : undefined)?.acceptedAt !== undefined);
    return isLetIn ? left.length === 0 : ALL_LINES.every((line) => !isGone(line) || left.some((one) => lineKey(one) === lineKey(line))) && left.every((line) => isNews || isGone(line));
  },
  'it is placed only while it is pending, for a line, when its time has come or an agent calls now': ({ from, event: told, decision }) =>
    effectsOf(decision).every((effect) => effect.type !== 'dial' || (from.phase === 'pending' && effect.line !== undefined && effect.nthDial >= 1 && ['due', 'called-now'].includes(told.type))),
  'it is not placed while its queue is closed, unless an agent calls': ({ circumstances: { hours, now }, decision, next }) =>
    !hours || isOpen(hours, now) || next.attempt.calledNowBy !== undefined || effectsOf(decision).every(({ type }) => type !== 'dial'),
  'the hours of its queue are asked for wherever they have a say': ({ circumstances, from, event: told, decision }) => {
    const without = decide(from, told, { ...circumstances, hours: undefined });
    return needsOpeningHours(from, without) || JSON.stringify(without) === JSON.stringify(decision);
  },
  'it is taken out of a line only while it stands in one, and is being withdrawn': ({ decision, next }) =>
    effectsOf(decision).every((effect) => effect.type !== 'withdraw' || (next.phase === 'waiting' && next.attempt.withdrawal !== undefined && effect.rootContactId === next.attempt.handoffContactId)),
  'retries are used up one by one, to none, and given back only where an agent says that one was not needed': ({ from, event: told, next }) =>
    next.retriesLeft >= 0 && (told.type === 'outcome-said' ? [-1, 0, 1] : [0, 1]).includes(from.retriesLeft - next.retriesLeft),
  'each call that cost a retry stands for one, whatever agents say and when: there are never more than the limit': ({ from, next }) => spentOf(next) + next.retriesLeft === spentOf(from) + from.retriesLeft,
  'nobody is called again after the agent said that they reached the customer, or that it ends': ({ from, event: told, decision, next }) => {
    if (told.type === 'outcome-said' && !('refused' in decision) && SETTLING.includes(told.said.outcome.code)) return next.phase === 'connected' || next.phase === 'ended';
    const said = from.phase === 'connected' && told.type !== 'outcome-said' ? from.attempt.said : undefined;
    return !said || !SETTLING.includes(said.outcome.code) || next.phase === 'connected' || next.phase === 'ended';
  },
  'only the agent who had the call says what came of it, and only of one that was answered': ({ from, event: told, decision }) =>
    told.type !== 'outcome-said' || 'refused' in decision || hadCall(from, told.said.by.userId),
  'attempts are only added to, one by one, but where an agent says otherwise': ({ from, event: told, next }) =>
    told.type === 'outcome-said' || [0, 1].includes(next.attempts.length - from.attempts.length) && JSON.stringify(next.attempts.slice(0, from.attempts.length)) === JSON.stringify(from.attempts),
  'one that a talk settled is called no more, until the agent of that talk says that it was none': ({ from, event: told, decision, next }) =>
    !from.settledBy || (told.type === 'told-of-beside' && told.news === 'not-reached') || (next.settledBy !== undefined && next.phase !== 'pending' && effectsOf(decision).every(({ type }) => type !== 'dial')),
  'what was settled by a talk that was none is owed again': ({ from, event: told, next }) =>
    told.type !== 'told-of-beside' || told.news !== 'not-reached' || !from.settledBy || next.settledBy !== undefined || from.phase !== 'ended' || from.outcome.code !== 'reached-otherwise' || next.phase === 'pending',
  'a retry is used up for an attempt, never without one': ({ from, event: told, next }) => next.retriesLeft === from.retriesLeft || next.attempts.length > from.attempts.length || told.type === 'outcome-said',
  'it is in a phase of promised ones, and what is open wants to be looked at': ({ next }) =>
    ['pending', 'handing-off', 'waiting', 'connected', 'ended'].includes(next.phase) && (next.phase === 'ended' || /^\d{4}-.*Z$/.test(next.checkAt)),
  'a refusal changes nothing, and is none of a report or of news': ({ event: told, decision }) => !('refused' in decision) || ['admission-asked', 'edited', 'called-now', 'claimed', 'released', 'cancelled', 'outcome-said', 'called-beside'].includes(told.type),
  'while an agent looks at it first, nobody else calls: it is placed for no other, and admitted for none': ({ circumstances: { now }, from, event: told, decision, next }) => {
    const claim = from.attempt.claim;
    if (!claim || claim.until <= now || from.phase !== 'pending') return true;
    const isAdmitted = told.type === 'admission-asked' && !('refused' in decision);
    const isPlaced = effectsOf(decision).some(({ type }) => type === 'dial');
    return !isAdmitted && (!isPlaced || next.attempt.calledNowBy?.userId === claim.by.userId);
  },
  'nobody looks first at what is called, in talk or over, and at what stands in its line only while it is taken out of there': ({ next }) =>
    next.attempt.claim === undefined || next.phase === 'pending' || (next.phase === 'waiting' && next.attempt.withdrawal !== undefined),
  'an agent who looks at it has it for two minutes at most': ({ circumstances: { now }, from, next }) =>
    next.attempt.claim === undefined || next.attempt.claim.until === from.attempt.claim?.until || next.attempt.claim.until === plusSeconds(now, 120),
};

/** To make a history takes longer than to look at it, so they are made once for all laws. */
let steps: Step[];
beforeAll(() => {
  steps = fc.sample(history, { seed, numRuns: HISTORIES }).flatMap(stepsOf);
});

test.each(Object.entries(LAWS))('%s', (_law, holds) => {
  // What breaks it is told by its shortest history.
  if (!steps.every(holds)) fc.assert(fc.property(history, (one) => stepsOf(one).every(holds)), { seed, numRuns: HISTORIES });
  expect(steps.filter((step) => !holds(step))).toEqual([]);
});

test('control: these histories come to every phase, every effect and every refusal of a promised callback', () => {
  const seen = new Set<string>();
  for (const one of fc.sample(history, { numRuns: 1200, seed: 1 })) {
    for (const { next, decision } of stepsOf(one)) {
      seen.add(next.phase);
      for (const { type } of effectsOf(decision)) seen.add(type);
      if ('refused' in decision) seen.add(decision.refused);
    }
  }
  const all = ['pending', 'handing-off', 'waiting', 'connected', 'ended', 'dial', 'look-up', 'withdraw', 'stop-leftovers', 'bring', 'leave-lines', 'handed-off-elsewhere', 'already-over', 'superseded', 'agent-has-it', 'claimed', 'on-its-way', 'not-answered', 'not-your-call', 'said-too-late'];
  expect([...seen].sort()).toEqual(all.sort());
});
