import type { ContactFacts } from '../../callbacks/domain/contact-facts';

/**
 * What is known of one contact, be it a call, a chat or a task. Fields are only ever added: what was told first stays. So events may come in any order, twice, or not
 * at all, and what Connect is asked later fills the gaps.
 */
export interface ContactStory extends ContactFacts {
  /** As Connect names it: VOICE, CHAT, TASK, EMAIL. */
  channel?: string;
  /** As Connect names it: INBOUND, OUTBOUND, CALLBACK, TRANSFER, QUEUE_TRANSFER, API, … */
  method?: string;
  /** The first contact of its chain; absent on that one. */
  rootContactId?: string;
  previousContactId?: string;
  relatedContactId?: string;
  /** The queue that it stood in; of an agent's own, `agent/` and the user id. */
  queueId?: string;
  /** The agent in whose name it was begun. Connect's id of them. */
  begunBy?: string;
  /** E.164. */
  customerNumber?: string;
  /** The number of ours that was called, or that the customer saw. */
  ourNumber?: string;
  transferredAt?: string;
  /** The contact that it went on as. */
  transferredTo?: string;
  /** The callback or click that it is of. */
  recordId?: string;
  /** Connect was asked what it knows of it. */
  lookedUpAt?: string;
}

export const CONTACT_KINDS = ['call-in', 'callback', 'dialled-by-hand', 'call-out', 'transfer', 'chat', 'task', 'e-mail', 'other'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

const OF_CHANNEL: Partial<Record<string, ContactKind>> = { CHAT: 'chat', TASK: 'task', EMAIL: 'e-mail' };
const OF_METHOD: Partial<Record<string, ContactKind>> = {
  ...{ INBOUND: 'call-in', OUTBOUND: 'dialled-by-hand', CALLBACK: 'callback', API: 'call-out' },
  ...{ TRANSFER: 'transfer', QUEUE_TRANSFER: 'transfer' },
};

export function kindOfContact({ channel = '', method = '' }: ContactStory): ContactKind {
  return OF_CHANNEL[channel] ?? OF_METHOD[method] ?? 'other';
}

/** An agent takes it first there, and the customer is called after that. */
export function isOutgoing(story: ContactStory): boolean {
  return OUTGOING.includes(kindOfContact(story));
}

const OUTGOING: readonly ContactKind[] = ['callback', 'dialled-by-hand', 'call-out'];

/** The queue where any of its agents may take it; undefined for an agent's own. */
export function sharedQueueOf({ queueId }: ContactStory): string | undefined {
  return queueId?.startsWith(AGENTS_OWN) ? undefined : queueId;
}

/** The agent whose it is: who talked, else in whose queue it stood, or who began it. */
export function agentOfContact({ agentId, queueId, begunBy }: ContactStory): string | undefined {
  return agentId ?? (queueId?.startsWith(AGENTS_OWN) ? queueId.slice(AGENTS_OWN.length) : begunBy);
}

/** That the id of an agent's own queue begins so is inferred. */
const AGENTS_OWN = 'agent/';

export function ownQueueOf(userId: string): string {
  return `${AGENTS_OWN}${userId}`;
}

/** An agent and the customer talked from here on. A customer who is called answers after the agent, or before: the later of the two counts. */
export function talkBegan({ connectedAt, customerAnsweredAt }: ContactFacts): string | undefined {
  return connectedAt !== undefined && customerAnsweredAt !== undefined && customerAnsweredAt > connectedAt ? customerAnsweredAt : connectedAt;
}
