import type { Emulator } from '../../emulator/emulator';
import type { CreatedStack } from '../cloudformation/create-stack';
import { agents, roles } from './local-instance';

/** Puts supervisors and administrators into the groups of the stack's user pool, as an operator does after the deploy. */
export function joinGroups({ userPools }: Emulator, { resources }: CreatedStack): void {
  const groups = [...resources.values()].filter(({ type }) => type === 'AWS::Cognito::UserPoolGroup');
  for (const { username, role } of agents) {
    const joined = role && groups.find(({ ref }) => ref === roles[role].group);
    if (joined) userPools.addToGroup({ poolId: String(joined.properties.UserPoolId), username, group: joined.ref });
  }
}
