import type { Agent } from '../domain/callback/callback';
import type { OwnerState } from '../domain/callback/event';
import type { QueuePolicy } from '../domain/queue-policy';
import type { AgentDesks, AgentRouting } from '../ports/agents';
import type { Notices } from '../ports/surroundings';

export interface OwnerPorts {
  routing: AgentRouting;
  desks: AgentDesks;
  notices: Notices;
  queues: ReadonlyMap<string, QueuePolicy>;
}

/**
 * Whether a callback's owner can take it now. Current user data is 5 calls a second for the whole account: when Connect does not say,
 * the owner is tried, and their patience time still runs.
 */
export async function ownerStateOf(ports: OwnerPorts, owner: Agent, queueId: string): Promise<OwnerState> {
  try {
    const presence = await ports.routing.presence(owner.userId);
    if (!presence) return 'away';
    if (presence.onContact || presence.wrappingUp) return (await serves(ports, owner, queueId)) ? 'busy' : 'away';
    return presence.routable && (await serves(ports, owner, queueId)) ? 'takes' : 'away';
  } catch (error) {
    ports.notices.failed('owner-state', owner.userId, error);
    return 'unknown';
  }
}

/** The queue itself, or its twin: an operator may have given agents only one of them. */
export async function serves({ desks, queues }: Pick<OwnerPorts, 'desks' | 'queues'>, { userId }: Agent, queueId: string): Promise<boolean> {
  const served = await desks.queuesOf(userId);
  const twin = queues.get(queueId)?.twinQueueId;
  return served.has(queueId) || (twin !== undefined && served.has(twin));
}
