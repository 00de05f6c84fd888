import { isReleasedBy, stillHolds, type GuaranteeKind } from '../domain/agent-hold';
import type { Click } from '../domain/callback/callback';
import { plusSeconds } from '../domain/callback/instant';
import type { AgentHoldStore, AgentRouting } from '../ports/agents';
import type { CallbackStore } from '../ports/callback-store';
import type { Clock, Notices } from '../ports/surroundings';

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
export async function holdAgent(ports: HoldPorts, callback: Click): Promise<void> {
  if (ports.guarantee === 'none') return;
  const { userId } = callback.agent;
  const original = (await ports.holds.find(userId))?.original ?? (await ports.routing.routedBy(userId, ports.guarantee));
  if (!original) return;
  const attentionAt = plusSeconds(ports.clock.now(), LOOK_AFTER_SECONDS);
  await ports.holds.take({ userId, kind: ports.guarantee, original, attentionAt }, callback.id);
  await ports.routing.takeOut(userId, ports.guarantee);
}

export async function releaseAgent(ports: HoldPorts, callback: Click, moment: 'queued' | 'connected' | 'ended'): Promise<void> {
  if (ports.guarantee === 'none' || !isReleasedBy(ports.guarantee, moment)) return;
  await leaveHold(ports, callback.agent.userId, callback.id);
}

/** For the sweep: gives back whoever is held by callbacks that no longer need it. */
export async function tendHold(ports: HoldPorts & { store: CallbackStore }, userId: string): Promise<void> {
  const hold = await ports.holds.find(userId);
  if (!hold) return;
  let held = 0;
  for (const callbackId of hold.holders) {
    const callback = await ports.store.find(callbackId);
    if (stillHolds(hold.kind, callback?.phase)) held += 1;
    else await leaveHold(ports, userId, callbackId);
  }
  if (hold.holders.length === 0) await giveBack(ports, userId);
  if (held > 0) await ports.holds.lookAgain(userId, plusSeconds(ports.clock.now(), LOOK_AFTER_SECONDS));
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
