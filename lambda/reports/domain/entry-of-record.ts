import { localTimeOf } from '../../calendar/domain/local-time';
import { agentOfCall, answeredAttempt } from '../../callbacks/domain/agent-of-call';
import { type Attempt, type Callback, isPromised } from '../../callbacks/domain/callback';
import { failedAttemptsOf } from '../../callbacks/domain/failed-attempts';
import { handlerOf } from '../../callbacks/domain/handler-of';
import { isMissed } from '../../callbacks/domain/is-missed';
import { measuresOf } from '../../callbacks/domain/journey';
import { mayHaveReached } from '../../callbacks/domain/outcome';
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

function countsOf(callback: Callback & { phase: 'ended' }): Counts {
  const attempts = isPromised(callback) ? [...callback.attempts, callback.attempt] : [callback.attempt];
  const count = (isSo: (attempt: Attempt) => unknown) => attempts.filter((attempt) => Boolean(isSo(attempt))).length;
  const { agentWaitSeconds = 0, customerHoldSeconds = 0 } = measuresOf(callback);
  const { code } = callback.outcome;
  return withoutZeros({
    ended: 1,
    placed: count(({ handoffContactId, admittedAt }) => handoffContactId && (admittedAt ?? callback.mode !== 'queued-callback')),
    offered: count(({ call }) => call?.queuedAt),
    taken: count(({ call }) => call?.acceptedAt),
    answered: count(({ call }) => call?.connectedAt),
    reached: Number(mayHaveReached(code) && code !== 'answered'),
    unsaid: Number(code === 'answered'),
    missed: Number(isMissed(callback)),
    withdrawn: Number(isTakenBack(code as never) && !isMissed(callback)),
    failedAttempts: isPromised(callback) ? failedAttemptsOf(callback).length : 0,
    talkSeconds: attempts.reduce((seconds, { call }) => seconds + (call?.connectedAt && call.disconnectedAt ? Math.max(0, secondsBetween(call.connectedAt, call.disconnectedAt)) : 0), 0),
    // No agent waits for a customer who was called first.
    agentWaitSeconds: callback.attempt.customerFirst ? 0 : agentWaitSeconds,
    customerHoldSeconds,
    ...customerFirstCounts(attempts),
    ...punctuality(callback),
  });
}

/** Of customers who were called before an agent, as Connect counts its own such callbacks. A machine that was put into the queue is no customer. */
function customerFirstCounts(attempts: readonly Attempt[]): Counts {
  const called = attempts.filter(({ customerFirst, handoffContactId }) => customerFirst && handoffContactId);
  const proved = called.filter(({ provedAt, isMachine }) => provedAt && !isMachine);
  const talks = proved.flatMap(({ call }) => (call?.connectedAt ? [{ ...call, connectedAt: call.connectedAt }] : []));
  const secondsSince = (from: 'queuedAt' | 'customerAnsweredAt') => talks.reduce((seconds, call) => seconds + Math.max(0, secondsBetween(call[from] ?? call.connectedAt, call.connectedAt)), 0);
  return {
    customerFirstAttempts: called.length,
    customerFirstHandled: talks.length,
    customerFirstAbandoned: proved.length - talks.length,
    customerFirstQueueAnswerSeconds: secondsSince('queuedAt'),
    customerFirstWaitSeconds: secondsSince('customerAnsweredAt'),
  };
}

/** Of what came due: taken back before its time is nothing that could be kept. The last call counts, by the time that it was to be placed at. */
function punctuality(callback: Callback & { phase: 'ended' }): Counts {
  if (!isPromised(callback)) return {};
  const { admittedAt } = callback.attempt;
  const lateSeconds = admittedAt === undefined ? undefined : Math.max(0, secondsBetween(callback.dueAt, admittedAt));
  if (lateSeconds === undefined) return callback.endedAt < callback.dueAt ? {} : { due: 1 };
  return { due: 1, onTime: Number(lateSeconds <= IN_TIME_SECONDS), lateSeconds: Math.round(lateSeconds) };
}

function ofVoicemail({ handling, leftAt, queueId }: Voicemail, zone: string): Dated {
  if (handling.state !== 'done') return undefined;
  const { how, by, at } = handling;
  const counts = withoutZeros({ voicemails: 1, voicemailsCalled: Number(how === 'called'), voicemailsMailed: Number(how === 'e-mail'), voicemailWaitSeconds: Math.max(0, Math.round(secondsBetween(leftAt, at))) });
  return dated(at, zone, { origin: 'voicemail', ...(queueId !== undefined && { queueId }), userId: by.userId, counts });
}

function ofCallIn(callIn: CallIn, zone: string): Dated {
  if (callIn.phase !== 'ended' && callIn.phase !== 'expired') return undefined;
  const at = callIn.phase === 'ended' ? callIn.endedAt : callIn.expiredAt;
  return dated(at, zone, { origin: 'announced', queueId: callIn.queueId, counts: withoutZeros({ announced: 1, calledIn: Number(callIn.phase === 'ended' && callIn.outcome === 'matched') }) });
}

function withoutZeros(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).flatMap(([name, count]) => (count === 0 ? [] : [[name, Math.round(count)]])));
}
