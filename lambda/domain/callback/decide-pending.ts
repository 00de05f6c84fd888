import { isOpen, nextOpenAt } from '../calendar/opening-hours';
import { isAnsweredInQueue } from './answered-in-queue';
import type { Callback, CallbackIn, HandingOff, Line, Pending } from './callback';
import { conclude, end } from './conclude';
import { act, change, keep, type Circumstances, type Decision, type Effect } from './decision';
import type { CallbackEvent, Edit } from './event';
import { plusSeconds } from './instant';
import { requestOf } from './request-of';
import { rootOf } from './way';

type Due = Extract<CallbackEvent, { type: 'due' }>;
type Asked = Extract<CallbackEvent, { type: 'admission-asked' }>;

/** Promised. It is placed without a write of its own: the line it takes and the admission say that it is under way, and allow one call only. */
export function decidePending(callback: CallbackIn<Pending>, event: CallbackEvent, circumstances: Circumstances): Decision {
  switch (event.type) {
    case 'due':
      return due(callback, event, circumstances);
    case 'admission-asked':
      return admit(callback, event, circumstances);
    case 'line-full':
      return lineFull(callback, circumstances);
    case 'placement-refused':
      if (event.failure === 'connect-busy' || event.failure === 'connect-limit') {
        return { ...keep(callback, 'Connect takes no more calls just now: it is placed a little later.'), postponed: true };
      }
      return conclude(callback, event.failure, circumstances);
    case 'edited':
      if (event.edition !== undefined && event.edition !== callback.version) return { refused: 'superseded', reason: 'Somebody changed the callback since the edit was begun.' };
      return edit(callback, event.edit);
    case 'called-now':
      return callNow(callback, event.agent, circumstances);
    case 'cancelled':
      return end(callback, event.cause, circumstances);
    case 'contact-seen':
      if (isAnsweredInQueue(callback, event.facts)) return end(callback, 'answered-in-queue', circumstances);
      return seenOfEarlier(callback, event.facts);
    case 'attention-due':
    case 'looked-up':
    case 'reported':
    case 'placed':
    case 'promised-again':
    case 'leftovers-stopped':
      return keep(callback, 'It waits for its time.');
  }
}

function due(callback: CallbackIn<Pending>, { placement, owner }: Due, circumstances: Circumstances): Decision {
  const { now, policy } = circumstances;
  if (callback.attentionAt > now) return keep(callback, 'Its time has not come.');
  if (callback.purgeAt <= now) return end(callback, 'purged', circumstances);
  if (placement > policy.placementLimit) return conclude(callback, 'not-placed', circumstances);
  if (isClosedFor(callback, circumstances)) return putOff(callback, circumstances);
  const line = lineOf(callback, owner);
  return act(callback, reasonOf(callback, line, owner), ...stopsOfEarlier(callback), { type: 'place', placement, line });
}

/** It was open at this time when that was promised; since then an override may have closed it, for a holiday or in an emergency. An agent who calls knows. */
function isClosedFor({ calledNowBy }: CallbackIn<Pending>, { hours, now }: Circumstances): boolean {
  return !calledNowBy && hours !== undefined && !isOpen(hours, now);
}

/** It costs no retry: nobody was called. */
function putOff(callback: CallbackIn<Pending>, circumstances: Circumstances): Decision {
  const { hours, now } = circumstances;
  const opensAt = hours && nextOpenAt(hours, now);
  if (opensAt === undefined || opensAt >= callback.purgeAt) {
    return { ...end(callback, 'purged', circumstances), reason: 'Its queue is closed now, and opens only after its purge time.' };
  }
  return change({ ...callback, dueAt: opensAt, attentionAt: opensAt }, 'Its queue is closed now: it is put off until that opens.');
}

/** Before the next attempt: the last one may have left a retry of Connect's own. While that cannot be stopped, nothing is placed. */
function stopsOfEarlier(callback: CallbackIn<Pending>): Effect[] {
  const rootContactId = rootOf(callback);
  return rootContactId ? [{ type: 'stop-leftovers', rootContactId, last: false }] : [];
}

function lineOf(callback: CallbackIn<Pending>, owner: Due['owner']): Line {
  if (callback.calledNowBy) return { agent: callback.calledNowBy };
  if (!callback.owner || callback.fellBack || owner === 'away') return { queueId: callback.queueId };
  return { agent: callback.owner };
}

