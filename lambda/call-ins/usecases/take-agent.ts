import { plusSeconds } from '../../ground/domain/instant';
import type { CapacityBook, Taker } from '../../ground/ports/capacity-book';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { CallIn } from '../domain/call-in';
import { keepsAgent } from '../domain/keeps-agent';
import type { CallInPolicy } from '../domain/policy';
import { readyKey } from '../domain/ready-key';
import { agentsFreedSoon, spendsAgent, type TurnOutlook } from '../domain/turn-rule';
import type { CallInStore } from '../ports/call-in-store';

export interface TakeAgentNeeds {
  seats: CapacityBook;
  callIns: Pick<CallInStore, 'find'>;
  clock: Clock;
  policy: CallInPolicy;
}

/** True when an agent of the queue is kept for this customer. Repeating it keeps no second one. */
export type TakeAgent = (callIn: CallIn, outlook: TurnOutlook) => Promise<boolean>;

/** Between taking an agent and writing down for whom. */
const BEING_TOLD_SECONDS = 10;

/** A customer who was just given a freed agent is counted against the agents freed soon, not against those free now. */
export function createTakeAgent(needs: TakeAgentNeeds): TakeAgent {
  const { seats, policy, clock } = needs;
  return async (callIn, outlook) => {
    const key = readyKey(callIn.queueId);
    const soon = agentsFreedSoon(callIn, outlook, { now: clock.now(), policy });
    const limit = outlook.freeAgents + soon;
    if (limit === 0) return false;
    const takers = await Promise.all((await seats.takers(key)).map((taker) => standingOf(needs, taker, outlook)));
    const spent = takers.filter((standing) => standing === 'spends-agent').length;
    const standsThere = async (taker: Taker) => (await standingOf(needs, taker, outlook)) !== 'gone';
    return seats.take(key, callIn.id, { limit: limit + Math.max(0, spent - soon), standsThere });
  };
}

async function standingOf({ callIns, clock, policy }: TakeAgentNeeds, { takerId, takenAt }: Taker, outlook: TurnOutlook): Promise<'keeps-agent' | 'spends-agent' | 'gone'> {
  const callIn = await callIns.find(takerId);
  if (!callIn) return 'gone';
  const now = clock.now();
  if (keepsAgent(callIn, now, policy) || (callIn.phase === 'queued' && plusSeconds(takenAt, BEING_TOLD_SECONDS) > now)) return 'keeps-agent';
  return spendsAgent(callIn, { takenAt, now, outlook, policy }) ? 'spends-agent' : 'gone';
}
