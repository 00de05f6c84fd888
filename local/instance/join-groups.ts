import type { Emulator } from '../../emulator/emulator';
import type { CreatedStack } from '../cloudformation/create-stack';
import { agents } from './local-instance';

/** Puts supervisors and administrators into the groups of the stack's user pool, as an operator does after the deploy. */
export function joinGroups({ userPools }: Emulator, { resources }: CreatedStack): void {
  const groups = [...resources.values()].filter(({ type }) => type === 'AWS::Cognito::UserPoolGroup');
  for (const { username, group } of agents) {
    const joined = groups.find(({ ref }) => ref === group);
    if (joined) userPools.addToGroup({ poolId: String(joined.properties.UserPoolId), username, group: joined.ref });
  }
}
