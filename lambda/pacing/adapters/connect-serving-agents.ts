import { type ConnectClient, GetCurrentUserDataCommand, paginateListRoutingProfileQueues, paginateListUserProficiencies, type UserData } from '@aws-sdk/client-connect';
import { cachedFor } from '../../ground/adapters/cached-for';
import { goneAsUndefined } from '../../ground/adapters/connect-errors';
import type { Skill } from '../../ground/domain/skill';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { ServingAgent } from '../domain/spare-agents';
import type { ServingAgents } from '../ports/serving-agents';

export interface ServingPlaces {
  instanceId: string;
  /** The status in which calls are routed. Empty: the status named Available, which every instance has. */
  routableStatusId?: string;
  /** The queues in which customers wait who are called before an agent: the twins. */
  twinQueueIds: readonly string[];
  clock: Clock;
}

/** GetCurrentUserData may be called twice a second in an account, and others call it too: one page of a hundred agents each two seconds leaves half of that. */
const FRESH_SECONDS = 2;
/** Routing profiles and proficiencies seldom change, and either may be asked for twice a second. */
const REMEMBER_SECONDS = 300;
/** Pages of a hundred agents. Those beyond are not counted on. */
const PAGES_AT_MOST = 10;

/** One reading serves all queues, in each environment of the function. */
export function createServingAgents(client: ConnectClient, { instanceId: InstanceId, routableStatusId, twinQueueIds, clock }: ServingPlaces): ServingAgents {
  const queuesOf = cachedFor(REMEMBER_SECONDS, clock, async (RoutingProfileId: string) => {
    const served = new Set<string>();
    for await (const page of paginateListRoutingProfileQueues({ client }, { InstanceId, RoutingProfileId })) {
      for (const { QueueId, Channel } of page.RoutingProfileQueueConfigSummaryList ?? []) if (QueueId && Channel === 'VOICE') served.add(QueueId);
    }
    return served;
  });
  const skillsOf = cachedFor(REMEMBER_SECONDS, clock, async (UserId: string) => {
    const skills: Skill[] = [];
    for await (const page of paginateListUserProficiencies({ client }, { InstanceId, UserId })) {
      for (const { AttributeName, AttributeValue, Level } of page.UserProficiencyList ?? []) if (AttributeName && AttributeValue && Level) skills.push({ name: AttributeName, value: AttributeValue, level: Level });
    }
    return skills;
  });
  const servingOf = async (data: UserData): Promise<ServingAgent[]> => {
    const [userId, profileId, statusId] = [data.User?.Id, data.RoutingProfile?.Id, data.Status?.StatusArn?.split('/').pop()];
    if (!userId || !profileId) return [];
    const isRoutable = routableStatusId ? statusId === routableStatusId : data.Status?.StatusName === 'Available';
    const contacts = data.Contacts ?? [];
    if (!isRoutable && contacts.length === 0) return [];
    // A place may be kept for a contact that is being offered, which is no contact of theirs yet.
    return [{ userId, twinQueueIds: await queuesOf(profileId), isIdle: isRoutable && contacts.length === 0 && (data.AvailableSlotsByChannel?.VOICE ?? 0) > 0, skills: [] }];
  };
  const read = cachedFor(FRESH_SECONDS, clock, async () => {
    const agents: ServingAgent[] = [];
    let from: string | undefined;
    for (let pages = 0; pages < PAGES_AT_MOST; pages += 1) {
      const page = await client.send(new GetCurrentUserDataCommand({ InstanceId, Filters: { Queues: [...twinQueueIds] }, MaxResults: 100, ...(from && { NextToken: from }) })).catch(goneAsUndefined);
      for (const data of page?.UserDataList ?? []) agents.push(...(await servingOf(data)));
      from = page?.NextToken;
      if (!from) break;
    }
    return agents;
  });
  return {
    async read(withSkills) {
      const agents = await read('all');
      if (!withSkills) return agents;
      return Promise.all(agents.map(async (agent) => (agent.isIdle ? { ...agent, skills: await skillsOf(agent.userId) } : agent)));
    },
  };
}
