import type { DeskCall } from '../softphone/desk-call';
import { describeDeskStatus } from '../softphone/describe-desk';
import type { PhoneView } from '../softphone/phone';

const states: Record<string, DeskCall['state']> = {
  incoming: 'INCOMING',
  pending: 'PENDING',
  connecting: 'CONNECTING',
  connected: 'CONNECTED',
  missed: 'MISSED',
  error: 'ERROR',
  rejected: 'REJECTED',
  ended: 'ENDED',
};

/** Reads the agent as the library keeps them. It throws for what is gone meanwhile; the next news then says so. */
export function viewOf(agent: connect.Agent): PhoneView {
  const { name, type, startTimestamp } = agent.getState();
  const call = voiceContactOf(agent);
  const read = call && deskCallOf(call);
  const onContact = read?.state === 'CONNECTED';
  const wrappingUp = read?.state === 'ENDED';
  return {
    username: agent.getConfiguration().username,
    status: { name: describeDeskStatus(name), since: new Date(startTimestamp).toISOString(), routable: String(type) === 'routable', onContact, wrappingUp },
    call: read,
  };
}

/** The call that the agent has: Connect gives an agent one at a time, and one more only for the operator's own transfers. */
export function voiceContactOf(agent: connect.Agent): connect.Contact | undefined {
  return agent.getContacts().find((contact) => ['voice', 'queue_callback'].includes(String(contact.getType())));
}

function deskCallOf(contact: connect.Contact): DeskCall | undefined {
  const { type, timestamp } = contact.getState();
  const state = states[String(type)];
  if (!state) return undefined;
  const initiationMethod = String(contact.getInitiationMethod() ?? '').toUpperCase();
  const attributes = Object.values(contact.getAttributes() ?? {}).flatMap((each) => (each ? [[each.name, each.value] as const] : []));
  return {
    contactId: contact.getContactId(),
    state,
    since: sinceOf(timestamp),
    // A callback is offered as “incoming”. A call from outside is “connecting” until the agent has accepted it, and so is one that the agent dials.
    ringing: state === 'INCOMING' || (state === 'CONNECTING' && initiationMethod === 'INBOUND'),
    initiationMethod,
    queue: contact.getQueue()?.name ?? '',
    number: contact.getInitialConnection()?.getEndpoint()?.phoneNumber ?? '',
    attributes: Object.fromEntries(attributes),
    // It plays them, and does not tell.
    heard: [],
  };
}

/** The library hands on what its frame sent, which may be no date. */
function sinceOf(timestamp: unknown): string | undefined {
  const at = new Date(timestamp as string);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
