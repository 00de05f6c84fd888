import { ALWAYS, windowHoursOf } from '../../calendar/domain/calling-window';
import { isOpen } from '../../calendar/domain/opening-hours';
import { nextCallingTime } from '../../queues/domain/calling-time';
import type { Line } from './attempt';
import type { Callback, CallbackIn, Pending } from './callback';
import { claimOf } from './claim';
import { conclude, end } from './conclude';
import { rootOf, settledAttempt } from './current-attempt';
import { callCustomer } from './decide-calling';
import { change, type Circumstances, type Decision, type FollowDecision, type FollowEffect, keep, refuse, thenDial } from './decision';
import type { DialEvent } from './event';
import { untilItsTime } from './lead';
import { mayShowLate } from './may-show-late';

type Due = Extract<DialEvent, { type: 'due' }>;
type CalledNow = Extract<DialEvent, { type: 'called-now' }>;

/**
 * Promised, and its time has come, or an agent calls now. It is dialled without a write of its own: the seat it takes in its line and the
 * admission say that it is under way, and allow one call only.
 */
export function decideDue(callback: CallbackIn<Pending>, event: DialEvent, circumstances: Circumstances): Decision {
  switch (event.type) {
    case 'due':
      return due(callback, event, circumstances);
    case 'called-now':
      return callNow(callback, event, circumstances);
    case 'turn-came':
      // Whoever changed it since may have changed its time: it comes for another turn.
      return event.version === callback.version ? callCustomer(callback, event, circumstances) : keep(callback, 'It was changed since its turn came.');
    case 'check-due':
    case 'detection-refused':
      return keep(callback, 'It waits for its time.');
  }
}

function due(callback: CallbackIn<Pending>, { nthDial, owner, beside }: Due, circumstances: Circumstances): Decision {
  const { now, policy } = circumstances;
  const claim = claimOf(callback, now);
  if (callback.checkAt > now) return keep(callback, claim ? `${claim.by.username} looks at it first: it waits for that.` : 'Its time has not come.');
  if (typeof beside === 'object') {
    const { settledBy = [] } = callback;
    return end({ ...callback, settledBy: [...settledBy, { at: now, why: 'reached-otherwise', click: beside.talked }] }, 'reached-otherwise', circumstances);
  }
  if (callback.purgeAt <= now) return end(callback, 'purged', circumstances);
  if (beside === 'open') return { ...keep(callback, 'An agent is calling the customer by another call: it waits for what comes of that.'), postponed: 'a-little' };
  if (beside === 'in-talk') return { ...keep(callback, 'The talk in which it was promised goes on: it waits for its end.'), postponed: 'a-little' };
  if (mayShowLate(callback, circumstances)) return { ...keep(callback, 'The last attempt ended just now: what it left may not show in Connect yet.'), postponed: 'a-little' };
  if (nthDial > policy.dialLimit) return conclude(callback, 'not-placed', circumstances);
  if (isClosedFor(callback, circumstances)) return putOff(callback, circumstances, QUEUE_CLOSED);
  const line = lineOf(callback, owner);
  const first = isCustomerFirst(callback, line, circumstances);
  const how = { ...(first && { customerFirst: true as const }), ...(callback.attempt.reserved && { reserved: true as const }) };
  return thenDial(keep(callback, first ? 'It is due: the customer is called first, once an agent is idle.' : reasonOf(callback, line, owner), ...stopsOfEarlier(callback)), { nthDial, line, ...how });
}

/** Not where an agent comes first by themself: it is in their own line, or the customer waited for one in vain. */
function isCustomerFirst({ attempt }: CallbackIn<Pending>, line: Line, { queue }: Circumstances): boolean {
  return queue?.customerFirst !== undefined && 'queueId' in line && !attempt.reserved;
}

/** It was open at this time when that was promised; since then an override may have closed it, for a holiday or in an emergency. An agent who calls knows. */
function isClosedFor({ attempt }: CallbackIn<Pending>, { hours, now }: Circumstances): boolean {
  return !attempt.calledNowBy && hours !== undefined && !isOpen(hours, now);
}

