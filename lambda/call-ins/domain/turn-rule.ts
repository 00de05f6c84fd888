import { plusSeconds, secondsBetween } from '../../ground/domain/instant';
import type { CallIn } from './call-in';
import { keepsAgent } from './keeps-agent';
import type { CallInPolicy } from './policy';

/** A queue and its twin as Connect counts them, up to ten seconds ago. */
export interface TurnFacts {
  agentsStaffed: number;
  agentsAvailable: number;
  /** Contacts and callbacks that wait for these agents. */
  waiting: number;
  /** Since when the one of them has waited who waits longest, ISO instant. Absent: nobody waits. */
  oldestSince?: string;
  /** How long a contact keeps its agent, as the estimate of the wait has it. */
  handleSeconds: number;
}

/** Agents and waits of the queue, for customers who wait without a call. */
export interface TurnOutlook {
  /** Agents whom nobody in Connect is about to be given. */
  freeAgents: number;
  /** One of the others becomes free every so many seconds, on average. Absent: there are none. */
  freedEverySeconds?: number;
  oldestSince?: string;
}

export function outlookOf({ agentsStaffed, agentsAvailable, waiting, oldestSince, handleSeconds }: TurnFacts): TurnOutlook {
  const freeAgents = Math.max(0, agentsAvailable - waiting);
  const atWork = agentsStaffed - freeAgents;
  return { freeAgents, ...(atWork > 0 && { freedEverySeconds: handleSeconds / atWork }), ...(oldestSince && { oldestSince }) };
}

/** Whoever waits in Connect since before this request is ahead of it; who came later is not, however many they are. */
export function isFirst({ inLineSince }: CallIn, { oldestSince }: TurnOutlook): boolean {
  return oldestSince === undefined || oldestSince >= inLineSince;
}

/**
 * How many agents will become free while a customer makes up their mind. Where that is less than one, it is one as soon as the request has
 * waited so long that the next agent may be expected by the time the customer must have accepted: else nobody is told in a small queue whose
 * agents are never idle.
 */
export function agentsFreedSoon({ inLineSince }: CallIn, { freedEverySeconds }: TurnOutlook, { now, policy: { readySeconds } }: { now: string; policy: CallInPolicy }): number {
  if (freedEverySeconds === undefined) return 0;
  const soon = Math.floor(readySeconds / freedEverySeconds);
  return soon === 0 && secondsBetween(inLineSince, now) >= freedEverySeconds - readySeconds ? 1 : soon;
}

/**
 * Whether an agent who is about to become free is spent on this customer: told so lately that no other agent has become free since. Without it, those
 * who call quickly would be followed by others faster than agents become free, and callers on the phone would wait for all of them.
 */
export function spendsAgent(callIn: CallIn, { takenAt, now, outlook, policy }: { takenAt: string; now: string; outlook: TurnOutlook; policy: CallInPolicy }): boolean {
  if (keepsAgent(callIn, now, policy)) return false;
  if (callIn.phase !== 'ended' || callIn.outcome !== 'matched') return false;
  return plusSeconds(takenAt, Math.max(policy.readySeconds, outlook.freedEverySeconds ?? 0)) > now;
}
