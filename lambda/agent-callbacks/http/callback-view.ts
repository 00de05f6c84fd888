import type { Agent } from '../../agents/domain/agent';
import type { DueNotice } from '../../calendar/domain/due-time';
import { localTimeOf } from '../../calendar/domain/local-time';
import { type Callback, isReplaced } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { claimOf } from '../../callbacks/domain/claim';
import { failedAttemptsOf } from '../../callbacks/domain/failed-attempts';
import { journeyOf } from '../../callbacks/domain/journey';
import { viewOutcome, viewSaid } from '../../callbacks/http/said-view';
import { secondsBetween } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { CallbackNoticeCode, ScheduledCallback } from '../../http/callback-api-types';
import { numberNoticesOf } from '../../numbers/domain/number-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { teller } from '../../ground/domain/sentences';
import { CALLBACK_NOTICES } from './notices';
import { isTakenBack } from '../../callbacks/domain/withdrawal';

const BY_TIME_CHANGE: Record<DueNotice, CallbackNoticeCode> = { 'shifted-forward': 'time-moved-forward', 'earlier-of-two': 'earlier-of-two', 'moved-into-window': 'moved-into-window' };

export interface Viewer {
  agent: Agent;
  queues: ReadonlyMap<string, QueuePolicy>;
  clock: Clock;
  /** The reader's, a BCP 47 tag. Default: English. */
  language: string;
}

/** What the answer to the request itself knows. */
export interface Told {
  created: boolean;
  notice?: DueNotice;
  /** Other digits are called than were typed. */
  rewritten?: boolean;
}

export function viewCallback(callback: Callback & Promised, { agent, queues, clock, language }: Viewer, what: Told = { created: true }): ScheduledCallback {
  return {
    id: callback.id,
    number: callback.number,
    ...(callback.shownNumber && callback.shownNumber !== callback.number && { shownNumber: callback.shownNumber }),
    // A queue may have been taken out of the settings while its callbacks were pending.
    queue: viewQueue(callback.queueId, queues.get(callback.queueId)),
    origin: callback.origin,
    state: callback.phase,
    dueAt: callback.dueAt,
    dueLocal: { local: localTimeOf(callback.dueAt, callback.zone), zone: callback.zone },
    purgeAt: callback.purgeAt,
    requestedAt: callback.requestedAt,
    requestedBy: callback.requestedBy?.username ?? null,
    owner: callback.owner?.username ?? null,
    mine: callback.owner?.userId === agent.userId,
    ...(callback.formerOwner && { formerOwner: callback.formerOwner.username }),
    ...(callback.phase !== 'ended' && callback.attempt.calledNowBy && { calledNowBy: callback.attempt.calledNowBy.username }),
    ...viewClaim(callback, clock.now()),
    retriesLeft: callback.retriesLeft,
    failedAttempts: failedAttemptsOf(callback).length,
    numberVerified: callback.numberVerified ?? false,
    ...(callback.recorded && { recorded: true as const }),
    ...(callback.callerId && { callerId: callback.callerId }),
    ...(callback.customerZone && { customerZone: callback.customerZone }),
    ...(callback.language && { language: callback.language }),
    ...(callback.comment && { comment: callback.comment }),
    ...(callback.crmRecord && { crmRecord: callback.crmRecord }),
    ...(callback.context && { context: callback.context }),
    ...(callback.skills && { skills: [...callback.skills] }),
    ...(callback.preferredAgents?.includes(agent.userId) && { prefersMe: true as const }),
    ...(callback.relatedContactId && { relatedContactId: callback.relatedContactId }),
    ...(callback.phase === 'ended' && { outcome: viewOutcome(callback.outcome, language) }),
    ...viewSaid(callback, { agent, now: clock.now(), language }),
    ...(callback.phase === 'ended' && callback.dismissed && { dismissed: { at: callback.dismissed.at, by: callback.dismissed.by?.username ?? null, ...(callback.dismissed.promisedAgain && { promisedAgain: true as const }) } }),
    version: callback.version,
    notices: [...noticesOf(callback, what).map((code) => ({ code, sentence: teller(CALLBACK_NOTICES, language).say(code) })), ...numberNoticesOf(callback.number, what, language)],
    journey: journeyOf(callback, language),
  };
}

function viewQueue(id: string, queue: QueuePolicy | undefined): ScheduledCallback['queue'] {
  return { id, name: queue?.name ?? id, ...(queue?.customerFirst && { customersFirst: true as const }) };
}

function viewClaim(callback: Callback, now: string): Pick<ScheduledCallback, 'claim'> {
  const claim = claimOf(callback, now);
  return claim ? { claim: { by: claim.by.username, until: claim.until, secondsLeft: Math.ceil(secondsBetween(now, claim.until)) } } : {};
}

function noticesOf(callback: Callback, { created, notice }: Told): CallbackNoticeCode[] {
  // Out of its owner's line it goes on to the agents of the queue: for whoever asks, nothing is taken back.
  const isWithdrawn = isTakenBack(callback.attempt.withdrawal);
  return [...(isReplaced(callback) ? (['recorded-only'] as const) : []), ...(created ? [] : (['already-pending'] as const)), ...(notice ? [BY_TIME_CHANGE[notice]] : []), ...(isWithdrawn ? (['being-withdrawn'] as const) : [])];
}
