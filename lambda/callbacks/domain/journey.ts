import { secondsBetween } from '../../ground/domain/instant';
import { type Teller, teller } from '../../ground/domain/sentences';
import type { Attempt, FailedAttempt } from './attempt';
import type { Callback } from './callback';
import { isPromised, type Promised } from './callback-request';
import { describeChange } from './changes';
import { handlerOf } from './handler-of';
import { LINE_SENTENCES } from './journey-sentences';
import { outcomeSentence } from './outcome';

export interface JourneyLine {
  at: string;
  event: 'requested' | 'handed-off' | 'callback-created' | 'queued' | 'agent-accepted' | 'customer-answered' | 'customer-proved' | 'connected' | 'disconnected' | 'attempt-failed' | 'outcome-said' | 'edited' | 'cancelled' | 'claimed' | 'released' | 'reopened' | 'called-beside' | 'ended' | 'dismissed';
  contactId: string | null;
  detail: string;
}

type Say = Teller<keyof typeof LINE_SENTENCES>['say'];

/** Lines in order of time, made from the record. They are never stored, so they cannot contradict it. @param language of the reader; logs and stories are in English */
export function journeyOf(callback: Callback, language?: string): JourneyLine[] {
  const { say } = teller(LINE_SENTENCES, language);
  const earlier = isPromised(callback) ? callback.attempts.flatMap((attempt) => [...linesOf(callback, attempt, language), failureOf(attempt, language)]) : [];
  const ended = callback.phase === 'ended' && ({ at: callback.endedAt, event: 'ended', contactId: null, detail: outcomeSentence(callback.outcome, language) } as const);
  const lines: JourneyLine[] = [requestLine(callback, say), ...earlier, ...changesOf(callback, language), ...calledBesideOf(callback, say), ...linesOf(callback, callback.attempt, language), ...(ended ? [ended] : []), ...dismissalOf(callback, say)];
  return lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function requestLine(callback: Callback, say: Say): JourneyLine {
  const at = callback.requestedAt;
  if (isPromised(callback)) return { at, event: 'requested', contactId: null, detail: askedOf(callback, say) };
  // Nobody should wonder later why a customer was called twice.
  const beside = callback.beside ? say(`beside-${callback.beside.why}`) : '';
  return { at, event: 'requested', contactId: null, detail: say(callback.mode === 'by-hand' ? 'line-by-hand' : 'line-asked', { agent: callback.agent.username, beside }) };
}

function askedOf({ origin, requestedBy }: Promised, say: Say): string {
  switch (origin) {
    case 'agent':
      return say('line-asked-callback', { agent: requestedBy?.username ?? say('line-an-agent') });
    case 'caller':
      return say('line-asked-by-caller');
    case 'app':
      return say('line-asked-by-app');
  }
}

function changesOf(callback: Callback, language: string | undefined): JourneyLine[] {
  const changes = isPromised(callback) ? (callback.changes ?? []) : [];
  return changes.map((change) => ({ at: change.at, event: change.how, contactId: null, detail: describeChange(change, language) }));
}

function calledBesideOf(callback: Callback, say: Say): JourneyLine[] {
  if (!callback.calledBeside) return [];
  const { at, agent, byHand, stays } = callback.calledBeside;
  // Who may see a promise may know who handles it. Of clicks on one customer neither agent may know of the other.
  const who = isPromised(callback) ? agent.username : say('another-agent');
  return [{ at, event: 'called-beside', contactId: null, detail: inOne(say(byHand ? 'line-by-hand-beside' : 'line-called-beside', { who }), stays && say(`stays-${stays}`)) }];
}

function dismissalOf(callback: Callback, say: Say): JourneyLine[] {
  if (callback.phase !== 'ended' || !callback.dismissed) return [];
  const { at, by, promisedAgain } = callback.dismissed;
  return [{ at, event: 'dismissed', contactId: null, detail: by ? say('line-dismissed-by', { by: by.username }) : say(promisedAgain ? 'line-promised-another' : 'line-customer-called-in') }];
}

/** One attempt's lines. */
function linesOf(callback: Callback, attempt: Attempt, language: string | undefined): JourneyLine[] {
  const { call, handoffContactId, admittedAt, dialledAt, customerFirst, provedAt, isMachine, line: stood, said } = attempt;
  const { say } = teller(LINE_SENTENCES, language);
  const agent = stood ? ('agent' in stood ? stood.agent.username : undefined) : handlerOf(callback)?.username;
  const lines = [
    callback.mode !== 'by-hand' && line(handoffContactId, { at: admittedAt, event: 'handed-off', detail: admissionOf(callback, attempt, say) }),
    handoffContactId === undefined && line(undefined, { at: dialledAt, event: 'handed-off', detail: say('line-to-be-called-first') }),
    callback.mode === 'queued-callback' && !customerFirst && line(call?.contactId, { at: call?.initiatedAt, event: 'callback-created', detail: say('line-created') }),
    line(handoffContactId, { at: provedAt, event: 'customer-proved', detail: say(isMachine ? 'line-machine' : 'line-person') }),
    line(call?.contactId, { at: call?.queuedAt, event: 'queued', detail: agent ? say('line-queue-of', { agent }) : say('line-queue-of-agents') }),
    callback.mode !== 'by-hand' && line(call?.contactId, { at: call?.acceptedAt, event: 'agent-accepted', detail: say('line-taken', { agent: agent ?? say('line-an-agent') }) }),
    line(call?.contactId, { at: call?.customerAnsweredAt, event: 'customer-answered', detail: say('line-phone-answered') }),
    line(call?.contactId, { at: call?.connectedAt, event: 'connected', detail: say('line-connected') }),
    line(call?.contactId, { at: call?.disconnectedAt, event: 'disconnected', detail: call?.disconnectReason ?? say('line-over') }),
    line(call?.contactId, { at: said?.at, event: 'outcome-said', detail: said ? say('line-said', { by: said.by.username, outcome: outcomeSentence(said.outcome, language) }) : '' }),
  ];
  return lines.filter((entry): entry is JourneyLine => !!entry);
}

/** How its call came about, and what nobody should wonder about later. */
function admissionOf(callback: Callback, { handoffContactId, customerFirst, undetected, shown, despite }: Attempt, say: Say): string {
  const isCallers = callback.origin === 'caller' && handoffContactId === callback.relatedContactId;
  const began = customerFirst ? say('line-customer-first') : say(isCallers ? 'line-made-by-callers-flow' : 'line-made-by-our-number');
  return inOne(began, undetected && say('line-undetected'), shown && say('line-shown', { shown }), despite && say('line-despite', { since: despite.since, reason: despite.reason ? ` (${despite.reason})` : '' }));
}

function inOne(...sentences: (string | false | undefined)[]): string {
  return sentences.filter(Boolean).join(' ');
}

function failureOf({ endedAt, outcome }: FailedAttempt, language: string | undefined): JourneyLine {
  return { at: endedAt, event: 'attempt-failed', contactId: null, detail: outcomeSentence(outcome, language) };
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
