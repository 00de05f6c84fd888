import { type ConnectClient, DescribeUserCommand } from '@aws-sdk/client-connect';
import type { AgentDirectory } from '../../agents/ports/agents';
import { cachedFor } from '../../ground/adapters/cached-for';
import { isNoSuchUser } from '../../ground/adapters/connect-errors';
import type { Pace } from '../../ground/adapters/pace';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import type { AgentNames } from '../ports/agent-names';

interface NamesOptions {
  notices: Pick<Notices, 'failed'>;
  clock: Clock;
  /** That of all who describe users. */
  pace: Pick<Pace, 'turn'>;
}

/** A journey without a name is better than none. */
export function createAgentNames(agentsById: AgentDirectory, { notices }: Pick<NamesOptions, 'notices'>): AgentNames {
  return { find: (userId) => agentsById.find(userId).catch((error: unknown) => notices.failed('name-of-agent', '', error) ?? undefined) };
}

/** Agents seldom change their phone. */
const REMEMBER_SECONDS = 600;

/** With the phone that they have, for one agent at a time: each costs a call. */
export function createAgentNamesWithPhones(client: ConnectClient, InstanceId: string, { notices, clock, pace }: NamesOptions): AgentNames {
  const find = cachedFor(REMEMBER_SECONDS, clock, async (UserId: string) => {
    await pace.turn();
    const { User } = await client.send(new DescribeUserCommand({ InstanceId, UserId }));
    return User?.Username === undefined ? undefined : { username: User.Username, ...phoneOf(User.PhoneConfig?.PhoneType) };
  });
  return { find: (userId) => find(userId).catch((error: unknown) => (isNoSuchUser(error) ? undefined : (notices.failed('phone-of-agent', '', error) ?? undefined))) };
}

function phoneOf(type: string | undefined): { phone?: 'soft-phone' | 'desk-phone' } {
  if (type === 'DESK_PHONE') return { phone: 'desk-phone' };
  return type === 'SOFT_PHONE' ? { phone: 'soft-phone' } : {};
}
