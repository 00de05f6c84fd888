import { type ConnectClient, type Contact, DescribeContactCommand } from '@aws-sdk/client-connect';
import { goneAsUndefined } from '../../ground/adapters/connect-errors';
import type { ContactStory } from '../domain/contact-story';
import type { ContactStoryLookUp } from '../ports/contact-stories';

export function createContactStoryLookUp(client: ConnectClient, InstanceId: string): ContactStoryLookUp {
  return {
    async lookUp(ContactId) {
      const answer = await client.send(new DescribeContactCommand({ InstanceId, ContactId })).catch(goneAsUndefined);
      return answer?.Contact && storyOfContact(ContactId, answer.Contact);
    },
  };
}

/** What DescribeContact shows of a contact. What has not happened yet is absent there. */
function storyOfContact(contactId: string, contact: Contact): ContactStory {
  const { QueueInfo: queue = {}, AgentInfo: agent = {} } = contact;
  const texts = {
    ...{ channel: contact.Channel, method: contact.InitiationMethod, rootContactId: contact.InitialContactId, previousContactId: contact.PreviousContactId, relatedContactId: contact.RelatedContactId },
    ...{ queueId: queue.Id, agentId: agent.Id, disconnectReason: contact.DisconnectReason },
    ...{ customerNumber: contact.CustomerEndpoint?.Address, ourNumber: contact.SystemEndpoint?.Address },
  };
  const instants = {
    ...{ initiatedAt: contact.InitiationTimestamp, queuedAt: queue.EnqueueTimestamp, acceptedAt: agent.AcceptedByAgentTimestamp, connectedAt: agent.ConnectedToAgentTimestamp },
    ...{ customerAnsweredAt: contact.ConnectedToSystemTimestamp, disconnectedAt: contact.DisconnectTimestamp },
  };
  return {
    contactId,
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined && value !== '')),
    ...Object.fromEntries(Object.entries(instants).flatMap(([name, at]) => (at === undefined ? [] : [[name, at.toISOString()]]))),
  };
}
