import { secondsBetween } from '../../ground/domain/instant';
import type { WhyStays } from './beside';
import { type Attempt, type Callback, type Click, type FailedAttempt, isPromised, type Promised } from './callback';
import { describeChange } from './changes';
import { handlerOf } from './handler-of';

export interface JourneyLine {
  at: string;
  event: 'requested' | 'handed-off' | 'callback-created' | 'queued' | 'agent-accepted' | 'customer-answered' | 'customer-proved' | 'connected' | 'disconnected' | 'attempt-failed' | 'outcome-said' | 'edited' | 'cancelled' | 'claimed' | 'released' | 'reopened' | 'called-beside' | 'ended' | 'dismissed';
  contactId: string | null;
  detail: string;
}

/** Lines in order of time, made from the record. They are never stored, so they cannot contradict it. */
export function journeyOf(callback: Callback): JourneyLine[] {
  const earlier = isPromised(callback) ? callback.attempts.flatMap((attempt) => [...linesOf(callback, attempt), failureOf(attempt)]) : [];
  const ended = callback.phase === 'ended' && ({ at: callback.endedAt, event: 'ended', contactId: null, detail: callback.outcome.sentence } as const);
  const lines: JourneyLine[] = [requestLine(callback), ...earlier, ...changesOf(callback), ...calledBesideOf(callback), ...linesOf(callback, callback.attempt), ...(ended ? [ended] : []), ...dismissalOf(callback)];
  return lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function requestLine(callback: Callback): JourneyLine {
  const at = callback.requestedAt;
  if (!isPromised(callback)) return { at, event: 'requested', contactId: null, detail: `${callback.agent.username} ${callback.mode === 'by-hand' ? 'dialled the customer by hand' : 'asked to call the customer'}${besideText(callback)}.` };
  return { at, event: 'requested', contactId: null, detail: askedOf(callback) };
}

/** Nobody should wonder later why a customer was called twice. */
function besideText({ beside }: Click): string {
  switch (beside?.why) {
    case undefined:
      return '';
    case 'being-called':
      return ', though they were being called already';
    case 'owed':
      return ', though they were owed a callback that is not theirs to make';
    case 'missed':
      return ', whose callback was missed';
    case 'answered':
      return ', after a call to them that was answered';
  }
}

function askedOf({ origin, requestedBy }: Promised): string {
  switch (origin) {
    case 'agent':
      return `${requestedBy?.username ?? 'An agent'} asked for a callback.`;
    case 'caller':
      return 'The caller asked for a callback while they waited.';
    case 'app':
      return 'The customer asked for a callback through an app.';
  }
}

function changesOf(callback: Callback): JourneyLine[] {
  const changes = isPromised(callback) ? (callback.changes ?? []) : [];
  return changes.map((change) => ({ at: change.at, event: change.how, contactId: null, detail: describeChange(change) }));
}

function calledBesideOf(callback: Callback): JourneyLine[] {
  if (!callback.calledBeside) return [];
  const { at, agent, byHand, stays } = callback.calledBeside;
  const how = byHand ? 'dialled the customer by hand, and not by it' : 'called the customer beside it';
  // Who may see a promise may know who handles it. Of clicks on one customer neither agent may know of the other.
  const who = isPromised(callback) ? agent.username : 'Another agent';
  return [{ at, event: 'called-beside', contactId: null, detail: `${who} ${how}.${stays ? STAYS[stays] : ''}` }];
}

const STAYS: Record<WhyStays, string> = {
  'not-theirs': ' It stays, whatever comes of that call: it is of a queue that they do not serve.',
  'several-owed': ' It stays, whatever comes of that call: the number is owed several, and nobody knows which of those customers was called.',
  'promised-since': ' It stays, whatever comes of that call: it was promised while that went on.',
};

function dismissalOf(callback: Callback): JourneyLine[] {
  if (callback.phase !== 'ended' || !callback.dismissed) return [];
  const { at, by, promisedAgain } = callback.dismissed;
  const why = promisedAgain ? 'The customer was promised another' : 'The customer called in';
  return [{ at, event: 'dismissed', contactId: null, detail: by ? `${by.username} took it off the list of missed ones.` : `${why}: it was taken off the list of missed ones.` }];
}

/** One attempt's lines. */
function linesOf(callback: Callback, { call, handoffContactId, admittedAt, dialledAt, customerFirst, undetected, shown, provedAt, isMachine, despite, line: stood, said }: Attempt): JourneyLine[] {
  const agent = stood ? ('agent' in stood ? stood.agent.username : undefined) : handlerOf(callback)?.username;
  const lines = [
    callback.mode !== 'by-hand' && line(handoffContactId, { at: admittedAt, event: 'handed-off', detail: `${customerFirst ? 'Connect called the customer, before an agent.' : handoffOf(callback, handoffContactId)}${undetected ? ' Not with detection: whoever answers is asked for a key.' : ''}${shown ? ` The customer sees ${shown}.` : ''}${despiteText(despite)}` }),
    handoffContactId === undefined && line(undefined, { at: dialledAt, event: 'handed-off', detail: 'The customer is to be called, before an agent. Connect has not said which call that is.' }),
    callback.mode === 'queued-callback' && !customerFirst && line(call?.contactId, { at: call?.initiatedAt, event: 'callback-created', detail: 'Connect made the callback.' }),
    line(handoffContactId, { at: provedAt, event: 'customer-proved', detail: isMachine ? 'A machine is on the line, which comes into the queue.' : 'A person is on the line, and no voicemail.' }),
    line(call?.contactId, { at: call?.queuedAt, event: 'queued', detail: agent ? `In the queue of ${agent}.` : 'In the queue of its agents.' }),
    callback.mode !== 'by-hand' && line(call?.contactId, { at: call?.acceptedAt, event: 'agent-accepted', detail: `${agent ?? 'An agent'} took it.` }),
    line(call?.contactId, { at: call?.customerAnsweredAt, event: 'customer-answered', detail: 'The customer’s phone answered: a person, or a voicemail.' }),
    line(call?.contactId, { at: call?.connectedAt, event: 'connected', detail: 'The agent is on the line with whoever answered.' }),
    line(call?.contactId, { at: call?.disconnectedAt, event: 'disconnected', detail: call?.disconnectReason ?? 'The call is over.' }),
    line(call?.contactId, { at: said?.at, event: 'outcome-said', detail: `${said?.by.username}: ${said?.outcome.sentence}` }),
  ];
  return lines.filter((entry): entry is JourneyLine => !!entry);
}

function handoffOf(callback: Callback, contactId: string | undefined): string {
  const isCallers = callback.origin === 'caller' && contactId === callback.relatedContactId;
  return isCallers ? 'The flow of the caller’s own call makes the callback.' : 'Our number answered; the flow makes the callback.';
}

/** Nobody should wonder later why a number of the do-not-call list was called. */
function despiteText(despite: Attempt['despite']): string {
  if (!despite) return '';
  return ` The number has been on the do-not-call list since ${despite.since}${despite.reason ? ` (${despite.reason})` : ''}; the customer asked for this call themself after that, which counts.`;
}

function failureOf({ endedAt, outcome }: FailedAttempt): JourneyLine {
  return { at: endedAt, event: 'attempt-failed', contactId: null, detail: outcome.sentence };
}

function line(contactId: string | null | undefined, { at, ...rest }: { at: string | undefined; event: JourneyLine['event']; detail: string }): JourneyLine | undefined {
  return at ? { at, contactId: contactId ?? null, ...rest } : undefined;
}

export interface Measures {
  clickToQueuedSeconds?: number;
  customerHoldSeconds?: number;
  agentWaitSeconds?: number;
}

/** Times by which the two modes are compared. Each is present once both of its ends are known. */
export function measuresOf(callback: Callback): Measures {
  const { call } = callback.attempt;
  if (!call) return {};
  const leftHoldAt = call.connectedAt ?? call.disconnectedAt;
  return {
    ...(call.queuedAt && { clickToQueuedSeconds: secondsBetween(callback.requestedAt, call.queuedAt) }),
    ...(call.customerAnsweredAt && leftHoldAt && { customerHoldSeconds: secondsBetween(call.customerAnsweredAt, leftHoldAt) }),
    ...(call.acceptedAt && call.connectedAt && { agentWaitSeconds: secondsBetween(call.acceptedAt, call.connectedAt) }),
  };
}
