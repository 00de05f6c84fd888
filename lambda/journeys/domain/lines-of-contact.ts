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

/** Lines in order of time, made from what is known. They are never stored. */
export function linesOfContact(story: ContactStory, names: Names): ContactLine[] {
  const userId = agentOfContact(story);
  const agent = userId === undefined ? undefined : names.agent(userId);
  const who = agent?.username ?? (userId === undefined ? 'An agent' : `An agent who is no user any more (${userId})`);
  const on = agent?.phone ? ` on the ${agent.phone === 'desk-phone' ? 'desk phone' : 'softphone'}` : '';
  const queue = sharedQueueOf(story);
  const isOut = isOutgoing(story);
  // Who dials by hand is offered nothing.
  const takenAt = kindOfContact(story) === 'dialled-by-hand' ? undefined : story.acceptedAt;
  const moments: [string | undefined, ContactEventName, string][] = [
    [story.initiatedAt, 'initiated', begunText(story, who, names)],
    [story.queuedAt, 'routed', queue === undefined ? `Routed to the queue of ${who}.` : `Routed to the queue ${names.queue(queue) ?? queue}.`],
    [takenAt, 'offered', `Offered to ${who}, who took it.`],
    [isOut ? takenAt : story.connectedAt, 'answered-by-agent', `Answered by ${who}${on}.`],
    [isOut ? story.customerAnsweredAt : undefined, 'answered-by-customer', 'Answered by the customer’s phone: a person, or a voicemail.'],
    [isOut ? talkBegan(story) : undefined, 'talking', `${who} is on the line with whoever answered.`],
    [story.transferredAt, 'transferred', story.transferredTo ? `Transferred: it went on as contact ${story.transferredTo}.` : 'Transferred.'],
    [story.disconnectedAt, 'ended', endText(story)],
  ];
  const lines = moments.flatMap(([at, event, detail]) => (at === undefined ? [] : [{ at, event, detail }]));
  return lines.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function begunText(story: ContactStory, who: string, { number, asked }: Names): string {
  const customer = story.customerNumber ? number(story.customerNumber) : 'a number that is not known';
  switch (kindOfContact(story)) {
    case 'call-in':
      return `Initiated by the customer: a call from ${customer}.`;
    case 'dialled-by-hand':
      return `Initiated by ${who}, who dialled ${customer} by hand.`;
    case 'transfer':
      return 'Initiated by a transfer of the contact before.';
    case 'chat':
      return 'Initiated by the customer: a chat.';
    case 'task':
      return 'Initiated as a task.';
    case 'e-mail':
      return 'Initiated by an e-mail.';
    case 'callback':
      return asked ? `Initiated by Dialback: ${asked}` : `Initiated as a callback to ${customer}.`;
    default:
      return asked ? `Initiated by Dialback: ${asked}` : 'Initiated by a program.';
  }
}

const REASONS: Partial<Record<string, string>> = {
  CUSTOMER_DISCONNECT: 'Ended by the customer.',
  AGENT_DISCONNECT: 'Ended by the agent.',
  THIRD_PARTY_DISCONNECT: 'Ended by a third party.',
  CONTACT_FLOW_DISCONNECT: 'Ended by the flow.',
  TELECOM_BUSY: 'Ended: the line was busy.',
  TELECOM_UNANSWERED: 'Ended: nobody answered.',
  TELECOM_TIMEOUT: 'Ended: nobody answered in time.',
  TELECOM_NUMBER_INVALID: 'Ended: the network knows no such number.',
  TELECOM_POTENTIAL_BLOCKING: 'Ended: the network blocked the call.',
};

function endText({ disconnectReason, transferredTo }: ContactStory): string {
  if (disconnectReason === undefined) return transferredTo ? 'Ended here: it went on elsewhere.' : 'Ended.';
  return REASONS[disconnectReason] ?? `Ended: ${disconnectReason}.`;
}
