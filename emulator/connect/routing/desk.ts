import type { Timer } from '../../clock/virtual-time';
import type { AgentContactState } from '../console';
import type { CentreContext } from '../contacts/centre-context';

/** The one voice contact that a desk shows, from the offer until it is cleared. */
export interface Slot {
  contactId: string;
  state: AgentContactState;
  since: string;
  /** The agent has said yes; until then it rings. */
  accepted: boolean;
  heard: string[];
  timer?: Timer;
}

/** What an agent's softphone and status are at present. */
export interface Desk {
  userId: string;
  loggedIn: boolean;
  /** Has logged in at least once: only then do current metrics know the agent. */
  known: boolean;
  statusId: string;
  statusSince: string;
  nextStatusId?: string;
  slot?: Slot;
  /** Epoch milliseconds since when nothing occupies the agent: who is free longest is served first. */
  freeSince: number;
}

/** Whether the desk could be offered a voice contact now. Voice concurrency is 1. */
export function canTake(ctx: CentreContext, desk: Desk): boolean {
  return desk.loggedIn && !desk.slot && ctx.store.statuses.get(desk.statusId)?.type === 'ROUTABLE' && ctx.store.users.get(desk.userId)!.canUseSoftphone;
}

export function recordDesk(ctx: CentreContext, desk: Desk, what: string): void {
  const username = ctx.store.users.get(desk.userId)?.username;
  ctx.journal.record('agent', what, {
    ...(desk.slot && { contactId: desk.slot.contactId, state: desk.slot.state }),
    username,
    status: ctx.store.statuses.get(desk.statusId)?.name,
  });
}

export function showState(ctx: CentreContext, desk: Desk, state: AgentContactState): void {
  desk.slot!.state = state;
  desk.slot!.since = ctx.time.iso();
  recordDesk(ctx, desk, state);
}

export function takeStatus(ctx: CentreContext, desk: Desk, statusId: string): void {
  desk.statusId = statusId;
  desk.statusSince = ctx.time.iso();
  desk.freeSince = ctx.time.now();
  desk.nextStatusId = undefined;
  recordDesk(ctx, desk, 'STATUS');
  ctx.wakeRouter();
}

/** The desk is empty again; a status chosen meanwhile is taken on. */
export function emptyDesk(ctx: CentreContext, desk: Desk): void {
  desk.slot?.timer?.cancel();
  desk.slot = undefined;
  desk.freeSince = ctx.time.now();
  if (desk.nextStatusId) return takeStatus(ctx, desk, desk.nextStatusId);
  desk.statusSince = ctx.time.iso();
  recordDesk(ctx, desk, 'CLEARED');
  ctx.wakeRouter();
}
