import { localTimeOf } from '../../../lambda/calendar/domain/local-time';
import { COUNTS, type Counts } from '../../../lambda/reports/domain/counts';
import type { Axis } from '../../../lambda/reports/domain/report-entry';
import type { ContactFacts } from '../../../lambda/callbacks/domain/contact-facts';
import type { Contact } from '../contact';
import type { World } from '../world';
import type { AnnouncedCall } from './announced';
import type { Asked, Book, LetIn } from './book';
import type { Place } from './place';
import type { LeftVoicemail } from './voicemails';

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
  /** What was said of it, before the next was let in. */
  words: string[];
}

const REACHED = ['reached', 'sold'];
/** After these, nobody tries again. */
const ENDS = [...REACHED, 'wrong-number', 'not-interested'];
/** A customer who hangs up so soon was not reached. */
const AT_ONCE_SECONDS = 5;
const ON_TIME_SECONDS = 300;

/** What of all that happened a report must count, from the simulation's own book and from Connect's contacts alone. */
export function truthOf({ world, book, voicemails, announced }: Place, zone: string): Truth[] {
  return [...truthOfCalls({ world, book }, zone), ...voicemails.left.flatMap((voicemail) => truthOfVoicemail(voicemail, zone)), ...announced.calls.map((call) => truthOfAnnounced(call, zone))];
}

function truthOfVoicemail({ id, queueId, leftAt, answered }: LeftVoicemail, zone: string): Truth[] {
  if (!answered) return [];
  const { by, at, how } = answered;
  const counts = { voicemails: 1, voicemailsCalled: Number(how === 'called'), voicemailsMailed: Number(how === 'e-mail'), voicemailWaitSeconds: seconds(leftAt, at) };
  return [{ id, endedAt: at, keys: { queue: queueId, agent: by.userId, origin: 'voicemail', hour: hourOf(at, zone) }, counts }];
}

function truthOfAnnounced({ id, queueId, until, cameAt, cancelledAt }: AnnouncedCall, zone: string): Truth {
  const endedAt = [until, cameAt ?? until, cancelledAt ?? until].sort()[0]!;
  return { id, endedAt, keys: { queue: queueId, agent: '', origin: 'announced', hour: hourOf(endedAt, zone) }, counts: { announced: 1, calledIn: Number(cameAt !== undefined) } };
}

function hourOf(at: string, zone: string): string {
  return localTimeOf(at, zone).slice(11, 13);
}

function truthOfCalls({ world, book }: Pick<Place, 'world' | 'book'>, zone: string): Truth[] {
  // Of a call by hand of which nothing was told, nobody can know.
  const known = [...book.asked.values()].filter(({ id, origin }) => origin !== 'by-hand' || world.centre.contacts.get(id)!.isHeardOf);
  return known.map((asked) => {
    const calls = callsOf(book, asked, world);
    const { endedAt, ...how } = endOf(world, asked, calls);
    return { id: asked.id, endedAt, keys: { queue: asked.queueId ?? '', agent: agentOf(asked, calls), origin: asked.origin, hour: hourOf(endedAt, zone) }, counts: countsOf(asked, calls, { ...how, endedAt }) };
  });
}

function callsOf(book: Book, asked: Asked, world: World): Call[] {
  const byHand = world.centre.contacts.get(asked.id);
  const letIn = asked.origin === 'by-hand' ? [{ contact: byHand!, atMs: byHand!.openedAtMs }] : book.letIn(asked.id);
  const calls = letIn.map((one): Call => ({ ...one, call: book.callOf(one), words: [] }));
  // Agents speak of the newest call that was answered.
  for (const { atMs, word } of asked.said) calls.findLast(({ call }) => call?.facts.connectedAt && Date.parse(call.facts.connectedAt) <= atMs)!.words.push(word);
  return calls;
}

type How = 'reached' | 'unsaid' | 'missed' | 'withdrawn' | 'over';

/**
 * People, or what the customer did, take it back: then it is over at once, or with the call that an agent has. A talk that stands is what came of it all the same; a word that is said late
 * ends it, too.
 */
