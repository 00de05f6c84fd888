import type { Me } from '../../lambda/http/api-types';
import type { DeskCall } from '../softphone/desk-call';

/** What Connect's softphone says of its agent at this moment. */
export interface CcpView {
  /** User name in Connect. Undefined until the agent has signed in to the softphone. */
  username: string | undefined;
  status: NonNullable<Me['status']> | undefined;
  call: DeskCall | undefined;
}

export const NOT_SIGNED_IN: CcpView = { username: undefined, status: undefined, call: undefined };

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
export function viewOf(agent: connect.Agent): CcpView {
  const { name, type, startTimestamp } = agent.getState();
  const call = voiceContactOf(agent);
  const read = call && deskCallOf(call);
  const onContact = read?.state === 'CONNECTED';
  return {
    username: agent.getConfiguration().username,
    status: { name, since: new Date(startTimestamp).toISOString(), routable: String(type) === 'routable', onContact },
    call: read,
  };
}

/** The call that the agent has: Connect gives an agent one at a time, and one more only for the operator's own transfers. */
export function voiceContactOf(agent: connect.Agent): connect.Contact | undefined {
  return agent.getContacts().find((contact) => ['voice', 'queue_callback'].includes(String(contact.getType())));
}

function deskCallOf(contact: connect.Contact): DeskCall | undefined {
  const state = states[String(contact.getState().type)];
  if (!state) return undefined;
  const initiationMethod = String(contact.getInitiationMethod() ?? '').toUpperCase();
  const attributes = Object.values(contact.getAttributes() ?? {}).flatMap((each) => (each ? [[each.name, each.value] as const] : []));
  return {
    contactId: contact.getContactId(),
    state,
    // A callback is offered as “incoming”. A call from outside is “connecting” until the agent has accepted it, and so is one that the agent dials.
    ringing: state === 'INCOMING' || (state === 'CONNECTING' && initiationMethod === 'INBOUND'),
    initiationMethod,
    queue: contact.getQueue()?.name ?? '',
    number: contact.getInitialConnection()?.getEndpoint()?.phoneNumber ?? '',
    attributes: Object.fromEntries(attributes),
  };
}
