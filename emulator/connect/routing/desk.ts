import type { Timer } from '../../clock/virtual-time';
import type { AgentContactState } from '../console';
import type { ShownView } from '../flow-runner/host';

/** The one voice contact that a desk shows, from the offer until it is cleared. */
export interface Slot {
  contactId: string;
  state: AgentContactState;
  since: string;
  /** Offered, and neither accepted nor declined yet. */
  ringing: boolean;
  heard: string[];
  /** The view that a guide shows beside the contact, and the agent's way to choose in it. */
  screen?: { view: ShownView; choose: (action: string, output: Record<string, unknown>) => void };
  /** Called when the contact is cleared from the desk: its guide ends. */
  readonly endsWithIt: (() => void)[];
  timer?: Timer;
}

/** The present state of an agent's softphone and status. */
export interface Desk {
  userId: string;
  loggedIn: boolean;
  /** Has logged in at least once: only then do current metrics know the agent. */
  known: boolean;
  statusId: string;
  statusSince: string;
  nextStatusId?: string;
  slot?: Slot;
  /** Says by itself how the agent is, where nothing else does for two minutes. */
  heartBeat?: Timer;
  /** Epoch milliseconds since when nothing occupies the agent: who is free longest is served first. */
  freeSince: number;
}