function reasonOf(callback: CallbackIn<Pending>, line: Line, owner: Due['owner']): string {
  if (callback.calledNowBy) return `${callback.calledNowBy.username} calls now.`;
  if ('agent' in line) return `It is due: ${line.agent.username}, whose it is, is called first.`;
  const cannot = callback.owner && (owner === 'away' || callback.fellBack) ? `, but ${callback.owner.username}, whose it is, cannot take it` : '';
  return `It is due${cannot}: the next agent of the queue is called first.`;
}

/** What was placed is what is admitted: an edit in between makes the call on its way one too many. */
function admit(callback: CallbackIn<Pending>, { contactId, edition, line }: Asked, { now, policy }: Circumstances): Decision {
  if (edition !== callback.version) return { refused: 'superseded', reason: 'The callback was changed since this call was placed: this call may not make it.' };
  if (callback.attentionAt > now || callback.purgeAt <= now) return { refused: 'superseded', reason: 'It is not the time of this callback: this call may not make it.' };
  const agent = callback.calledNowBy ?? callback.owner;
  const next: HandingOff = {
    phase: 'handing-off',
    handoffContactId: contactId,
    admittedAt: now,
    line: line === 'agent' && agent ? { agent } : { queueId: callback.queueId },
    ...(callback.calledNowBy && { calledNowBy: callback.calledNowBy }),
    attentionAt: plusSeconds(now, policy.handoffLeaseSeconds),
  };
  return change({ ...requestOf(callback), ...next }, 'Our number answered; the handoff flow may make the callback on this contact.');
}

function edit(callback: CallbackIn<Pending>, { owner, comment, numberVerified, ...times }: Edit): Decision {
  const { owner: _was, comment: _said, numberVerified: _known, fellBack: _fell, ...rest } = callback;
  const kept = owner === undefined ? callback.owner : (owner ?? undefined);
  const said = comment ?? callback.comment;
  const verified = numberVerified ?? callback.numberVerified;
  const next: Callback = { ...rest, ...times, ...(kept && { owner: kept }), ...(said && { comment: said }), ...(verified && { numberVerified: true }) };
  const attentionAt = callback.calledNowBy ? callback.attentionAt : next.dueAt;
  return change({ ...next, attentionAt }, 'It was changed.');
}

function callNow(callback: CallbackIn<Pending>, agent: NonNullable<Pending['calledNowBy']>, { now }: Circumstances): Decision {
  if (callback.calledNowBy && callback.calledNowBy.userId !== agent.userId) return { refused: 'agent-has-it', reason: `${callback.calledNowBy.username} is calling the customer already.` };
  const next: Callback = { ...callback, calledNowBy: agent, attentionAt: now };
  return change(next, `${agent.username} calls now.`, ...stopsOfEarlier(callback), { type: 'place', placement: 1, line: { agent } });
}

/** An agent who promised it looks after what they missed. A customer who was told that they will be called waits for a place in the line instead. */
function lineFull(callback: CallbackIn<Pending>, circumstances: Circumstances): Decision {
  if (callback.calledNowBy) return notNow(callback);
  if (callback.origin === 'agent') return end(callback, 'missed', circumstances);
  return { ...keep(callback, 'As many callbacks stand in the line as may: it is placed when one of them was taken.'), postponed: true };
}

function notNow(callback: CallbackIn<Pending>): Decision {
  const { calledNowBy: _agent, ...rest } = callback;
  return change({ ...rest, attentionAt: callback.dueAt }, 'As many calls wait for this agent already as may: the time that was set stands.');
}

/** A contact of an earlier attempt that lives on, whenever it shows: Connect's own retry comes days later. */
function seenOfEarlier(callback: CallbackIn<Pending>, { contactId, disconnectedAt }: { contactId: string; disconnectedAt?: string }): Decision {
  const isKnown = callback.attempts.some(({ handoffContactId, call }) => contactId === handoffContactId || (contactId === call?.contactId && call.disconnectedAt !== undefined));
  const rootContactId = rootOf(callback);
  if (isKnown || disconnectedAt || !rootContactId) return keep(callback, 'It waits for its time.');
  return act(callback, 'It waits for its next time, but Connect holds a call of the last one: that is stopped.', { type: 'stop-leftovers', rootContactId, last: false });
}
