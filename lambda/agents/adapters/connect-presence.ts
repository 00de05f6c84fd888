import { type ConnectClient, GetCurrentUserDataCommand, type UserData } from '@aws-sdk/client-connect';
import { goneAsUndefined } from '../../ground/adapters/connect-errors';
import { isLoggedOut } from '../domain/logged-out';
import type { AgentRouting, Presence } from '../ports/agents';

const AGENTS_AT_ONCE = 100;

export interface PresencePlaces {
  instanceId: string;
  /** The status in which calls are routed. Undefined: the status named Available, which every instance has. */
  routableStatusId?: string;
}

/** For functions that see where agents are, and move none. */
export function createAgentPresence(client: ConnectClient, places: PresencePlaces): Pick<AgentRouting, 'presence' | 'loggedIn'> {
  const InstanceId = places.instanceId;
  const presence = async (userId: string) => {
    const command = new GetCurrentUserDataCommand({ InstanceId, Filters: { Agents: [userId] } });
    const answer = await client.send(command).catch(goneAsUndefined);
    const data = answer?.UserDataList?.find((user) => user.User?.Id === userId);
    return data && presenceOf(data, places);
  };
  /** GetCurrentUserData takes a hundred agents at a time (API reference, UserDataFilters). */
  const loggedIn = async (userIds: readonly string[]) => {
    const found = new Set<string>();
    for (let from = 0; from < userIds.length; from += AGENTS_AT_ONCE) {
      const command = new GetCurrentUserDataCommand({ InstanceId, Filters: { Agents: userIds.slice(from, from + AGENTS_AT_ONCE) } });
      const answer = await client.send(command).catch(goneAsUndefined);
      for (const { User, Status } of answer?.UserDataList ?? []) if (User?.Id && !isLoggedOut(Status?.StatusName)) found.add(User.Id);
    }
    return found;
  };
  return { presence, loggedIn };
}

export function presenceOf(data: UserData, places: Pick<PresencePlaces, 'routableStatusId'>): Presence | undefined {
  if (!data.Status?.StatusArn) return undefined;
  const statusId = data.Status.StatusArn.split('/').pop()!;
  const statusName = data.Status.StatusName ?? '';
  const contacts = data.Contacts ?? [];
  const wrappingUp = contacts.length > 0 && contacts.every((contact) => contact.AgentContactState === 'ENDED');
  const routable = places.routableStatusId ? statusId === places.routableStatusId : statusName === 'Available';
  return {
    statusId,
    statusName: wrappingUp ? 'After-call work' : statusName,
    since: data.Status.StatusStartTimestamp?.toISOString() ?? '',
    routable: routable && !wrappingUp,
    onContact: contacts.length > 0 && !wrappingUp,
    wrappingUp,
    ...(data.NextStatus && { nextStatusName: data.NextStatus }),
  };
}
