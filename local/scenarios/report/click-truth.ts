import type { JournalEntry } from '../../../emulator/journal';
import type { JourneyLine } from '../../../lambda/http/api-types';
import { roleIn, type ContactRole } from './roles';
import { customerNumber, type ClickStory } from '../story/click-story';

type Named = Record<string, [event: string, detail: string]>;

const callEvents: Named = {
  'contact INITIATED': ['callback-created', 'Connect made the callback.'],
  'contact QUEUED': ['queued', 'It stands in the agent’s queue.'],
  'agent OFFERED': ['agent-offered', 'It rings at the agent’s softphone.'],
  'agent REJECTED': ['agent-rejected', 'The agent rejected it.'],
  'agent MISSED': ['agent-missed', 'The agent missed it.'],
  'contact ACCEPTED': ['agent-accepted', 'The agent accepted it.'],
  'contact CONNECTED': ['connected', 'The agent is on the line with whoever answered.'],
  'contact ATTEMPT_FAILED': ['attempt-failed', 'The customer was not reached.'],
  'contact DISCONNECTED': ['disconnected', 'The call is over.'],
};

/** Event name and sentence by the contact's role, and then by `kind what` of the journal line. */
const events: Record<ContactRole, Named> = {
  handoff: {
    'contact INITIATED': ['handoff-dialled', 'Connect calls our own number.'],
    'contact DISCONNECTED': ['handoff-over', 'The call to our own number is over.'],
  },
  call: callEvents,
  'further-attempt': {
    ...callEvents,
    'contact INITIATED': ['further-attempt-planned', 'Connect plans a further attempt of its own.'],
    'contact DISCONNECTED': ['further-attempt-over', 'Connect’s further attempt is over.'],
  },
  other: {
    'contact INITIATED': ['other-call-arrived', 'Somebody else rings the live queue.'],
    'contact QUEUED': ['other-call-queued', 'The other call waits in the live queue.'],
    'agent OFFERED': ['other-call-offered', 'The other call rings at the agent’s softphone.'],
    'contact ACCEPTED': ['other-call-accepted', 'The agent accepted the other call.'],
    'contact CONNECTED': ['other-call-connected', 'The agent talks on the other call.'],
    'contact DISCONNECTED': ['other-call-over', 'The other call is over.'],
  },
  'hand-dialled': {},
  'code-call': {},
  'customers-call': {},
  'far-end': {},
};

const phoneEvents: Named = {
  DIALLED: ['customer-dialled', 'The customer’s phone is dialled.'],
  ANSWERED: ['customer-answered', 'The customer’s phone answered.'],
  STOPPED_RINGING: ['customer-not-reached', 'The customer’s phone stopped ringing.'],
  REFUSED: ['customer-not-reached', 'The network refused the call.'],
};

/** Returns what really happened, from the emulator's journal. */
export function clickTruth({ stage, mode }: ClickStory): JourneyLine[] {
  const role = roleIn(stage, mode);
  const lineOf = ({ at, kind, what, contactId, detail }: JournalEntry): JourneyLine | undefined => {
    if (!contactId) return undefined;
    if (kind === 'phone') return detail.number === customerNumber ? named(phoneEvents[what]) : undefined;
    // In legacy mode the customer is dialled first, not called back.
    if (kind === 'contact' && what === 'INITIATED' && mode === 'legacy' && detail.initiationMethod === 'API') return undefined;
    // A missed or rejected offer leaves the contact queued. The agent's line already says so.
    if (kind === 'contact' && what === 'QUEUED' && detail.because !== undefined) return undefined;
    return named(events[role(contactId) ?? 'far-end'][`${kind} ${what}`]);

    function named(event: [string, string] | undefined): JourneyLine | undefined {
      return event && { at, event: event[0], contactId: contactId!, detail: event[1] };
    }
  };
  return stage.emulator.journal.entries.flatMap((entry) => lineOf(entry) ?? []);
}
