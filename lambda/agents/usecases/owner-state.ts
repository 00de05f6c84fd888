import type { Notices } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { Agent } from '../domain/agent';
import type { OwnerState } from '../domain/owner-state';
import type { AgentDesks, AgentRouting } from '../ports/agents';

export interface OwnerPorts {
  routing: Pick<AgentRouting, 'presence'>;
  desks: Pick<AgentDesks, 'queuesOf'>;
  notices: Notices;
  queues: ReadonlyMap<string, QueuePolicy>;
}

export type OwnerStateOf = (owner: Agent, queueId: string) => Promise<OwnerState>;

/**
 * Whether a callback's owner can take it now. Current user data is 2 calls a second for the whole account: when Connect does not say,
 * the owner is tried, and their patience time still runs.
 */
export function createOwnerStateOf(ports: OwnerPorts): OwnerStateOf {
  return async (owner, queueId) => {
    try {
      const presence = await ports.routing.presence(owner.userId);
      if (!presence) return 'away';
      if (presence.onContact || presence.wrappingUp) return (await serves(ports, owner, queueId)) ? 'busy' : 'away';
      return presence.routable && (await serves(ports, owner, queueId)) ? 'takes' : 'away';
    } catch (error) {
      ports.notices.failed('owner-state', owner.userId, error);
      return 'unknown';
    }
  };
}

/** What tells which queues an agent serves. */
export interface ServedPorts {
  desks: Pick<AgentDesks, 'queuesOf'>;
  queues: ReadonlyMap<string, Pick<QueuePolicy, 'twinQueueId'>>;
}

/** The queue itself, or its twin: an operator may have given agents only one of them. */
export async function serves({ desks, queues }: ServedPorts, { userId }: Agent, queueId: string): Promise<boolean> {
  return isServedBy(await desks.queuesOf(userId), withTwin(queues, queueId));
}

/** A routing profile may have been given the queue meanwhile: what is older than this is no reason to refuse. */
const REFUSING_FRESH_SECONDS = 60;

/** As `serves`, for who refuses something where the answer is no: it is asked for again then, at most once a minute for each routing profile. */
export async function servesByNow(ports: ServedPorts, agent: Agent, queueId: string): Promise<boolean> {
  return (await serves(ports, agent, queueId)) || isServedBy(await ports.desks.queuesOf(agent.userId, REFUSING_FRESH_SECONDS), withTwin(ports.queues, queueId));
}

function withTwin(queues: ServedPorts['queues'], queueId: string): { queueId: string; twinQueueId: string | undefined } {
  return { queueId, twinQueueId: queues.get(queueId)?.twinQueueId };
}

function isServedBy(served: ReadonlySet<string>, { queueId, twinQueueId }: { queueId: string; twinQueueId: string | undefined }): boolean {
  return served.has(queueId) || (twinQueueId !== undefined && served.has(twinQueueId));
}

/** The queues of the settings that this agent serves. */
export async function servedAmong({ desks, queues }: Pick<OwnerPorts, 'desks' | 'queues'>, agent: Agent): Promise<QueuePolicy[]> {
  const served = await desks.queuesOf(agent.userId);
  return [...queues.values()].filter((queue) => isServedBy(served, queue));
}
