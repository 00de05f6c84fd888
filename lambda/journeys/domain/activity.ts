import type { Agent } from '../../agents/domain/agent';
import { type Asking, supervises } from '../../agents/domain/role';
import { agentOfCall, answeredAttempt } from '../../callbacks/domain/agent-of-call';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised } from '../../callbacks/domain/callback-request';
import { handlerOf } from '../../callbacks/domain/handler-of';
import { isMissed } from '../../callbacks/domain/is-missed';
import type { Outcome } from '../../callbacks/domain/outcome';
import type { CallIn } from '../../call-ins/domain/call-in';
import type { Voicemail } from '../../voicemails/domain/voicemail';
import type { CONTACT_SENTENCES } from './contact-sentences';
import { agentOfContact, type ContactKind, type ContactStory, CONTACT_KINDS, kindOfContact, sharedQueueOf, talkBegan } from './contact-story';
import { type Status, statusOfContact } from './contact-status';
import { contactsOfCallback } from './stories-of-callback';

export const ACTIVITY_KINDS = [...CONTACT_KINDS, 'click', 'voicemail', 'announced-call'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** What came of a voicemail, an announced call, or a contact that no record is of. */
export interface ToldOutcome {
  code: string;
  says: keyof typeof CONTACT_SENTENCES;
  values?: Readonly<Record<string, string>>;
}

/** Something that a customer and we had to do with each other, as every history shows it. */
export interface Activity {
  kind: ActivityKind;
  /** Of the record, or of the contact where there is none. */
  id: string;
  /** When it was asked for, or began. */
  at: string;
  status: Status;
  number?: string;
  queueId?: string;
  /** The agent who had it, or whose it is. Where only Connect's id of them is known, that. */
  agent?: Agent | { userId: string };
  /** All agents who have to do with it. */
  userIds: ReadonlySet<string>;
  outcome?: Outcome | ToldOutcome;
  note?: string;
  /** Its contacts, oldest first: each has a journey of its own. */
  contactIds: string[];
  relatedContactId?: string;
}

/** A page of a history, as one person sees it. */
export interface ActivityList {
  activities: Activity[];
  /** How many more there are on this page, which the person may not see. */
  ofOthers: number;
  next?: string;
}

/** Their own, those of queues that they supervise, and administrators all. */
export function maySeeActivity({ agent, role }: Asking, { queueId, userIds }: Pick<Activity, 'queueId' | 'userIds'>): boolean {
  return supervises(role, queueId) || userIds.has(agent.userId);
}

export function activityOfCallback(callback: Callback): Activity {
  const answered = answeredAttempt(callback);
  const talked = answered && agentOfCall(callback, answered);
  const handler = handlerOf(callback);
  const agent = talked === undefined || talked === handler?.userId ? handler : { userId: talked };
  const named = isPromised(callback) ? [callback.requestedBy, callback.owner] : [callback.agent];
  return {
    kind: isPromised(callback) ? 'callback' : callback.mode === 'by-hand' ? 'dialled-by-hand' : 'click',
    id: callback.id,
    at: callback.requestedAt,
    status: statusOfCallback(callback),
    number: callback.number,
    ...(isPromised(callback) && { queueId: callback.queueId }),
    ...(agent && { agent }),
    userIds: new Set([...named.map((one) => one?.userId), talked, handler?.userId].filter((id) => id !== undefined)),
    ...(callback.phase === 'ended' && { outcome: callback.outcome }),
    ...(callback.comment !== undefined && { note: callback.comment }),
    contactIds: contactsOfCallback(callback),
    ...(callback.relatedContactId !== undefined && { relatedContactId: callback.relatedContactId }),
  };
}

function statusOfCallback(callback: Callback): Status {
  switch (callback.phase) {
    case 'pending':
    case 'dispatching':
    case 'calling':
      return 'waiting';
    case 'handing-off':
    case 'waiting':
    case 'holding':
      return callback.attempt.call?.acceptedAt ? 'assigning' : 'waiting';
    case 'connected':
      return 'assigned';
    case 'ended':
      return isMissed(callback) ? 'failed' : 'ended';
  }
}

const ANSWERED = { called: 'voicemail-called', 'e-mail': 'voicemail-e-mail', 'none needed': 'voicemail-none-needed' } as const;
const HANDLING: Record<Voicemail['handling']['state'], Status> = { open: 'waiting', claimed: 'assigned', done: 'ended' };

export function activityOfVoicemail({ id, leftAt, from, queueId, forAgent, handling, transcript }: Voicemail): Activity {
  const agent = handling.state === 'open' ? forAgent : handling.by;
  return {
    ...{ kind: 'voicemail', id, at: leftAt, status: HANDLING[handling.state] },
    ...(from !== undefined && { number: from }),
    ...(queueId !== undefined && { queueId }),
    ...(agent && { agent }),
    userIds: new Set([forAgent?.userId, agent?.userId].filter((userId) => userId !== undefined)),
    ...(handling.state === 'done' && { outcome: { code: handling.how, says: ANSWERED[handling.how] } }),
    ...(transcript.state === 'there' && { note: transcript.text }),
    contactIds: [id],
  };
}

const ANNOUNCED: Record<CallIn['phase'], Status> = { queued: 'waiting', ready: 'assigning', expected: 'assigning', expired: 'failed', ended: 'ended' };

export function activityOfCallIn(callIn: CallIn): Activity {
  const { id, requestedAt, number, queueId, phase } = callIn;
  const outcome = phase === 'ended' ? callIn.outcome : phase === 'expired' ? callIn.because : undefined;
  return {
    ...{ kind: 'announced-call', id, at: requestedAt, status: ANNOUNCED[phase], number, queueId },
    userIds: new Set(),
    ...(outcome && { outcome: { code: outcome, says: 'announced' as const, values: { outcome } } }),
    contactIds: phase === 'ended' && callIn.contactId !== undefined ? [callIn.contactId] : [],
  };
}

export function activityOfContact(story: ContactStory): Activity {
  const { contactId, initiatedAt = '', customerNumber, relatedContactId, disconnectedAt, disconnectReason } = story;
  const [queueId, userId] = [sharedQueueOf(story), agentOfContact(story)];
  const kind: ContactKind = kindOfContact(story);
  return {
    ...{ kind, id: contactId, at: initiatedAt, status: statusOfContact(story) },
    ...(customerNumber !== undefined && { number: customerNumber }),
    ...(queueId !== undefined && { queueId }),
    ...(userId !== undefined && { agent: { userId } }),
    userIds: new Set(userId === undefined ? [] : [userId]),
    ...(disconnectedAt && { outcome: talkBegan(story) ? { code: 'answered', says: 'outcome-talked' } : { code: 'not-answered', says: 'outcome-nobody-talked', values: { reason: disconnectReason ? ` (${disconnectReason})` : '' } } }),
    contactIds: [contactId],
    ...(relatedContactId !== undefined && { relatedContactId }),
  };
}
