import { type ConnectClient, DescribeUserCommand } from '@aws-sdk/client-connect';
import { isNoSuchUser } from '../../ground/adapters/connect-errors';
import type { AgentDirectory } from '../ports/agents';

/** For functions that know agents by their user ids, and search for none. */
export function createAgentsById(client: ConnectClient, InstanceId: string): AgentDirectory {
  return {
    async find(UserId) {
      const user = await describeUser(client, InstanceId, UserId);
      return user?.Id && user.Username ? { userId: user.Id, username: user.Username } : undefined;
    },
  };
}

async function describeUser(client: ConnectClient, InstanceId: string, UserId: string) {
  try {
    return (await client.send(new DescribeUserCommand({ InstanceId, UserId }))).User;
  } catch (error) {
    if (isNoSuchUser(error)) return undefined;
    throw error;
  }
}
