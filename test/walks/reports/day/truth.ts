import { localTimeOf } from '../../../../lambda/calendar/domain/local-time';
import { COUNTS, type Counts } from '../../../../lambda/reports/domain/counts';
import type { Axis } from '../../../../lambda/reports/domain/report-entry';
import { POLICY } from '../../../../lambda/callbacks/domain/policy';
import type { ContactFacts } from '../../../../lambda/callbacks/domain/contact-facts';
import type { Contact } from '../../../soak/contact';
import type { World } from '../../../soak/world';
import type { Asked, Book, LetIn } from './book';

/** What became of one callback, click or call by hand, as Connect and people know it. */
export interface Truth {
  id: string;
  endedAt: string;
  keys: Record<Axis, string>;
  counts: Counts;
}

interface Call extends LetIn {
  /** The call that reaches the customer. */
  call: Contact | undefined;
  /** The last word that was said of it, before the next was let in. */
  word: string | undefined;
}

const REACHED = ['reached', 'sold'];
/** After these, nobody tries again. */
const ENDS = [...REACHED, 'wrong-number', 'not-interested'];
/** A customer who hangs up so soon was not reached. */
const AT_ONCE_SECONDS = 5;
const ON_TIME_SECONDS = 300;

/** What of all that happened a report must count, from the simulation's own book and from Connect's contacts alone. */
export function truthOf({ world, book }: { world: World; book: Book }, zone: string): Truth[] {
  // Of a call by hand of which nothing was told, nobody can know.
  const known = [...book.asked.values()].filter(({ id, origin }) => origin !== 'by-hand' || world.centre.contacts.get(id)!.isHeardOf);
  return known.map((asked) => {
    const calls = callsOf(book, asked, world);
    const { endedAt, ...how } = endOf(world, asked, calls);
    const hour = localTimeOf(endedAt, zone).slice(11, 13);
    return { id: asked.id, endedAt, keys: { queue: asked.queueId ?? '', agent: agentOf(asked, calls), origin: asked.origin, hour }, counts: countsOf(asked, calls, { ...how, endedAt }) };
  });
}

function callsOf(book: Book, asked: Asked, world: World): Call[] {
  const byHand = world.centre.contacts.get(asked.id);
  const letIn = asked.origin === 'by-hand' ? [{ contact: byHand!, atMs: byHand!.openedAtMs }] : book.letIn(asked.id);
  const calls = letIn.map((one): Call => ({ ...one, call: book.callOf(one), word: undefined }));
  // Agents speak of the newest call that was answered.
  for (const { atMs, word } of asked.said) calls.findLast(({ call }) => call?.facts.connectedAt && Date.parse(call.facts.connectedAt) <= atMs)!.word = word;
  return calls;
}

type How = 'reached' | 'unsaid' | 'missed' | 'withdrawn' | 'over';

function endOf(world: World, asked: Asked, calls: Call[]): { endedAt: string; how: How } {
  const last = calls.at(-1);
  const isPromise = asked.queueId !== undefined;
  const facts = last?.call?.facts;
  const callEndedAt = facts?.disconnectedAt ?? last?.contact.facts.disconnectedAt;
  const takenBackMs = takenBackOf(asked, calls);
  if (takenBackMs !== undefined && !isSettledFor(last, takenBackMs, asked)) {
    const wasInConnect = callEndedAt !== undefined && (asked.wasOnItsWay || Date.parse(callEndedAt) >= takenBackMs);
    return { how: 'withdrawn', endedAt: wasInConnect ? callEndedAt : new Date(takenBackMs).toISOString() };
  }
  // A word that is said late ends it, too.
  const spokenOf = calls.findLast(({ call }) => call?.facts.connectedAt);
  if (spokenOf && isFinal(spokenOf) && (spokenOf === last || spokenOf.word)) return { how: howBy(spokenOf.word), endedAt: spokenOf.call!.facts.disconnectedAt! };
  // Of one that was given up by itself, the table says when: nobody else knows.
  const callback = world.tables.find(asked.id);
  const givenUpAt = callback?.phase === 'ended' && ['purged', 'not-placed'].includes(callback.outcome.code) ? callback.endedAt : undefined;
  return { how: isPromise ? 'missed' : 'over', endedAt: givenUpAt ?? callEndedAt ?? (callback as { endedAt: string }).endedAt };
}

function howBy(word: string | undefined): How {
  if (word === undefined) return 'unsaid';
  return REACHED.includes(word) ? 'reached' : 'over';
}

/** A talk settled it, whoever took it back. Who called in after that talk is called no more, once it is said that it was none. */
function isSettledFor(last: Call | undefined, takenBackMs: number, { said, calledInAtMs }: Asked): boolean {
  if (!last?.call?.facts.connectedAt) return false;
  if (last.word && REACHED.includes(last.word)) return true;
  if (takenBackMs === calledInAtMs && said.some(({ atMs, word }) => atMs > takenBackMs && !ENDS.includes(word))) return false;
  return isFinal(last) || Date.parse(last.call.facts.disconnectedAt!) > takenBackMs;
}

/** Nothing more was to come of it after this call. Of a call by hand nobody asks Connect who hung up. */
function isFinal({ call, word }: Call): boolean {
  if (word) return ENDS.includes(word);
  return call!.byHand !== undefined || !hungUpAtOnce(call!.facts);
}

function hungUpAtOnce({ connectedAt, disconnectedAt, disconnectReason }: ContactFacts): boolean {
  return disconnectReason === 'CUSTOMER_DISCONNECT' && seconds(connectedAt!, disconnectedAt!) <= AT_ONCE_SECONDS;
}

/**
 * Taken back by people; or by the agent who answers the caller in the queue after all; or by the customer who calls in, be it after a call that was answered, whoever answered that. An agent
 * who was on the call already was faster than whoever took it back.
 */
