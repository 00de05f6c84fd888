import { type Teller, teller } from '../../ground/domain/sentences';
import { CONTACT_SENTENCES } from './contact-sentences';
import { agentOfContact, type ContactStory, isOutgoing, kindOfContact, sharedQueueOf, talkBegan } from './contact-story';

export const CONTACT_EVENTS = ['initiated', 'routed', 'offered', 'answered-by-agent', 'answered-by-customer', 'talking', 'transferred', 'ended'] as const;
export type ContactEventName = (typeof CONTACT_EVENTS)[number];

export interface ContactLine {
  at: string;
  event: ContactEventName;
  detail: string;
}

/** Names of what a contact knows by ids. */
export interface Names {
  agent(userId: string): { username: string; phone?: 'soft-phone' | 'desk-phone' } | undefined;
  queue(queueId: string): string | undefined;
  /** As the person who asks may see it. */
  number(number: string): string;
  /** The person or the thing that asked for a callback or click, if the contact is of one: "ada clicked", … */
  asked?: string;
}

type Say = Teller<keyof typeof CONTACT_SENTENCES>['say'];

/** Lines in order of time, made from what is known. They are never stored. @param language of the reader */
export function linesOfContact(story: ContactStory, names: Names, language?: string): ContactLine[] {
  const { say } = teller(CONTACT_SENTENCES, language);
  const userId = agentOfContact(story);
  const agent = userId === undefined ? undefined : names.agent(userId);
  const who = agent?.username ?? (userId === undefined ? say('an-agent') : say('no-user-any-more', { userId }));
  const queue = sharedQueueOf(story);
  const isOut = isOutgoing(story);
  // Who dials by hand is offered nothing.
  const takenAt = kindOfContact(story) === 'dialled-by-hand' ? undefined : story.acceptedAt;
  const moments: [string | undefined, ContactEventName, string][] = [
    [story.initiatedAt, 'initiated', begunText(story, { names, who, say })],
    [story.queuedAt, 'routed', queue === undefined ? say('routed-to-agent', { who }) : say('routed', { queue: names.queue(queue) ?? queue })],
    [takenAt, 'offered', say('offered', { who })],
    [isOut ? takenAt : story.connectedAt, 'answered-by-agent', say(ANSWERED[agent?.phone ?? 'unknown'], { who })],
    [isOut ? story.customerAnsweredAt : undefined, 'answered-by-customer', say('phone-answered')],
    [isOut ? talkBegan(story) : undefined, 'talking', say('talking', { who })],
    [story.transferredAt, 'transferred', story.transferredTo ? say('transferred-on', { contactId: story.transferredTo }) : say('transferred')],
    [story.disconnectedAt, 'ended', endText(story, say)],
  ];
  const lines = moments.flatMap(([at, event, detail]) => (at === undefined ? [] : [{ at, event, detail }]));
  return lines.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

const ANSWERED = { 'desk-phone': 'answered-on-desk-phone', 'soft-phone': 'answered-on-softphone', unknown: 'answered-by' } as const;

function begunText(story: ContactStory, { names, who, say }: { names: Names; who: string; say: Say }): string {
  const number = story.customerNumber ? names.number(story.customerNumber) : say('unknown-number');
  const { asked } = names;
  const kind = kindOfContact(story);
  switch (kind) {
    case 'call-in':
      return say('begun-call-in', { number });
    case 'dialled-by-hand':
      return say('begun-by-hand', { who, number });
    case 'transfer':
    case 'chat':
    case 'task':
    case 'e-mail':
      return say(`begun-${kind}`);
    case 'callback':
      return asked ? say('begun-by-dialback', { asked }) : say('begun-callback', { number });
    default:
      return asked ? say('begun-by-dialback', { asked }) : say('begun-by-program');
  }
}

const REASONS: Partial<Record<string, keyof typeof CONTACT_SENTENCES>> = {
  CUSTOMER_DISCONNECT: 'ended-by-customer',
  AGENT_DISCONNECT: 'ended-by-agent',
  THIRD_PARTY_DISCONNECT: 'ended-by-third',
  CONTACT_FLOW_DISCONNECT: 'ended-by-flow',
  TELECOM_BUSY: 'ended-busy',
  TELECOM_UNANSWERED: 'ended-unanswered',
  TELECOM_TIMEOUT: 'ended-timeout',
  TELECOM_NUMBER_INVALID: 'ended-invalid',
  TELECOM_POTENTIAL_BLOCKING: 'ended-blocked',
};

function endText({ disconnectReason: reason, transferredTo }: ContactStory, say: Say): string {
  if (reason === undefined) return say(transferredTo ? 'ended-here' : 'ended');
  return REASONS[reason] ? say(REASONS[reason]) : say('ended-reason', { reason });
}
