import type { JournalEntry } from '../../../emulator/journal';
import type { JourneyLine } from '../../../lambda/http/api-types';
import type { Stage } from '../../stage';
import { roleIn, type ContactRole } from './roles';

/** The people and places that the sentences name. */
interface Scene {
  /** The customer's number. */
  number: string;
  agent: string;
  queue: string;
  /** The words that somebody heard, or the reason for an end. */
  detail: string;
}

type Named = Record<string, [event: string, detail: (scene: Scene) => string]>;

const callbackEvents: Named = {
  'contact INITIATED': ['callback-created', ({ number }) => `Connect made the callback for ${number}.`],
  'contact QUEUED': ['queued', ({ number, queue }) => `The callback for ${number} stands in the queue ${queue}.`],
  'agent OFFERED': ['agent-offered', ({ number, agent }) => `The callback for ${number} rings at ${agent}’s softphone.`],
  'agent REJECTED': ['agent-rejected', ({ agent }) => `${agent} rejected it.`],
  'agent MISSED': ['agent-missed', ({ agent }) => `${agent} missed it.`],
  'contact ACCEPTED': ['agent-accepted', ({ number, agent }) => `${agent} accepted the callback for ${number}.`],
  'contact CONNECTED': ['connected', ({ number, agent }) => `${agent} is on the line with whoever answered at ${number}.`],
  'contact ATTEMPT_FAILED': ['attempt-failed', ({ number }) => `${number} was not reached.`],
  'contact DISCONNECTED': ['disconnected', ({ number, detail }) => `The callback for ${number} is over: ${detail}.`],
  'phone DIALLED': ['customer-dialled', ({ number }) => `The phone of ${number} is dialled.`],
  'phone ANSWERED': ['customer-answered', ({ number }) => `The phone of ${number} answered.`],
  'phone STOPPED_RINGING': ['customer-not-reached', ({ number }) => `The phone of ${number} stopped ringing.`],
  'phone REFUSED': ['customer-not-reached', ({ number }) => `The network refused the call to ${number}.`],
};

/** Event names and sentences by the contact's role, and then by `kind what` of the journal line. */
const events: Record<ContactRole, Named> = {
  'handoff': {
    'contact INITIATED': ['handoff-dialled', () => 'Connect calls our own number.'],
    'contact DISCONNECTED': ['handoff-over', () => 'The call to our own number is over.'],
  },
  'call': callbackEvents,
  'further-attempt': {
    ...callbackEvents,
    'contact INITIATED': ['further-attempt-planned', () => 'Connect plans a further attempt of its own.'],
    'contact DISCONNECTED': ['further-attempt-over', () => 'Connect’s further attempt is over.'],
  },
  'other': {
    'contact INITIATED': ['call-arrived', ({ number }) => `${number} rings.`],
    'contact QUEUED': ['call-queued', ({ number, queue }) => `The call of ${number} waits in the queue ${queue}.`],
    'contact ACCEPTED': ['call-accepted', ({ number, agent }) => `${agent} accepted the call of ${number}.`],
    'contact DISCONNECTED': ['call-over', ({ number }) => `The call of ${number} is over.`],
    'phone HEARD': ['caller-heard', ({ detail }) => `“${detail}”`],
  },
  'hand-dialled': {
    'contact ACCEPTED': ['hand-dialled', ({ number, agent }) => `${agent} dials ${number} by hand.`],
    'contact CONNECTED': ['hand-dialled-connected', ({ number, agent }) => `${agent} is on the line with whoever answered at ${number}.`],
    'contact DISCONNECTED': ['hand-dialled-over', ({ number, agent }) => `The call that ${agent} dialled to ${number} is over.`],
  },
  // The code that is heard is another each time: it is left out.
  'code-call': {
    'contact INITIATED': ['code-call-made', ({ number }) => `Connect calls ${number} to speak a code.`],
    'phone ANSWERED': ['code-call-answered', ({ number }) => `The phone of ${number} answered.`],
    'contact DISCONNECTED': ['code-call-over', ({ number }) => `The call that spoke a code to ${number} is over.`],
  },
  'customers-call': {
    'contact INITIATED': ['customer-call-made', ({ number }) => `Connect calls ${number}, before an agent.`],
    'phone DIALLED': callbackEvents['phone DIALLED']!,
    'phone ANSWERED': callbackEvents['phone ANSWERED']!,
    'phone STOPPED_RINGING': callbackEvents['phone STOPPED_RINGING']!,
    'phone REFUSED': callbackEvents['phone REFUSED']!,
    'phone HEARD': ['customer-heard', ({ detail }) => `“${detail}”`],
    'phone PRESSED': ['customer-pressed-key', ({ number }) => `${number} pressed a key.`],
    'contact QUEUED': ['queued', ({ number, queue }) => `${number} waits in the queue ${queue}.`],
    'contact ACCEPTED': ['agent-accepted', ({ number, agent }) => `${agent} took the call of ${number}.`],
    'contact CONNECTED': ['connected', ({ number, agent }) => `${agent} and ${number} are on the line.`],
    'contact DISCONNECTED': ['disconnected', ({ number, detail }) => `The call of ${number} is over: ${detail}.`],
  },
  'far-end': {},
};

/** Returns what really happened to callbacks and callers, from the emulator's journal. */
export function callbackTruth(stage: Stage): JourneyLine[] {
  const role = roleIn(stage, 'queued-callback');
  return stage.emulator.journal.entries.flatMap((entry) => {
    const { at, kind, what, contactId, detail } = entry;
    // A missed or rejected offer leaves the contact queued. The agent's line already says so.
    if (!contactId || (kind === 'contact' && what === 'QUEUED' && detail.because !== undefined)) return [];
    const named = events[role(contactId) ?? 'far-end'][`${kind} ${what}`];
    return named ? [{ at, event: named[0], contactId, detail: named[1](sceneOf(stage, entry)) }] : [];
  });
}

function sceneOf({ emulator }: Stage, { contactId, detail }: JournalEntry): Scene {
  const { contacts, users, queues } = emulator.connect.centre.store;
  const contact = contacts.get(contactId!)!;
  const { queue = contact.targetQueue } = contact;
  const nameOf = (userId: string | undefined) => users.get(userId ?? '')?.username ?? 'an agent';
  return {
    number: contact.customerEndpoint?.address ?? 'somebody',
    agent: typeof detail.username === 'string' ? detail.username : nameOf(contact.agent?.userId),
    queue: queue?.kind === 'STANDARD' ? (queues.get(queue.queueId)?.name ?? queue.queueId) : `of ${nameOf(queue?.userId)}`,
    detail: String(detail.text ?? contact.disconnectReason ?? ''),
  };
}
