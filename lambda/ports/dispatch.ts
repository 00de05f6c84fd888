import type { AgendaPlace } from './callback-store';

/** Brings one promised callback back at a moment: to place it, or to look how it goes. At least once, to the second. */
export interface DispatchMessage {
  subject: string;
  /** Which call to our own number this would be, for the present attempt. */
  placement: number;
  /** How often in a row the outside could not do what was to be done. */
  postponed?: number;
}

export interface DispatchQueue {
  /** Later than 15 minutes is brought at 15 minutes; whoever gets it then sees that its time has not come, and sends it on. */
  send(messages: { message: DispatchMessage; at: string }[]): Promise<void>;
}

/** How far the tick has come in the agenda, and when the next calls of the scheduled lane may start. One item, one tick at a time. */
export interface DispatchCursor {
  /** Everything up to this place has been sent. Empty: no tick has run yet. */
  reached: AgendaPlace;
  /** The next start that a tick may give: the rate of the lane, as one instant (a token bucket of one). Empty at first. */
  nextStartAt: string;
  /** Between these two the starts that ticks have given leave no gap: what is due at once then starts after them. Empty at first. */
  busyFrom: string;
  busyUntil: string;
  /** The next start that is free of those that were reserved. Only read here; empty at first. */
  soonStartAt: string;
  version: number;
}

export interface DispatchCursorStore {
  read(): Promise<DispatchCursor>;
  /** Under the version that was read; answers the new one. Undefined when another tick was faster. */
  save(next: DispatchCursor): Promise<DispatchCursor | undefined>;
  /** Takes the next free start, for one that no tick comes to in time. */
  reserveStart(now: string, secondsPerCall: number): Promise<string>;
}

/** When the sweep last looked for promised callbacks that nobody followed, and how far the tick had come by then. */
export interface Recheck {
  at: string;
  reached: AgendaPlace;
}

export interface RecheckMark {
  /** Undefined: it never did. */
  read(): Promise<Recheck | undefined>;
  save(recheck: Recheck): Promise<void>;
}