interface WhyPutOff {
  putOff: string;
  /** It cannot be put off: the next time would be after its purge. */
  tooLate: string;
}

const QUEUE_CLOSED: WhyPutOff = { putOff: 'Its queue is closed now: it is put off until that opens.', tooLate: 'Its queue is closed now, and opens only after its purge time.' };

/** It costs no retry: nobody was called. */
export function putOff(callback: CallbackIn<Pending>, circumstances: Circumstances, why: WhyPutOff): FollowDecision {
  const { hours, now, queue } = circumstances;
  const early = untilItsTime(callback, now);
  if (early) return early;
  const { number, customerZone, purgeAt, purgeAtLatest = purgeAt } = callback;
  const windows = windowHoursOf(queue?.windows ?? ALWAYS, { number, zone: customerZone });
  const time = nextCallingTime(now, { hours, windows, purgeAtLatest, leadMinutes: 0 });
  if (!time) {
    return { ...end(callback, 'purged', circumstances), reason: why.tooLate };
  }
  return change({ ...callback, ...time, checkAt: time.dueAt }, why.putOff);
}

/** Before the next attempt: the last one may have left a retry of Connect's own. While that cannot be stopped, nothing is dialled. */
function stopsOfEarlier(callback: CallbackIn<Pending>): FollowEffect[] {
  const rootContactId = rootOf(callback);
  return rootContactId ? [{ type: 'stop-leftovers', rootContactId, last: false }] : [];
}

/** The line that it is dialled for, as it is with its owner. */
export function lineOf(callback: CallbackIn<Pending>, owner: Due['owner']): Line {
  if (callback.attempt.calledNowBy) return { agent: callback.attempt.calledNowBy };
  if (!callback.owner || callback.attempt.fellBack || owner === 'away') return { queueId: callback.queueId };
  return { agent: callback.owner };
}

function reasonOf(callback: CallbackIn<Pending>, line: Line, owner: Due['owner']): string {
  if (callback.attempt.calledNowBy) return `${callback.attempt.calledNowBy.username} calls now.`;
  if ('agent' in line) return `It is due: ${line.agent.username}, whose it is, is called first.`;
  const cannot = callback.owner && (owner === 'away' || callback.attempt.fellBack) ? `, but ${callback.owner.username}, whose it is, cannot take it` : '';
  return `It is due${cannot}: the next agent of the queue is called first.`;
}

/** It follows the contact that the agent answers by it. One that followed another from the start follows both, by this attempt. */
function callNow(callback: CallbackIn<Pending>, { agent, relatedContactId: answered, click, over, recorded = callback.recorded, callerId = callback.callerId }: CalledNow, { now }: Circumstances): Decision {
  const { attempt: { calledNowBy }, calledBeside } = callback;
  if (click && click.number !== callback.number) return refuse('superseded', 'Its number was put right since the agent clicked it.');
  const claim = claimOf(callback, now);
  if (claim && claim.by.userId !== agent.userId) return refuse('claimed', `${claim.by.username} looks at it first.`);
  if (calledNowBy && calledNowBy.userId !== agent.userId) return refuse('agent-has-it', `${calledNowBy.username} is calling the customer already.`);
  if (calledBeside && calledBeside.id !== over) return refuse('agent-has-it', `${calledBeside.agent.username} has begun to call the customer beside it.`);
  const relatedContactId = callback.relatedContactId ?? answered;
  const { recorded: _chosen, ...rest } = callback;
  const next: Callback = { ...rest, ...(recorded && { recorded }), ...(callerId && { callerId }), ...(relatedContactId && { relatedContactId }), attempt: { ...settledAttempt(callback.attempt), calledNowBy: agent, ...(click && { calledNowFor: click.key }), ...(answered && answered !== relatedContactId && { answersContactId: answered }) }, checkAt: now };
  return thenDial(change(next, `${agent.username} calls now.`, ...stopsOfEarlier(callback)), { nthDial: 1, line: { agent } });
}
