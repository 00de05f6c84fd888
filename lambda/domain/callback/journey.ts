import { isPromised, type Attempt, type Callback, type Promised } from './callback';
import { handlerOf } from './handler-of';
import { secondsBetween } from './instant';
import { wayOf, type Way } from './way';

export interface JourneyLine {
  at: string;
  event: 'requested' | 'handed-off' | 'callback-created' | 'queued' | 'agent-accepted' | 'customer-answered' | 'connected' | 'disconnected' | 'attempt-failed' | 'edited' | 'cancelled' | 'ended' | 'dismissed';
  contactId: string | null;
  detail: string;
}

/** The callback's way as lines in order of time, from what the record knows: never stored, so never out of step. */
export function journeyOf(callback: Callback): JourneyLine[] {
  const earlier = isPromised(callback) ? callback.attempts.flatMap((attempt) => [...linesOf(callback, attempt), failureOf(attempt)]) : [];
  const ended = callback.phase === 'ended' && ({ at: callback.endedAt, event: 'ended', contactId: null, detail: callback.outcome.sentence } as const);
  const lines: JourneyLine[] = [requestLine(callback), ...earlier, ...changeOf(callback), ...linesOf(callback, wayOf(callback)), ...(ended ? [ended] : []), ...dismissalOf(callback)];
  return lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function requestLine(callback: Callback): JourneyLine {
  const at = callback.requestedAt;
  if (!isPromised(callback)) return { at, event: 'requested', contactId: null, detail: `${callback.agent.username} asked to call the customer.` };
  return { at, event: 'requested', contactId: null, detail: askedOf(callback) };
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

function changeOf(callback: Callback): JourneyLine[] {
  if (!isPromised(callback) || !callback.changed) return [];
  const { at, by, how } = callback.changed;
  return [{ at, event: how, contactId: null, detail: how === 'edited' ? `${by} changed it.` : `${by} asked to cancel it.` }];
}

function dismissalOf(callback: Callback): JourneyLine[] {
  if (callback.phase !== 'ended' || !callback.dismissed) return [];
  const { at, by } = callback.dismissed;
  return [{ at, event: 'dismissed', contactId: null, detail: by ? `${by.username} took it off the list of missed ones.` : 'The customer called in: it was taken off the list of missed ones.' }];
}

/** One attempt's lines. */
function linesOf(callback: Callback, { call, handoffContactId, admittedAt, line: place }: Way): JourneyLine[] {
  const agent = place ? ('agent' in place ? place.agent.username : undefined) : handlerOf(callback)?.username;
  const lines = [
    line(handoffContactId, { at: admittedAt, event: 'handed-off', detail: handoffOf(callback, handoffContactId) }),
    callback.mode === 'queued-callback' && line(call?.contactId, { at: call?.initiatedAt, event: 'callback-created', detail: 'Connect made the callback.' }),
    line(call?.contactId, { at: call?.queuedAt, event: 'queued', detail: agent ? `In the queue of ${agent}.` : 'In the queue of its agents.' }),
    line(call?.contactId, { at: call?.acceptedAt, event: 'agent-accepted', detail: `${agent ?? 'An agent'} took it.` }),
    line(call?.contactId, { at: call?.customerAnsweredAt, event: 'customer-answered', detail: 'The customer’s phone answered.' }),
    line(call?.contactId, { at: call?.connectedAt, event: 'connected', detail: 'Agent and customer are on the line.' }),
    line(call?.contactId, { at: call?.disconnectedAt, event: 'disconnected', detail: call?.disconnectReason ?? 'The call is over.' }),
  ];
  return lines.filter((entry): entry is JourneyLine => !!entry);
}

function handoffOf(callback: Callback, contactId: string | undefined): string {
  const isCallers = callback.origin === 'caller' && contactId === callback.relatedContactId;
  return isCallers ? 'The flow of the caller’s own call makes the callback.' : 'Our number answered; the flow makes the callback.';
}

function failureOf({ endedAt, outcome }: Attempt): JourneyLine {
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

/** What the two modes are compared by. Each is present once both of its ends are known. */
export function measuresOf(callback: Callback): Measures {
  const { call } = wayOf(callback);
  if (!call) return {};
  const leftHoldAt = call.connectedAt ?? call.disconnectedAt;
  return {
    ...(call.queuedAt && { clickToQueuedSeconds: secondsBetween(callback.requestedAt, call.queuedAt) }),
    ...(call.customerAnsweredAt && leftHoldAt && { customerHoldSeconds: secondsBetween(call.customerAnsweredAt, leftHoldAt) }),
    ...(call.acceptedAt && call.connectedAt && { agentWaitSeconds: secondsBetween(call.acceptedAt, call.connectedAt) }),
  };
}
