import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  paginateListIdentityProviders,
  paginateListUsers,
  paginateListUsersInGroup,
} from '@aws-sdk/client-cognito-identity-provider';
import type { PoolUser } from './compare-agents';

/** The user pool in which agents sign in, as an operator changes it. */
export interface AgentPool {
  users(): Promise<PoolUser[]>;
  /** Adds a person, and has Cognito send them a first password by mail. `false`: they are there already. */
  invite(person: { username: string; email: string }): Promise<boolean>;
  join(username: string, group: string): Promise<void>;
  /** How many people are in a group. @throws ResourceNotFoundException where there is no such group. */
  membersOf(group: string): Promise<number>;
  /** Names of the identity providers behind the pool. */
  providers(): Promise<string[]>;
  /** Shuts them out: they cannot sign in, and cannot go on with what they have once their token is over, within an hour. */
  disable(username: string): Promise<void>;
  enable(username: string): Promise<void>;
}

export function openAgentPool({ region, poolId: UserPoolId }: { region: string; poolId: string }): AgentPool {
  const client = new CognitoIdentityProviderClient({ region });
  return {
    async users() {
      const all: PoolUser[] = [];
      for await (const { Users = [] } of paginateListUsers({ client }, { UserPoolId })) {
        all.push(...Users.map(({ Username = '', Enabled = true, UserStatus }) => ({ username: Username, isEnabled: Enabled, isInvited: UserStatus === 'FORCE_CHANGE_PASSWORD' })));
      }
      return all;
    },
    async invite({ username, email }) {
      const UserAttributes = [{ Name: 'email', Value: email }, { Name: 'email_verified', Value: 'true' }];
      try {
        await client.send(new AdminCreateUserCommand({ UserPoolId, Username: username, UserAttributes, DesiredDeliveryMediums: ['EMAIL'] }));
        return true;
      } catch (error) {
        if (error instanceof Error && error.name === 'UsernameExistsException') return false;
        throw error;
      }
    },
    join: async (Username, GroupName) => void (await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }))),
    async membersOf(GroupName) {
      let members = 0;
      for await (const { Users = [] } of paginateListUsersInGroup({ client }, { UserPoolId, GroupName })) members += Users.length;
      return members;
    },
    async providers() {
      const names: string[] = [];
      for await (const { Providers = [] } of paginateListIdentityProviders({ client }, { UserPoolId })) names.push(...Providers.map(({ ProviderName = '' }) => ProviderName));
      return names;
    },
    async disable(Username) {
      await client.send(new AdminDisableUserCommand({ UserPoolId, Username }));
      await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }));
    },
    enable: async (Username) => void (await client.send(new AdminEnableUserCommand({ UserPoolId, Username }))),
  };
}
