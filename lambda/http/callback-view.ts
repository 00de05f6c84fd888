import type { DueNotice } from '../domain/calendar/due-time';
import { localTimeOf } from '../domain/calendar/local-time';
import { isTakenBack, type Agent, type Callback, type Promised } from '../domain/callback/callback';
import { journeyOf } from '../domain/callback/journey';
import { failedAttemptsOf } from '../domain/callback/failed-attempts';
import type { QueuePolicy } from '../domain/queue-policy';
import type { CallbackNoticeCode, ScheduledCallback } from './callback-api-types';

const NOTICES: Record<CallbackNoticeCode, string> = {
  'already-pending': 'This customer is owed this callback already. One customer gets one at a time: the first is kept as it was.',
  'time-moved-forward': 'The clocks skip the time that was asked for: it was moved forward by what they skip.',
  'earlier-of-two': 'The clocks show the time that was asked for twice: the earlier one counts.',
  'being-withdrawn': 'It is being taken out of Amazon Connect. Until that is done, an agent may still accept it.',
};

const BY_CLOCK_CHANGE: Record<DueNotice, CallbackNoticeCode> = { 'shifted-forward': 'time-moved-forward', 'earlier-of-two': 'earlier-of-two' };

export interface Viewer {
  agent: Agent;
  queues: ReadonlyMap<string, QueuePolicy>;
}

export function viewCallback(callback: Callback & Promised, { agent, queues }: Viewer, what: { created: boolean; notice?: DueNotice } = { created: true }): ScheduledCallback {
  return {
    id: callback.id,
    number: callback.number,
    // A queue may have been taken out of the settings while its callbacks were pending.
    queue: { id: callback.queueId, name: queues.get(callback.queueId)?.name ?? callback.queueId },
    origin: callback.origin,
    state: callback.phase,
    dueAt: callback.dueAt,
    dueLocal: { local: localTimeOf(callback.dueAt, callback.zone), zone: callback.zone },
    purgeAt: callback.purgeAt,
    requestedAt: callback.requestedAt,
    requestedBy: callback.requestedBy?.username ?? null,
    owner: callback.owner?.username ?? null,
    mine: callback.owner?.userId === agent.userId,
    ...('calledNowBy' in callback && callback.calledNowBy && { calledNowBy: callback.calledNowBy.username }),
    retriesLeft: callback.retriesLeft,
    failedAttempts: failedAttemptsOf(callback).length,
    numberVerified: callback.numberVerified ?? false,
    ...(callback.comment && { comment: callback.comment }),
    ...(callback.crmRecord && { crmRecord: callback.crmRecord }),
    ...(callback.context && { context: callback.context }),
    ...(callback.relatedContactId && { relatedContactId: callback.relatedContactId }),
    ...(callback.phase === 'ended' && { outcome: callback.outcome }),
    ...(callback.phase === 'ended' && callback.dismissed && { dismissed: { at: callback.dismissed.at, by: callback.dismissed.by?.username ?? null } }),
    version: callback.version,
    notices: noticesOf(callback, what).map((code) => ({ code, sentence: NOTICES[code] })),
    journey: journeyOf(callback),
  };
}

function noticesOf(callback: Callback, { created, notice }: { created: boolean; notice?: DueNotice }): CallbackNoticeCode[] {
  // Out of its owner's line it goes on to the agents of the queue: for whoever asks, nothing is taken back.
  const isWithdrawn = 'withdrawal' in callback && isTakenBack(callback.withdrawal);
  return [...(created ? [] : (['already-pending'] as const)), ...(notice ? [BY_CLOCK_CHANGE[notice]] : []), ...(isWithdrawn ? (['being-withdrawn'] as const) : [])];
}