function takenBackOf({ takenBackAtMs, wasOnItsWay, calledInAtMs, origin, queueId }: Asked, calls: Call[]): number | undefined {
  const [first] = calls;
  const answeredAt = origin === 'caller' ? first?.contact.facts.connectedAt : undefined;
  if (answeredAt !== undefined && !(first!.call?.facts.connectedAt && !hungUpAtOnce(first!.call.facts))) return Date.parse(answeredAt);
  const endsAfter = (call: Contact | undefined, atMs: number) => Date.parse(call!.facts.disconnectedAt!) > atMs;
  const last = calls.at(-1)?.call;
  if (takenBackAtMs !== undefined) return wasOnItsWay && last?.facts.acceptedAt && endsAfter(last, takenBackAtMs + POLICY.withdrawalSeconds * 1000) ? undefined : takenBackAtMs;
  if (calledInAtMs === undefined || queueId === undefined) return undefined;
  const wasTakenOut = last?.isStopped && !last.facts.acceptedAt && endsAfter(last, calledInAtMs);
  return wasTakenOut || (last?.facts.connectedAt && !endsAfter(last, calledInAtMs)) ? calledInAtMs : undefined;
}

function agentOf({ whose, takenBackAtMs, wasOnItsWay }: Asked, calls: Call[]): string {
  const answered = calls.findLast(({ call }) => call?.facts.connectedAt);
  if (answered) return answered.call!.facts.agentId!;
  const last = calls.at(-1);
  const lastEndedMs = Date.parse(last?.call?.facts.disconnectedAt ?? '');
  const waited = takenBackAtMs !== undefined && !wasOnItsWay && !(lastEndedMs >= takenBackAtMs);
  const line = waited ? undefined : last?.contact.order.line;
  return (line ? ('agent' in line ? line.agent.userId : undefined) : whose?.userId) ?? '';
}

function countsOf(asked: Asked, calls: Call[], { how, endedAt }: { how: How; endedAt: string }): Counts {
  const made = calls.flatMap(({ call }) => (call ? [call] : []));
  const talks = made.filter(({ facts }) => facts.connectedAt);
  const add = (of: readonly Contact[], from: keyof ContactFacts, to: keyof ContactFacts) => of.reduce((sum, { facts }) => sum + seconds(facts[from]!, facts[to] ?? facts.disconnectedAt!), 0);
  const first = made.filter(({ order }) => order.customerFirst);
  const handled = first.filter(({ isProved, facts }) => isProved && facts.connectedAt);
  const isPromise = asked.queueId !== undefined;
  return {
    ...{ ended: 1, placed: calls.length, offered: made.filter(({ facts }) => facts.queuedAt).length, taken: made.filter(({ facts, byHand }) => facts.acceptedAt && !byHand).length, answered: talks.length },
    ...{ reached: Number(how === 'reached'), unsaid: Number(how === 'unsaid'), missed: Number(how === 'missed'), withdrawn: Number(how === 'withdrawn') },
    failedAttempts: isPromise ? calls.filter(hasFailed).length : 0,
    talkSeconds: add(talks, 'connectedAt', 'disconnectedAt'),
    agentWaitSeconds: add(talks.filter(({ order, byHand }) => !order.customerFirst && !byHand), 'acceptedAt', 'connectedAt'),
    customerHoldSeconds: add(made.filter(({ facts, order, isProved }) => facts.customerAnsweredAt && (isProved || !order.customerFirst)), 'customerAnsweredAt', 'connectedAt'),
    ...{ customerFirstAttempts: first.length, customerFirstHandled: handled.length, customerFirstAbandoned: first.filter(({ isProved, facts }) => isProved && !facts.connectedAt).length },
    ...{ customerFirstQueueAnswerSeconds: add(handled, 'queuedAt', 'connectedAt'), customerFirstWaitSeconds: add(handled, 'customerAnsweredAt', 'connectedAt') },
    ...(isPromise && punctuality(asked, calls, endedAt)),
  };
}

/** It was made, nobody took it away, and it did not reach the customer. */
function hasFailed({ call, contact, word }: Call): boolean {
  if (!call || (call.isStopped && !call.isConnectsRetry) || contact.isExcused) return false;
  if (!call.facts.connectedAt) return true;
  return word ? ![...REACHED, 'try-again'].includes(word) : hungUpAtOnce(call.facts);
}

function punctuality({ dueAtMs }: Asked, calls: Call[], endedAt: string): Counts {
  const last = calls.filter((call, nth) => !isEarly(call) || (nth === calls.length - 1 && endedAt === call.call?.facts.disconnectedAt)).at(-1);
  if (!last) return Date.parse(endedAt) < dueAtMs! ? {} : { due: 1 };
  const late = Math.max(0, Math.round((last.atMs - last.dueAtMs!) / 1000));
  return { due: 1, onTime: Number(late <= ON_TIME_SECONDS), lateSeconds: late };
}

/** An agent called before the time: if that was in vain, the time stood. */
function isEarly({ atMs, dueAtMs }: Call): boolean {
  return atMs < dueAtMs!;
}

/** Each in whole seconds, as reports have them. */
function seconds(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 1000);
}

/** Adds up by one axis, for each day. */
export function rowsOf(truth: readonly Truth[], axis: Axis, zone: string): Map<string, Counts> {
  const rows = new Map<string, Counts>();
  for (const { endedAt, keys, counts } of truth) {
    const name = `${localTimeOf(endedAt, zone).slice(0, 10)} ${keys[axis]}`;
    const row = rows.get(name) ?? {};
    rows.set(name, Object.fromEntries(COUNTS.map((count) => [count, (row[count] ?? 0) + (counts[count] ?? 0)])));
  }
  return rows;
}
