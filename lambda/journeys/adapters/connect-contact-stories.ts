import { type ConnectClient, type Contact, DescribeContactCommand } from '@aws-sdk/client-connect';
import { goneAsUndefined } from '../../ground/adapters/connect-errors';
import { callerNumber } from '../../numbers/domain/caller-number';
import type { ContactStory } from '../domain/contact-story';
import type { ContactStoryLookUp } from '../ports/contact-stories';

interface LookUpOptions {
  instanceId: string;
  /** Of a customer's number that Connect shows in national form. */
  defaultCountry: string;
}

export function createContactStoryLookUp(client: ConnectClient, { instanceId: InstanceId, defaultCountry }: LookUpOptions): ContactStoryLookUp {
  return {
    async lookUp(ContactId) {
      const answer = await client.send(new DescribeContactCommand({ InstanceId, ContactId })).catch(goneAsUndefined);
      return answer?.Contact && storyOfContact(ContactId, answer.Contact, defaultCountry);
    },
  };
}

/** What DescribeContact shows of a contact. What has not happened yet is absent there. */
function storyOfContact(contactId: string, contact: Contact, defaultCountry: string): ContactStory {
  const { QueueInfo: queue = {}, AgentInfo: agent = {} } = contact;
  const texts = {
    ...{ channel: contact.Channel, method: contact.InitiationMethod, rootContactId: contact.InitialContactId, previousContactId: contact.PreviousContactId, relatedContactId: contact.RelatedContactId },
    ...{ queueId: queue.Id, agentId: agent.Id, disconnectReason: contact.DisconnectReason },
    ...{ customerNumber: callerNumber(contact.CustomerEndpoint?.Address, defaultCountry), ourNumber: contact.SystemEndpoint?.Address },
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
