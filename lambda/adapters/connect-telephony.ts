import {
  DescribeContactCommand,
  ListAssociatedContactsCommand,
  StartOutboundVoiceContactCommand,
  StopContactCommand,
  type ConnectClient,
  type Contact,
  type StartOutboundVoiceContactCommandInput,
} from '@aws-sdk/client-connect';
import type { Callback } from '../domain/callback/callback';
import type { ContactFacts } from '../domain/callback/contact-facts';
import type { Placement, Telephony } from '../ports/telephony';
import { goneAsUndefined, placementFailureOf } from './connect-errors';

export interface Lines {
  instanceId: string;
  handoffFlowId: string;
  legacyFlowId?: string;
  dedicatedNumber: string;
  source: { number: string } | { queueId: string };
  callerId?: string;
  ringTimeoutSeconds: number;
}

export type TelephonyLookUp = Omit<Telephony, 'place'>;

export function createTelephony(client: ConnectClient, lines: Lines): Telephony {
  return {
    ...createTelephonyLookUp(client, lines.instanceId),
    async place(callback, placement) {
      const input = orderOf(callback, placement, lines);
      const linked = await order(client, input);
      if (!callback.relatedContactId || !('refused' in linked) || linked.refused !== 'connect-misconfigured') return linked;
      // A voicemail may be older than Connect remembers, or of another instance: the call matters more than the link.
      const { RelatedContactId: _link, ...unlinked } = input;
      return order(client, { ...unlinked, ClientToken: `${unlinked.ClientToken}-unlinked` });
    },
  };
}

async function order(client: ConnectClient, input: StartOutboundVoiceContactCommandInput): Promise<Placement> {
  try {
    const { ContactId } = await client.send(new StartOutboundVoiceContactCommand(input));
    return { placed: ContactId! };
  } catch (error) {
    const refused = placementFailureOf(error);
    return refused ? { refused } : { unclear: String(error) };
  }
}

/** What functions need that never place a call. */
export function createTelephonyLookUp(client: ConnectClient, InstanceId: string): TelephonyLookUp {
  return {
    async lookUp(ContactId) {
      const contact = await client.send(new DescribeContactCommand({ InstanceId, ContactId })).catch(goneAsUndefined);
      if (!contact?.Contact) return undefined;
      const callbackId = contact.Contact.Attributes?.dialback_id;
      return { facts: factsOf(contact.Contact), ...(callbackId && { callbackId }) };
    },

    async callbacksFrom(ContactId) {
      const list = await client.send(new ListAssociatedContactsCommand({ InstanceId, ContactId })).catch(goneAsUndefined);
      const callbacks = (list?.ContactSummaryList ?? [])
        .filter((contact) => contact.InitiationMethod === 'CALLBACK')
        .sort((a, b) => Number(a.InitiationTimestamp) - Number(b.InitiationTimestamp));
      // The first is the one the agent was given; later ones are Connect's own retries.
      return {
        ...(callbacks[0]?.ContactId && { first: callbacks[0].ContactId }),
        open: callbacks.filter((contact) => !contact.DisconnectTimestamp).map((contact) => contact.ContactId!),
      };
    },

    async stop(ContactId) {
      await client.send(new StopContactCommand({ InstanceId, ContactId })).catch(goneAsUndefined);
    },
  };
}

function orderOf(callback: Callback, placement: number, lines: Lines): StartOutboundVoiceContactCommandInput {
  const legacy = callback.mode === 'legacy';
  return {
    InstanceId: lines.instanceId,
    ContactFlowId: legacy ? lines.legacyFlowId : lines.handoffFlowId,
    DestinationPhoneNumber: legacy ? callback.number : lines.dedicatedNumber,
    // What the customer sees in legacy mode; what our own number sees otherwise.
    ...(legacy && lines.callerId ? { SourcePhoneNumber: lines.callerId } : sourceOf(lines)),
    // A new placement is a new call; the SDK's retries of one are not. The flow's admission lets only one through.
    ClientToken: `${callback.id}-${placement}`,
    ...(callback.relatedContactId && { RelatedContactId: callback.relatedContactId }),
    ...(legacy && { RingTimeoutInSeconds: lines.ringTimeoutSeconds }),
    Attributes: {
      dialback_id: callback.id,
      dialback_mode: callback.mode,
      dialback_number: callback.number,
      dialback_agent: callback.agent.arn,
      ...(lines.callerId && { dialback_caller_id: lines.callerId }),
      // A flow cannot ask whether an attribute is there: an operand may not be empty. So that is an attribute of its own. It is
      // written in either case, since the related contact's attributes are copied, and that may be a callback with a comment.
      dialback_has_comment: callback.comment ? 'yes' : 'no',
      ...(callback.comment && { dialback_comment: callback.comment }),
    },
  };
}

function sourceOf({ source }: Lines) {
  return 'number' in source ? { SourcePhoneNumber: source.number } : { QueueId: source.queueId };
}

function factsOf(contact: Contact): ContactFacts {
  const instants = {
    initiatedAt: contact.InitiationTimestamp,
    queuedAt: contact.QueueInfo?.EnqueueTimestamp,
    acceptedAt: contact.AgentInfo?.AcceptedByAgentTimestamp,
    customerAnsweredAt: contact.ConnectedToSystemTimestamp,
    connectedAt: contact.AgentInfo?.ConnectedToAgentTimestamp,
    disconnectedAt: contact.DisconnectTimestamp,
  };
  const known = Object.entries(instants).filter((entry): entry is [string, Date] => entry[1] !== undefined);
  return {
    contactId: contact.Id!,
    ...Object.fromEntries(known.map(([name, at]) => [name, at.toISOString()])),
    ...(contact.DisconnectReason && { disconnectReason: contact.DisconnectReason }),
  };
}
