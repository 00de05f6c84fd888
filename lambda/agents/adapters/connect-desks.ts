import {
  DescribeContactCommand,
  GetCurrentUserDataCommand,
  paginateListRoutingProfileQueues,
  type AgentContactReference,
  type ConnectClient,
} from '@aws-sdk/client-connect';
import { cachedFor } from '../../ground/adapters/cached-for';
import { ownCallbackId } from '../../ground/domain/own-callback-id';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { AgentDesks, OwnProfileOf } from '../ports/agents';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import { goneAsUndefined } from '../../ground/adapters/connect-errors';
import { readRoutingProfile } from './connect-users';

/** A routing profile seldom changes, and two calls a second are all that the account has for reading it. */
const REMEMBER_SECONDS = 300;

/** The ARN of an agent's own queue is `…/queue/agent/<user id>`; that its id begins so too is inferred. */
const AGENTS_OWN = 'agent/';

export interface ServedQueuesNeeds {
  instanceId: string;
  ownProfileOf: OwnProfileOf;
  clock: Clock;
}

/** For functions that ask Connect themselves which queues an agent serves, and remember it. */
export function createServedQueues(client: ConnectClient, { instanceId, ownProfileOf, clock }: ServedQueuesNeeds): Pick<AgentDesks, 'queuesOf'> {
  const queuesOf = cachedFor(REMEMBER_SECONDS, clock, async (userId: string): Promise<ReadonlySet<string>> => {
    const routingProfileId = await readRoutingProfile(client, instanceId, userId);
    return routingProfileId === undefined ? new Set() : readVoiceQueues(client, instanceId, await ownProfileOf(userId, routingProfileId));
  });
  return { queuesOf: (userId) => queuesOf(userId) };
}

export interface PresentContactPlaces {
  instanceId: string;
  /** Name of the stack. */
  stack: string;
  /** By source queue: a callback that waited in a twin queue belongs to its source. */
  queues: ReadonlyMap<string, Pick<QueuePolicy, 'queueId' | 'twinQueueId'>>;
}

export function createPresentContacts(client: ConnectClient, { instanceId: InstanceId, stack, queues }: PresentContactPlaces): Pick<AgentDesks, 'contactOf'> {
  const sources = new Map([...queues.values()].map(({ queueId, twinQueueId }) => [twinQueueId, queueId]));
  return {
    async contactOf(userId) {
      const data = await client.send(new GetCurrentUserDataCommand({ InstanceId, Filters: { Agents: [userId] } })).catch(goneAsUndefined);
      const contactId = present(data?.UserDataList?.find(({ User }) => User?.Id === userId)?.Contacts ?? [])?.ContactId;
      if (!contactId) return undefined;
      const described = await client.send(new DescribeContactCommand({ InstanceId, ContactId: contactId })).catch(goneAsUndefined);
      const { CustomerEndpoint, QueueInfo, Attributes } = described?.Contact ?? {};
      const [callerId, queueId, callbackId] = [CustomerEndpoint?.Address, QueueInfo?.Id, ownCallbackId(Attributes ?? {}, stack)];
      return {
        contactId,
        ...(callerId && { callerId }),
        ...(queueId && !queueId.startsWith(AGENTS_OWN) && { queueId: sources.get(queueId) ?? queueId }),
        ...(callbackId && { callbackId }),
      };
    },
  };
}

/** Callbacks are calls: who serves a queue by chat alone does not serve it. */
export async function readVoiceQueues(client: ConnectClient, InstanceId: string, RoutingProfileId: string): Promise<ReadonlySet<string>> {
  const served = new Set<string>();
  for await (const page of paginateListRoutingProfileQueues({ client }, { InstanceId, RoutingProfileId })) {
    const byVoice = (page.RoutingProfileQueueConfigSummaryList ?? []).filter(({ Channel }) => Channel === 'VOICE');
    for (const { QueueId } of byVoice) if (QueueId) served.add(QueueId);
  }
  return served;
}

/** Returns the contact that the agent talks on; else the one that they wrap up. */
function present(contacts: AgentContactReference[]): AgentContactReference | undefined {
  const inState = (...states: string[]) => contacts.find(({ AgentContactState }) => AgentContactState !== undefined && states.includes(AgentContactState));
  return inState('CONNECTED') ?? inState('CONNECTED_ONHOLD') ?? inState('ENDED');
}
