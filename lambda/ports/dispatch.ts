import type { AgendaPlace } from './callback-store';

/** Brings one promised callback back at a moment: to place it, or to look how it goes. At least once, to the second. */
export interface DispatchMessage {
  subject: string;
  /** Which call to our own number this would be, for the present attempt. */
  placement: number;
  /** How often Connect was too busy for it. */
  postponed?: number;
}

export interface DispatchQueue {
  /** Later than 15 minutes is brought at 15 minutes; whoever gets it then sees that its time has not come, and sends it on. */
  send(messages: { message: DispatchMessage; at: string }[]): Promise<void>;
}

/** How far the tick has come in the agenda, and when the next call of the scheduled lane may start. One item, one writer at a time. */
export interface DispatchCursor {
  /** Everything up to this place has been sent. */
  reached: AgendaPlace;
  /** The next start that is free: the rate of the lane, as one instant (a token bucket of one). */
  nextStartAt: string;
  version: number;
}

export interface DispatchCursorStore {
  read(): Promise<DispatchCursor>;
  /** False when another tick was faster. */
  save(next: DispatchCursor): Promise<boolean>;
  /** Takes the next free start, for one that is due before the tick comes to it. */
  reserveStart(now: string, secondsPerCall: number): Promise<string>;
}
