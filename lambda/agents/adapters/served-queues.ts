import type { ConnectClient } from '@aws-sdk/client-connect';
import { cachedFor } from '../../ground/adapters/cached-for';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { AgentDesks } from '../ports/agents';
import { readVoiceQueues } from './connect-desks';
import { readRoutingProfile } from './connect-users';

/** A routing profile seldom changes, and two calls a second are all that the account has for reading it. */
const REMEMBER_SECONDS = 300;

/** For functions that ask which queues agents serve, and nothing else of them. */
export function createServedQueues(client: ConnectClient, { instanceId, clock }: { instanceId: string; clock: Clock }): Pick<AgentDesks, 'queuesOf'> {
  const profileOf = cachedFor(REMEMBER_SECONDS, clock, (userId: string) => readRoutingProfile(client, instanceId, userId));
  const queuesOf = cachedFor(REMEMBER_SECONDS, clock, (routingProfileId: string) => readVoiceQueues(client, instanceId, routingProfileId));
  return {
    async queuesOf(userId) {
      const routingProfileId = await profileOf(userId);
      return routingProfileId === undefined ? new Set() : queuesOf(routingProfileId);
    },
  };
}
