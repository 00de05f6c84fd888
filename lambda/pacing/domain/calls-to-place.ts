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

/** The way in which calls of a queue go: to the customer at once, or to an agent who takes it first. */
export type Way = 'customer-first' | 'agent-first';

export interface Pace {
  way: Way;
  /** The most calls under way and people who wait for an agent, together. */
  atMost: number;
  reason: string;
}

/**
 * How many customers may be under way at a time. An idle agent is the trigger: without one nobody is dialled. Each call under way and each person who waits has a
 * claim to one idle agent, and the modifier caps the calls under way. `chance` in [0, 1) decides on the part of the cap that is no whole number.
 */
export function paceOf(now: Omit<QueueNow, 'dialling'>, { modifier, overdial, guard }: Pacing & { guard: Guard }, chance: number): Pace {
  const { agentsOnQueue, agentsIdle, waiting, measured } = now;
  const agentsLeft = agentsIdle - waiting;
  if (agentsLeft <= 0) return { way: 'customer-first', atMost: waiting, reason: `Idle agents: ${agentsIdle}. Waiting for one: ${waiting}.` };
  if (guard.allows === 'agent-first') return { way: 'agent-first', atMost: agentsIdle, reason: guard.reason };
  const mayOverdial = overdial && measured && guard.allows === 'all' && agentsOnQueue >= agentsForOverdialling;
  const wanted = mayOverdial ? Math.max(agentsLeft, callsAhead(agentsLeft, measured, overdial.caution)) : agentsLeft;
  const cap = capOf(modifier, agentsOnQueue, chance);
  return { way: 'customer-first', atMost: waiting + Math.min(wanted, cap), reason: `Idle agents: ${agentsIdle}. Waiting for one: ${waiting}. Calls under way at modifier ${modifier}: ${cap} at most.` };
}

/** How many more customers may be called now. */
export function callsToPlace(now: QueueNow, rules: Pacing & { guard: Guard }, chance: number): Omit<Pace, 'atMost'> & { calls: number } {
  const { way, atMost, reason } = paceOf(now, rules, chance);
  return { calls: Math.max(0, atMost - now.waiting - now.dialling), way, reason };
}
