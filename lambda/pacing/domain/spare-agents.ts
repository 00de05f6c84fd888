import { hasSkills, type Skill } from '../../ground/domain/skill';

/** An agent who serves queues whose customers are called before an agent. */
export interface ServingAgent {
  userId: string;
  /** The twins that their routing profile serves. */
  twinQueueIds: ReadonlySet<string>;
  /** They would be offered a contact now. */
  isIdle: boolean;
  skills: readonly Skill[];
}

/** Somebody who is being called, or waits, and has a claim to one agent. */
export interface Claim {
  twinQueueId: string;
  skills: readonly Skill[];
}

/**
 * How many more of such claims could be met beside all others, each by an idle agent of its own: agents may serve several queues, and claims may need a skill. Exact,
 * so an agent is never counted on twice, and none is left out whom nobody else needs.
 */
export function sparesFor(claim: Claim, agents: readonly ServingAgent[], others: readonly Claim[]): number {
  const idle = agents.filter(({ isIdle }) => isIdle);
  const holders = new Map<ServingAgent, Claim>();
  for (const other of others) meet(other, { idle, holders });
  const free = idle.filter((agent) => !holders.has(agent) && couldServe(agent, claim));
  for (const agent of free) holders.set(agent, claim);
  let spares = free.length;
  while (spares < idle.length && meet(claim, { idle, holders })) spares += 1;
  return spares;
}

interface Matching {
  idle: readonly ServingAgent[];
  holders: Map<ServingAgent, Claim>;
}

/** Finds an agent for the claim: one whom nobody holds, or else one whose holder may be given another. */
function meet(claim: Claim, { idle, holders }: Matching, tried: Set<ServingAgent> = new Set()): boolean {
  const free = idle.find((agent) => !holders.has(agent) && !tried.has(agent) && couldServe(agent, claim));
  if (free) {
    holders.set(free, claim);
    return true;
  }
  for (const agent of idle) {
    const holder = holders.get(agent);
    // Whoever claims the same could be given none but these agents.
    if (!holder || tried.has(agent) || isSame(holder, claim) || !couldServe(agent, claim)) continue;
    tried.add(agent);
    if (!meet(holder, { idle, holders }, tried)) continue;
    holders.set(agent, claim);
    return true;
  }
  return false;
}

function isSame(one: Claim, other: Claim): boolean {
  return one === other || (one.twinQueueId === other.twinQueueId && one.skills.length === 0 && other.skills.length === 0);
}

function couldServe({ twinQueueIds, skills }: ServingAgent, claim: Claim): boolean {
  return twinQueueIds.has(claim.twinQueueId) && hasSkills(skills, claim.skills);
}
