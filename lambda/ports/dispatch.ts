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
  /** The starts that ticks have given leave no gap before this. What is due at once starts after it. Empty at first. */
  busyUntil: string;
  version: number;
}

export interface DispatchCursorStore {
  read(): Promise<DispatchCursor>;
  /** Under the version that was read; answers the new one. Undefined when another tick was faster. */
  save(next: DispatchCursor): Promise<DispatchCursor | undefined>;
  /** Takes the next free start, for one that no tick comes to in time. */
  reserveStart(now: string, secondsPerCall: number): Promise<string>;
}

/** Up to when the sweep has looked for promised callbacks that nobody followed. */
export interface RecheckMark {
  /** Undefined: it never did. */
  read(): Promise<string | undefined>;
  save(instant: string): Promise<void>;
}