function endOf(world: World, asked: Asked, calls: Call[]): { endedAt: string; how: How } {
  const last = calls.at(-1);
  const talk = calls.findLast(({ call }) => call?.facts.connectedAt);
  const callEndedAt = last?.call?.facts.disconnectedAt ?? last?.contact.facts.disconnectedAt;
  const takenBackMs = takenBackOf(asked, calls);
  const takenBackAt = takenBackMs !== undefined && laterOf(new Date(takenBackMs).toISOString(), callEndedAt);
  if (talk && isFinal(talk, talk.words.at(-1)) && (talk === last || talk.words.length > 0)) {
    return { how: howBy(talk.words.at(-1)), endedAt: talk.call!.facts.disconnectedAt! };
  }
  if (takenBackAt) return { how: 'withdrawn', endedAt: takenBackAt };
  // Of one that was given up by itself, the table says when: nobody else knows.
  const callback = world.tables.find(asked.id);
  const givenUpAt = callback?.phase === 'ended' && ['purged', 'not-placed'].includes(callback.outcome.code) ? callback.endedAt : undefined;
  return { how: asked.queueId === undefined ? 'over' : 'missed', endedAt: givenUpAt ?? callEndedAt ?? (callback as { endedAt: string }).endedAt };
}

function laterOf(one: string, other: string | undefined): string {
  return other !== undefined && other > one ? other : one;
}

function howBy(word: string | undefined): How {
  if (word === undefined) return 'unsaid';
  return REACHED.includes(word) ? 'reached' : 'over';
}

/** Nothing more was to come of it after this call, by what was said of it. Of a call by hand nobody asks Connect who hung up. */
function isFinal({ call }: Call, word?: string): boolean {
  if (word) return ENDS.includes(word);
  return call!.byHand !== undefined || !hungUpAtOnce(call!.facts);
}

function hungUpAtOnce({ connectedAt, disconnectedAt, disconnectReason }: ContactFacts): boolean {
  return disconnectReason === 'CUSTOMER_DISCONNECT' && seconds(connectedAt!, disconnectedAt!) <= AT_ONCE_SECONDS;
}

/** Taken back by people; or by the agent who answers the caller in the queue after all; or by the customer who calls in, unless it was over. */
function takenBackOf({ takenBackAtMs, calledIn, origin, queueId }: Asked, calls: Call[]): number | undefined {
  const last = calls.at(-1);
  if (queueId === undefined) return failedByItself(last?.call) ? undefined : takenBackAtMs;
  const answeredAt = origin === 'caller' ? calls[0]?.contact.facts.connectedAt : undefined;
  if (answeredAt !== undefined) return Date.parse(answeredAt);
  if (takenBackAtMs !== undefined || !calledIn) return takenBackAtMs;
  const { atMs, heard } = calledIn;
  const before = calls.findLast((one) => one.atMs <= atMs);
  const wasAnswered = before?.call?.facts.connectedAt !== undefined && before === last && isFinal(before);
  return heard === 'none' && !wasAnswered ? undefined : atMs;
}

/** An agent had it, and called in vain. */
function failedByItself(call: Contact | undefined): boolean {
  return call?.facts.acceptedAt !== undefined && !call.facts.connectedAt && (!call.isStopped || call.isConnectsRetry);
}

/** Who talked last; else in whose line it stood when it ended; else whose it is. */
function agentOf(asked: Asked, calls: Call[]): string {
  const talk = calls.findLast(({ call }) => call?.facts.connectedAt);
  if (talk) return talk.call!.facts.agentId!;
  const last = calls.at(-1);
  const takenBackMs = takenBackOf(asked, calls);
  const hadLeft = takenBackMs !== undefined && asked.queueId !== undefined && (failedByItself(last?.call) || !(Date.parse(last?.call?.facts.disconnectedAt ?? '') >= takenBackMs));
  const line = hadLeft ? undefined : last?.contact.order.line;
  return (line ? ('agent' in line ? line.agent.userId : undefined) : asked.whose?.userId) ?? '';
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
    ...(isPromise && punctuality(asked, calls, { how, endedAt })),
  };
}

/** It was made, nobody took it away, and it did not reach the customer. */
function hasFailed({ call, contact, words }: Call): boolean {
  const word = words.at(-1);
  if (!call || (call.isStopped && !call.isConnectsRetry) || contact.isExcused) return false;
  if (!call.facts.connectedAt) return true;
  return word ? ![...REACHED, 'try-again'].includes(word) : hungUpAtOnce(call.facts);
}

function punctuality({ dueAtMs }: Asked, calls: Call[], { how, endedAt }: { how: How; endedAt: string }): Counts {
  const last = calls.filter((call, nth) => !isEarly(call) || (nth === calls.length - 1 && endedAt === call.call?.facts.disconnectedAt && !(how === 'withdrawn' && failedByItself(call.call)))).at(-1);
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
