import {
  DescribeAgentStatusCommand,
  DescribeUserCommand,
  GetCurrentUserDataCommand,
  PutUserStatusCommand,
  SearchUsersCommand,
  UpdateUserRoutingProfileCommand,
  type ConnectClient,
  type UserData,
} from '@aws-sdk/client-connect';
import type { GuaranteeKind } from '../domain/agent-hold';
import type { AgentDirectory, AgentRouting, Presence } from '../ports/agents';
import { goneAsUndefined, isNoSuchUser } from './connect-errors';

export function createAgentDirectory(client: ConnectClient, InstanceId: string, holds: 'username' | 'user-id'): AgentDirectory {
  return {
    async find(identity) {
      const user = holds === 'username' ? await searchUser(client, InstanceId, identity) : await describeUser(client, InstanceId, identity);
      return user?.Id && user.Username ? { userId: user.Id, username: user.Username } : undefined;
    },
  };
}

async function searchUser(client: ConnectClient, InstanceId: string, username: string) {
  const { Users } = await client.send(
    new SearchUsersCommand({
      InstanceId,
      SearchCriteria: { StringCondition: { FieldName: 'Username', Value: username, ComparisonType: 'EXACT' } },
    }),
  );
  // "Exact" ignores case; the instance's names do not differ by case alone, a token's might.
  return Users?.find((user) => user.Username?.toLowerCase() === username.toLowerCase());
}

async function describeUser(client: ConnectClient, InstanceId: string, UserId: string) {
  try {
    return (await client.send(new DescribeUserCommand({ InstanceId, UserId }))).User;
  } catch (error) {
    if (isNoSuchUser(error)) return undefined;
    throw error;
  }
}

export interface RoutingPlaces {
  instanceId: string;
  holdStatusId?: string;
  /** Undefined: the status named Available, which every instance has. */
  routableStatusId?: string;
  quietRoutingProfileId?: string;
}

export function createAgentRouting(client: ConnectClient, places: RoutingPlaces): AgentRouting {
  const InstanceId = places.instanceId;
  const presence = async (userId: string) => {
    const command = new GetCurrentUserDataCommand({ InstanceId, Filters: { Agents: [userId] } });
    const answer = await client.send(command).catch(goneAsUndefined);
    const data = answer?.UserDataList?.find((user) => user.User?.Id === userId);
    return data && presenceOf(data, places);
  };
  const profileOf = async (UserId: string) => (await client.send(new DescribeUserCommand({ InstanceId, UserId }))).User?.RoutingProfileId;
  const setStatus = (UserId: string, AgentStatusId: string) => client.send(new PutUserStatusCommand({ InstanceId, UserId, AgentStatusId }));
  const setProfile = (UserId: string, RoutingProfileId: string) =>
    client.send(new UpdateUserRoutingProfileCommand({ InstanceId, UserId, RoutingProfileId }));

  /** On a contact, a status that is put becomes the next one. */
  const isHeld = async ({ statusId, nextStatusName }: Presence) => {
    if (statusId === places.holdStatusId) return true;
    if (nextStatusName === undefined) return false;
    const hold = await client.send(new DescribeAgentStatusCommand({ InstanceId, AgentStatusId: required(places.holdStatusId, 'hold-status') }));
    return nextStatusName === hold.AgentStatus?.Name;
  };

  return {
    presence,
    async routedBy(userId, kind) {
      if (kind === 'quiet-routing-profile') return unless(await profileOf(userId), places.quietRoutingProfileId);
      const now = await presence(userId);
      const staysRouted = now?.routable && (now.nextStatusName ?? now.statusName) === now.statusName;
      return staysRouted ? now.statusId : undefined;
    },
    async takeOut(userId, kind) {
      if (kind === 'hold-status') await setStatus(userId, required(places.holdStatusId, kind));
      else await setProfile(userId, required(places.quietRoutingProfileId, kind));
    },
    async giveBack(userId, kind, original) {
      if (kind === 'hold-status') {
        const now = await presence(userId);
        if (now && (await isHeld(now))) await setStatus(userId, original);
      } else if ((await profileOf(userId)) === places.quietRoutingProfileId) {
        await setProfile(userId, original);
      }
    },
  };
}

function presenceOf(data: UserData, places: RoutingPlaces) {
  if (!data.Status?.StatusArn) return undefined;
  const statusId = data.Status.StatusArn.split('/').pop()!;
  const statusName = data.Status.StatusName ?? '';
  const contacts = data.Contacts ?? [];
  const wrappingUp = contacts.length > 0 && contacts.every((contact) => contact.AgentContactState === 'ENDED');
  const routable = places.routableStatusId ? statusId === places.routableStatusId : statusName === 'Available';
  return {
    statusId,
    statusName: wrappingUp ? 'After contact work' : statusName,
    since: data.Status.StatusStartTimestamp?.toISOString() ?? '',
    routable: routable && !wrappingUp,
    onContact: contacts.length > 0 && !wrappingUp,
    wrappingUp,
    ...(data.NextStatus && { nextStatusName: data.NextStatus }),
  };
}

function unless(value: string | undefined, excluded: string | undefined): string | undefined {
  return value === excluded ? undefined : value;
}

function required(value: string | undefined, kind: GuaranteeKind): string {
  if (!value) throw new Error(`The order guarantee "${kind}" is on, but the place it moves agents to is not set.`);
  return value;
}
