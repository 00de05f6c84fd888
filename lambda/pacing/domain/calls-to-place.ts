import { agentsForOverdialling, callsAhead, type Measured } from './calls-ahead';
import type { Guard } from './guard';
import { capOf, type PacingModifier } from './modifier-table';

/** What is so in a queue at this moment. */
export interface QueueNow {
  /** Agents who serve it: logged in and routable, or at work. */
  agentsOnQueue: number;
  /** Those of them who would be offered a contact now. */
  agentsIdle: number;
  /** Calls to customers that nobody has answered yet, or where nobody has proved to be a person yet. */
  dialling: number;
  /** People who answered and have no agent yet. */
  waiting: number;
  measured?: Measured;
}

export interface Pacing {
  modifier: PacingModifier;
  /** Calls beyond the idle agents, by choice, with this caution. Absent: never. */
  overdial?: { caution: number };
}

export interface CallsToPlace {
  calls: number;
  /** The way they go: to the customer at once, or to an agent who takes it first. */
  way: 'customer-first' | 'agent-first';
  reason: string;
}

/**
 * How many more customers may be called now. An idle agent is the trigger: without one nobody is dialled. Each call under way and each person who waits has a
 * claim to one idle agent, and the modifier caps the calls under way. `chance` in [0, 1) decides on the part of the cap that is no whole number.
 */
export function callsToPlace(now: QueueNow, { modifier, overdial, guard }: Pacing & { guard: Guard }, chance: number): CallsToPlace {
  const { agentsOnQueue, agentsIdle, dialling, waiting, measured } = now;
  const agentsLeft = agentsIdle - waiting;
  if (agentsLeft <= 0) return { calls: 0, way: 'customer-first', reason: `Idle agents: ${agentsIdle}. Waiting for one: ${waiting}.` };
  const progressive = Math.max(0, agentsLeft - dialling);
  if (guard.allows === 'agent-first') return { calls: progressive, way: 'agent-first', reason: guard.reason };
  const mayOverdial = overdial && measured && guard.allows === 'all' && agentsOnQueue >= agentsForOverdialling;
  const wanted = mayOverdial ? Math.max(progressive, callsAhead({ dialling, agentsLeft }, measured, overdial.caution)) : progressive;
  const underCap = Math.max(0, capOf(modifier, agentsOnQueue, chance) - dialling);
  return { calls: Math.min(wanted, underCap), way: 'customer-first', reason: `Idle agents: ${agentsIdle}. Dialling: ${dialling}. Waiting: ${waiting}. At modifier ${modifier}: ${underCap} more.` };
}
