import { localTimeOf } from '../../calendar/domain/local-time';
import { agentOfCall, answeredAttempt } from '../../callbacks/domain/agent-of-call';
import type { Attempt } from '../../callbacks/domain/attempt';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import { failedAttemptsOf } from '../../callbacks/domain/failed-attempts';
import { handlerOf } from '../../callbacks/domain/handler-of';
import { isMissed } from '../../callbacks/domain/is-missed';
import { lastPlaced, lateSecondsOf } from '../../callbacks/domain/lateness';
import { mayHaveReached, type OutcomeCode } from '../../callbacks/domain/outcome';
import { isTakenBack } from '../../callbacks/domain/withdrawal';
import type { CallIn } from '../../call-ins/domain/call-in';
import { secondsBetween } from '../../ground/domain/instant';
import type { Changed } from '../../changes/domain/changed';
import type { Voicemail } from '../../voicemails/domain/voicemail';
import type { Counts } from './counts';
import type { Origin, ReportEntry } from './report-entry';

/** Where a record is counted, and as what. `entry` absent: not there any more, since it was taken up again. */
export interface Counted {
  /** `YYYY-MM-DD`, of the report's zone. */
  day: string;
  id: string;
  /** Of the record. */
  version: number;
  entry?: ReportEntry;
}

/** What a write of a record changes in reports. The same write changes the same, however often it is told. */
export function countedIn(changed: Changed, zone: string): Counted[] {
  if (changed.change.isCopy) return [];
  const { after, before } = entriesOf(changed, zone);
  const { id, version } = changed.change.after;
  const left = before && before.day !== after?.day ? [{ day: before.day, id, version }] : [];
  return [...left, ...(after ? [{ ...after, id, version }] : [])];
}

/** Where a record is counted, whatever was told of it before. Undefined: it is not over. */
export function countedOf(changed: Changed, zone: string): Counted | undefined {
  const { after } = entriesOf(changed, zone);
  const { id, version } = changed.change.after;
  return after && { ...after, id, version };
}

type Dated = { day: string; entry: ReportEntry } | undefined;

function entriesOf(changed: Changed, zone: string): { after: Dated; before: Dated } {
  switch (changed.kind) {
    case 'callback':
      return { after: ofCallback(changed.change.after, zone), before: changed.change.before && ofCallback(changed.change.before, zone) };
    case 'voicemail':
      return { after: ofVoicemail(changed.change.after, zone), before: changed.change.before && ofVoicemail(changed.change.before, zone) };
    case 'request':
      return { after: ofCallIn(changed.change.after, zone), before: changed.change.before && ofCallIn(changed.change.before, zone) };
  }
}

function dated(at: string, zone: string, entry: Omit<ReportEntry, 'endedAt' | 'hour'>): Dated {
  const local = localTimeOf(at, zone);
  return { day: local.slice(0, 10), entry: { ...entry, endedAt: at, hour: local.slice(11, 13) } };
}

const CLICKS: Record<Callback['mode'], Origin> = { 'queued-callback': 'click', legacy: 'legacy-click', 'by-hand': 'by-hand' };

function ofCallback(callback: Callback, zone: string): Dated {
  if (callback.phase !== 'ended') return undefined;
  const talked = answeredAttempt(callback);
  const userId = (talked && agentOfCall(callback, talked)) ?? handlerOf(callback)?.userId;
  return dated(callback.endedAt, zone, {
    origin: callback.origin === 'click' ? CLICKS[callback.mode] : callback.origin,
    ...(isPromised(callback) && { queueId: callback.queueId }),
    ...(userId !== undefined && { userId }),
    counts: countsOf(callback),
  });
}

/** A promise is kept in time when its call is placed so soon after its time. */
const IN_TIME_SECONDS = 300;

/** Taken back before anybody reached the customer. A click that nobody took in time was not: that is over, and no more. */
const WITHDRAWN: readonly OutcomeCode[] = ['cancelled', 'customer-called-in', 'answered-in-queue', 'reached-otherwise'];

function countsOf(callback: Callback & { phase: 'ended' }): Counts {
  const attempts: CountedAttempt[] = isPromised(callback) ? [...callback.attempts, callback.attempt] : [callback.attempt];
  const count = (isSo: (attempt: Attempt) => unknown) => attempts.filter((attempt) => Boolean(isSo(attempt))).length;
  const add = (secondsOf: (attempt: CountedAttempt) => number) => attempts.reduce((seconds, attempt) => seconds + secondsOf(attempt), 0);
  return withoutZeros({
    ended: 1,
    placed: count(({ handoffContactId, admittedAt }) => handoffContactId && (admittedAt ?? callback.mode !== 'queued-callback')),
    offered: count(({ call }) => call?.queuedAt),
    taken: count(({ call }) => call?.acceptedAt),
    answered: count(({ call }) => call?.connectedAt),
    ...howEnded(callback),
    failedAttempts: isPromised(callback) ? failedOf(callback) : 0,
    talkSeconds: add(({ call }) => between(call?.connectedAt, call?.disconnectedAt)),
    // No agent waits for a customer who was called first.
    agentWaitSeconds: add(({ call, customerFirst }) => (customerFirst ? 0 : between(call?.acceptedAt, call?.connectedAt))),
    customerHoldSeconds: add(heldSeconds),
    ...customerFirstCounts(attempts),
    ...punctuality(callback),
  });
}

