import type { Emulator } from '../../emulator/emulator';
import type { CreatedStack } from '../cloudformation/create-stack';
import { agents, roles } from './local-instance';

/** Adds the agents to the stack's user pool, and supervisors and administrators to their groups, as an operator does after the deploy. */
export function fillUserPool({ userPools }: Emulator, { resources }: CreatedStack): void {
  const all = [...resources.values()];
  const pool = all.find(({ type }) => type === 'AWS::Cognito::UserPool');
  if (!pool) return;
  const groups = all.filter(({ type }) => type === 'AWS::Cognito::UserPoolGroup');
  const there = userPools.users(pool.ref).map(({ username }) => username);
  for (const { username, role } of agents) {
    if (!there.includes(username)) userPools.addUser(pool.ref, { username, attributes: { email: `${username}@example.com` } });
    const group = role && groups.find(({ ref }) => ref === roles[role].group);
    if (group) userPools.addToGroup({ poolId: pool.ref, username, group: group.ref });
  }
}
