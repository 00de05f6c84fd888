import { type ConnectClient, DescribeQueueCommand, GetContactAttributesCommand } from '@aws-sdk/client-connect';
import { cachedFor } from '../../ground/adapters/cached-for';
import { goneAsUndefined } from '../../ground/adapters/connect-errors';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { MessageContacts } from '../ports/voicemails';

/** A queue is seldom given another name. */
const REMEMBER_SECONDS = 300;

export function createMessageContacts(client: ConnectClient, { instanceId: InstanceId, clock }: { instanceId: string; clock: Clock }): MessageContacts {
  return {
    async attributes(InitialContactId) {
      const { Attributes = {} } = (await client.send(new GetContactAttributesCommand({ InstanceId, InitialContactId })).catch(goneAsUndefined)) ?? {};
      return Attributes;
    },
    queueName: cachedFor(REMEMBER_SECONDS, clock, async (QueueId) => (await client.send(new DescribeQueueCommand({ InstanceId, QueueId })).catch(goneAsUndefined))?.Queue?.Name),
  };
}