/** What an agent said of the last call that was answered counts, also if it was said after the callback was taken back, given up, or called once more in vain. */
function howEnded(callback: Callback & { phase: 'ended' }): Pick<Counts, 'reached' | 'unsaid' | 'missed' | 'withdrawn'> {
  const said = isPromised(callback) ? answeredAttempt(callback)?.said : undefined;
  const { code } = said && isReached(said.outcome.code) ? said.outcome : callback.outcome;
  if (isReached(code)) return { reached: 1 };
  return { unsaid: Number(code === 'answered'), missed: Number(isMissed(callback)), withdrawn: Number(WITHDRAWN.includes(code)) };
}

function isReached(code: OutcomeCode): boolean {
  return mayHaveReached(code) && code !== 'answered';
}

type CountedAttempt = Attempt & { endedAt?: string };

/** A machine that answers before an agent is there waits for nobody. */
function heldSeconds({ call, customerFirst, provedAt, isMachine, endedAt }: CountedAttempt): number {
  if (customerFirst && (!provedAt || isMachine)) return 0;
  return between(call?.customerAnsweredAt, call?.connectedAt ?? call?.disconnectedAt ?? endedAt);
}

/** The last one, too. Not those in which the customer was reached, and asked for another time perhaps; nor those that were taken away before the customer was called. */
function failedOf(callback: Callback & Promised & { phase: 'ended' }): number {
  const { outcome, attempt } = callback;
  const last = attempt.admittedAt === undefined || isTakenBack(outcome.code as never) ? [] : [outcome.code];
  return [...failedAttemptsOf(callback).map((failed) => failed.outcome.code), ...last].filter((code) => code !== 'try-again' && !mayHaveReached(code)).length;
}

/** Whole seconds; 0 where either end is not known. */
function between(from: string | undefined, to: string | undefined): number {
  return from === undefined || to === undefined ? 0 : Math.max(0, Math.round(secondsBetween(from, to)));
}

/** Of customers who were called before an agent, as Connect counts its own such callbacks. A machine that was put into the queue is no customer. */
function customerFirstCounts(attempts: readonly Attempt[]): Counts {
  const called = attempts.filter(({ customerFirst, handoffContactId }) => customerFirst && handoffContactId);
  const proved = called.filter(({ provedAt, isMachine }) => provedAt && !isMachine);
  const talks = proved.flatMap(({ call }) => (call?.connectedAt ? [{ ...call, connectedAt: call.connectedAt }] : []));
  const secondsSince = (from: 'queuedAt' | 'customerAnsweredAt') => talks.reduce((seconds, call) => seconds + between(call[from], call.connectedAt), 0);
  return {
    customerFirstAttempts: called.length,
    customerFirstHandled: talks.length,
    customerFirstAbandoned: proved.length - talks.length,
    customerFirstQueueAnswerSeconds: secondsSince('queuedAt'),
    customerFirstWaitSeconds: secondsSince('customerAnsweredAt'),
  };
}

/** Of what came due: taken back before its time is nothing that could be kept. The last call that was placed counts, by the time that it was to be placed at. */
function punctuality(callback: Callback & { phase: 'ended' }): Counts {
  if (!isPromised(callback)) return {};
  const last = lastPlaced(callback);
  if (!last) return callback.endedAt < callback.dueAt ? {} : { due: 1 };
  const lateSeconds = lateSecondsOf(last, callback.dueAt);
  return { due: 1, onTime: Number(lateSeconds <= IN_TIME_SECONDS), lateSeconds };
}

function ofVoicemail({ handling, leftAt, queueId }: Voicemail, zone: string): Dated {
  if (handling.state !== 'done') return undefined;
  const { how, by, at } = handling;
  const counts = withoutZeros({ voicemails: 1, voicemailsCalled: Number(how === 'called'), voicemailsMailed: Number(how === 'e-mail'), voicemailWaitSeconds: between(leftAt, at) });
  return dated(at, zone, { origin: 'voicemail', ...(queueId !== undefined && { queueId }), userId: by.userId, counts });
}

function ofCallIn(callIn: CallIn, zone: string): Dated {
  if (callIn.phase !== 'ended' && callIn.phase !== 'expired') return undefined;
  const at = callIn.phase === 'ended' ? callIn.endedAt : callIn.expiredAt;
  return dated(at, zone, { origin: 'announced', queueId: callIn.queueId, counts: withoutZeros({ announced: 1, calledIn: Number(callIn.phase === 'ended' && callIn.outcome === 'matched') }) });
}

function withoutZeros(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).flatMap(([name, count]) => (count === 0 ? [] : [[name, count]])));
}
