import { type ConnectClient, type Contact, DescribeContactCommand, ListAssociatedContactsCommand, StopContactCommand } from '@aws-sdk/client-connect';
import { goneAsUndefined } from '../../ground/adapters/connect-errors';
import { ownCallbackId } from '../../ground/domain/own-callback-id';
import type { ContactFacts } from '../domain/contact-facts';
import type { Contacts } from '../ports/contacts';

export function createContacts(client: ConnectClient, { instanceId: InstanceId, stack }: { instanceId: string; stack: string }): Contacts {
  return {
    async lookUp(ContactId) {
      const contact = await client.send(new DescribeContactCommand({ InstanceId, ContactId })).catch(goneAsUndefined);
      if (!contact?.Contact) return undefined;
      const { Attributes: attributes = {}, CustomerEndpoint, AgentInfo } = contact.Contact;
      const [callbackId, customerNumber, userId] = [ownCallbackId(attributes, stack), CustomerEndpoint?.Address, AgentInfo?.Id];
      const version = callbackId ? Number(attributes['dialback_version']) : NaN;
      return { facts: factsOf(contact.Contact), ...(isKeptForRetry(contact.Contact) && { isKeptForRetry: true as const }), attributes, ...(callbackId && { callbackId }), ...(Number.isInteger(version) && { dialledVersion: version }), ...(callbackId && attributes['dialback_customer_first'] === 'yes' && { customerFirst: true as const }), ...(customerNumber && { customerNumber }), ...(userId && { userId }) };
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

/** Whether a retry is a new contact or the same one again is not documented. The same one shows neither an agent nor an end: only that it is put off once it was in its queue. */
function isKeptForRetry({ QueueInfo, ScheduledTimestamp, DisconnectTimestamp }: Contact): boolean {
  const queuedAt = QueueInfo?.EnqueueTimestamp;
  return queuedAt !== undefined && ScheduledTimestamp !== undefined && ScheduledTimestamp > queuedAt && DisconnectTimestamp === undefined;
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
    ...(contact.AgentInfo?.Id && { agentId: contact.AgentInfo.Id }),
    ...(contact.DisconnectReason && { disconnectReason: contact.DisconnectReason }),
    ...(contact.AnsweringMachineDetectionStatus && { answeringMachineStatus: contact.AnsweringMachineDetectionStatus }),
  };
}
