import { plusSeconds } from '../../ground/domain/instant';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import { type GuaranteeKind, isReleasedBy, stillHolds } from '../domain/agent-hold';
import type { AgentHoldStore, AgentRouting } from '../ports/agents';

/** An agent, and the callback that they are held for. */
export interface Holder {
  userId: string;
  callbackId: string;
}

export interface HoldPorts {
  holds: AgentHoldStore;
  routing: AgentRouting;
  clock: Clock;
  notices: Notices;
  /** 'none' where the operator has not opted in. */
  guarantee: 'none' | GuaranteeKind;
}

/** The sweep looks at a hold this long after it was taken, and again as often. */
const LOOK_AFTER_SECONDS = 60;

/**
 * Takes the agent out of routing until their callback is queued (or taken). The record is written first, so that whatever
 * dies in between, the sweep knows whom to give back, and what to.
 */
async function holdAgent(ports: HoldPorts, { userId, callbackId }: Holder): Promise<void> {
  if (ports.guarantee === 'none') return;
  const original = (await ports.holds.find(userId))?.original ?? (await ports.routing.routedBy(userId, ports.guarantee));
  if (!original) return;
  const checkAt = plusSeconds(ports.clock.now(), LOOK_AFTER_SECONDS);
  await ports.holds.take({ userId, kind: ports.guarantee, original, checkAt }, callbackId);
  await ports.routing.takeOut(userId, ports.guarantee);
}

export type HoldAgent = (holder: Holder) => Promise<void>;

export function createHoldAgent(ports: HoldPorts): HoldAgent {
  return (holder) => holdAgent(ports, holder);
}

export type ReleaseAgent = (holder: Holder, moment: 'queued' | 'connected' | 'ended') => Promise<void>;

export function createReleaseAgent(ports: HoldPorts): ReleaseAgent {
  return (holder, moment) => releaseAgent(ports, holder, moment);
}

async function releaseAgent(ports: HoldPorts, { userId, callbackId }: Holder, moment: 'queued' | 'connected' | 'ended'): Promise<void> {
  if (ports.guarantee === 'none' || !isReleasedBy(ports.guarantee, moment)) return;
  await leaveHold(ports, userId, callbackId);
}

/** For the sweep: gives back whoever is held by callbacks that no longer need it. `phaseOf` answers undefined for a callback that is gone. */
export async function checkHold(ports: HoldPorts & { phaseOf(callbackId: string): Promise<string | undefined> }, userId: string): Promise<void> {
  const hold = await ports.holds.find(userId);
  if (!hold) return;
  let held = 0;
  for (const callbackId of hold.holders) {
    if (stillHolds(hold.kind, await ports.phaseOf(callbackId))) held += 1;
    else await leaveHold(ports, userId, callbackId);
  }
  if (hold.holders.length === 0) await giveBack(ports, userId);
  if (held > 0) await ports.holds.checkAgain(userId, plusSeconds(ports.clock.now(), LOOK_AFTER_SECONDS));
  else ports.notices.counted('HoldGivenBackLate', hold.kind);
}

async function leaveHold(ports: HoldPorts, userId: string, callbackId: string): Promise<void> {
  const left = await ports.holds.leave(userId, callbackId);
  if (left && left.holders.length === 0) await giveBack(ports, userId);
}

/** The last one out. Should another click come in at this very moment, its hold is put in force again. */
async function giveBack(ports: HoldPorts, userId: string): Promise<void> {
  const hold = await ports.holds.find(userId);
  if (!hold) return;
  await ports.routing.giveBack(userId, hold.kind, hold.original);
  if (!(await ports.holds.remove(userId))) await ports.routing.takeOut(userId, hold.kind);
}
