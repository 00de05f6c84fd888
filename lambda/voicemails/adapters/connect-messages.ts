import { type ConnectClient, DescribeContactCommand, DescribeQueueCommand, GetContactAttributesCommand } from '@aws-sdk/client-connect';
import { cachedFor } from '../../ground/adapters/cached-for';
import { goneAsUndefined } from '../../ground/adapters/connect-errors';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import { factsOfCall, isVoicemail, type RecordedCall } from '../domain/own-recorder';
import { readLeftFacts } from '../domain/voicemail-express';
import type { MessageContacts } from '../ports/voicemails';

/** A queue is seldom given another name. */
const REMEMBER_SECONDS = 300;

interface ContactsOptions {
  instanceId: string;
  clock: Clock;
  recorder: 'voicemail-express' | 'own';
}

export function createMessageContacts(client: ConnectClient, { instanceId: InstanceId, clock, recorder }: ContactsOptions): MessageContacts {
  const attributesOf = async (InitialContactId: string) => (await client.send(new GetContactAttributesCommand({ InstanceId, InitialContactId })).catch(goneAsUndefined))?.Attributes ?? {};
  const callOf = async (ContactId: string): Promise<RecordedCall> => {
    const { Contact } = (await client.send(new DescribeContactCommand({ InstanceId, ContactId })).catch(goneAsUndefined)) ?? {};
    const { CustomerEndpoint, DisconnectTimestamp, AgentInfo } = Contact ?? {};
    return { ...(CustomerEndpoint?.Address && { from: CustomerEndpoint.Address }), ...(DisconnectTimestamp && { endedAt: DisconnectTimestamp.toISOString() }), withAgent: AgentInfo?.ConnectedToAgentTimestamp !== undefined };
  };
  return {
    async facts(contactId, tags) {
      const attributes = await attributesOf(contactId);
      if (recorder === 'voicemail-express') return readLeftFacts(attributes, tags);
      return isVoicemail(contactId, attributes) ? factsOfCall(await callOf(contactId), attributes) : undefined;
    },
    queueName: cachedFor(REMEMBER_SECONDS, clock, async (QueueId) => (await client.send(new DescribeQueueCommand({ InstanceId, QueueId })).catch(goneAsUndefined))?.Queue?.Name),
  };
}
