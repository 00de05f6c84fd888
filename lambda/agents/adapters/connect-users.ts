import { type ConnectClient, DescribeUserCommand, SearchUsersCommand } from '@aws-sdk/client-connect';
import { isNoSuchUser } from '../../ground/adapters/connect-errors';
import type { Agent } from '../domain/agent';
import type { AgentDirectory } from '../ports/agents';

/** A user as Connect has them. */
export interface ConnectUser extends Agent {
  routingProfileId?: string;
}

/** Finds agents by what a token says of them. */
export function createAgentDirectory(client: ConnectClient, { instanceId, holds }: { instanceId: string; holds: 'username' | 'user-id' }, found?: TellUser): AgentDirectory {
  return holds === 'username' ? createAgentsByName(client, instanceId, found) : createAgentsById(client, instanceId);
}

/** For functions that know agents by their user ids, and search for none. */
export function createAgentsById(client: ConnectClient, instanceId: string): AgentDirectory {
  return {
    find: async (id) => agentIn(await describeUser(client, instanceId, id)),
  };
}

/** Is told all that a search says of a user. */
export type TellUser = (user: ConnectUser) => Promise<void>;

/** Finds agents by their user names. */
export function createAgentsByName(client: ConnectClient, instanceId: string, found?: TellUser): AgentDirectory {
  return {
    async find(name) {
      const user = await searchUser(client, instanceId, name);
      if (user) await found?.(user);
      return agentIn(user);
    },
  };
}

export async function describeUser(client: ConnectClient, InstanceId: string, UserId: string): Promise<ConnectUser | undefined> {
  try {
    return userOf((await client.send(new DescribeUserCommand({ InstanceId, UserId }))).User);
  } catch (error) {
    if (isNoSuchUser(error)) return undefined;
    throw error;
  }
}

/** Undefined: no user any more. */
export async function readRoutingProfile(client: ConnectClient, instanceId: string, userId: string): Promise<string | undefined> {
  return (await describeUser(client, instanceId, userId))?.routingProfileId;
}

async function searchUser(client: ConnectClient, InstanceId: string, username: string): Promise<ConnectUser | undefined> {
  const SearchCriteria = { StringCondition: { FieldName: 'Username', Value: username, ComparisonType: 'EXACT' as const } };
  const { Users } = await client.send(new SearchUsersCommand({ InstanceId, SearchCriteria }));
  // "Exact" ignores case; the instance's names do not differ by case alone, a token's might.
  return userOf(Users?.find((user) => user.Username?.toLowerCase() === username.toLowerCase()));
}

function agentIn(user: ConnectUser | undefined): Agent | undefined {
  return user && { userId: user.userId, username: user.username };
}

function userOf({ Id, Username, RoutingProfileId }: { Id?: string; Username?: string; RoutingProfileId?: string } = {}): ConnectUser | undefined {
  return Id && Username ? { userId: Id, username: Username, ...(RoutingProfileId && { routingProfileId: RoutingProfileId }) } : undefined;
}
