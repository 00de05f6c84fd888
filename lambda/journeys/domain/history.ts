import { agentOfCall } from '../../callbacks/domain/agent-of-call';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised } from '../../callbacks/domain/callback-request';
import type { CallIn } from '../../call-ins/domain/call-in';
import type { Changed } from '../../changes/domain/changed';
import type { Voicemail } from '../../voicemails/domain/voicemail';
import { agentOfContact, type ContactStory, sharedQueueOf } from './contact-story';
import { contactsOfCallback } from './stories-of-callback';

/** Whose history it is. A number is E.164, an agent a user id. */
export type HistoryOf = { customer: string } | { queue: string } | { agent: string } | { contact: string };

export const ENTRY_KINDS = ['callback', 'voicemail', 'request', 'contact'] as const;

/** One activity, as a history holds it: what it leads to, and no more, so that it never contradicts that. `callback`: promised, or a click. */
export interface HistoryEntry {
  kind: (typeof ENTRY_KINDS)[number];
  id: string;
  /** When it was asked for, or began. ISO instant. */
  at: string;
}

export interface HistoryPlace {
  of: HistoryOf;
  entry: HistoryEntry;
}

/** The histories that a write of a record adds it to. A write that is told again adds it to the same places. */
export function newPlacesOf(changed: Changed): HistoryPlace[] {
  if (changed.change.isCopy) return [];
  const { now, before } = recordPlaces(changed);
  const known = new Set(before.map(nameOf));
  return now.filter((place) => !known.has(nameOf(place)));
}

/** All histories that a record is in. */
export function placesOf(changed: Changed): HistoryPlace[] {
  return recordPlaces(changed).now;
}

function recordPlaces(changed: Changed): { now: HistoryPlace[]; before: HistoryPlace[] } {
  switch (changed.kind) {
    case 'callback':
      return ofBoth(changed.change, ofCallback);
    case 'voicemail':
      return ofBoth(changed.change, ofVoicemail);
    case 'request':
      return ofBoth(changed.change, ofCallIn);
  }
}

function ofBoth<Rec>({ after, before }: { after: Rec; before?: Rec }, placesOf: (record: Rec) => HistoryPlace[]) {
  return { now: placesOf(after), before: before === undefined ? [] : placesOf(before) };
}

function nameOf({ of }: HistoryPlace): string {
  return JSON.stringify(of);
}

/** The agents who asked for it, whose it is, or who had a call of it. */
function ofCallback(callback: Callback): HistoryPlace[] {
  const entry: HistoryEntry = { kind: 'callback', id: callback.id, at: callback.requestedAt };
  const attempts = isPromised(callback) ? [...callback.attempts, callback.attempt] : [callback.attempt];
  const named = isPromised(callback) ? [callback.requestedBy, callback.owner] : [callback.agent];
  const agents = [...named.map((agent) => agent?.userId), ...attempts.map((attempt) => agentOfCall(callback, attempt))];
  return places(entry, { customer: callback.number, queue: isPromised(callback) ? callback.queueId : undefined, agents, contacts: contactsOfCallback(callback) });
}

function ofVoicemail({ id, leftAt, from, queueId, forAgent, handling }: Voicemail): HistoryPlace[] {
  const agents = [forAgent?.userId, handling.state === 'open' ? undefined : handling.by.userId];
  return places({ kind: 'voicemail', id, at: leftAt }, { customer: from, queue: queueId, agents, contacts: [id] });
}

function ofCallIn(callIn: CallIn): HistoryPlace[] {
  const contactId = callIn.phase === 'ended' ? callIn.contactId : undefined;
  return places({ kind: 'request', id: callIn.id, at: callIn.requestedAt }, { customer: callIn.number, queue: callIn.queueId, agents: [], contacts: contactId === undefined ? [] : [contactId] });
}

/** A contact of a callback or click is in no history by itself: its record is. */
export function placesOfContact(story: ContactStory): HistoryPlace[] {
  const { contactId, initiatedAt, customerNumber, recordId } = story;
  if (recordId !== undefined || initiatedAt === undefined) return [];
  return places({ kind: 'contact', id: contactId, at: initiatedAt }, { customer: customerNumber, queue: sharedQueueOf(story), agents: [agentOfContact(story)], contacts: [] });
}

function places(entry: HistoryEntry, { customer, queue, agents, contacts }: { customer: string | undefined; queue: string | undefined; agents: readonly (string | undefined)[]; contacts: readonly string[] }): HistoryPlace[] {
  const histories: HistoryOf[] = [
    ...(customer === undefined ? [] : [{ customer }]),
    ...(queue === undefined ? [] : [{ queue }]),
    ...[...new Set(agents)].flatMap((agent) => (agent === undefined ? [] : [{ agent }])),
    ...contacts.map((contact) => ({ contact })),
  ];
  return histories.map((of) => ({ of, entry }));
}
