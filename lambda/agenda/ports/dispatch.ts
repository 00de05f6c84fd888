import type { OutOfTurn, SoonAsk } from '../domain/next-soon-start';
import type { DueKey } from './agenda';

/** Brings one promised callback back at a moment: to dial it, or to check how it goes. At least once, to the second. */
export interface DispatchMessage {
  subject: string;
  /** Number of this call to our own number within the present attempt, from 1. */
  nthDial: number;
  /** How often in a row the outside could not do what was to be done. */
  postponed?: number;
  /** Generation of messages that it is of. Absent: sent by a tick, which reads no callbacks, or by an earlier version of Dialback. */
  generation?: number;
  /** Sent by a tick: the due time and request that it is for, as in the due key. */
  startOf?: string;
}

/** Looks whether customers may be called who wait in the line of this source queue for an idle agent. */
export interface WakeMessage {
  wake: string;
}

/** Looks which callbacks of this source queue are to be placed before their time. */
export interface LeadMessage {
  lead: string;
}

/** Source queues whose callbacks may be placed before their time. */
export interface QueueLeads {
  /** Each is looked at right away. */
  send(queueIds: readonly string[]): Promise<void>;
}

/** Lines of source queues whose customers are called before an agent. */
export interface LineLooks {
  /** Each line is looked at at its instant, of the next 15 minutes. */
  send(looks: { queueId: string; at: string }[]): Promise<void>;
}

export interface DispatchQueue {
  /** Later than 15 minutes is brought at 15 minutes; whoever gets it then sees that its time has not come, and sends it on. */
  send(messages: { message: DispatchMessage; at: string }[]): Promise<void>;
}

/** How far the tick has come in the agenda, and when the next calls of the scheduled lane may start. One item, one tick at a time. */
export interface DispatchCursor {
  /** Everything up to this key has been sent, but for queues that are behind. Empty: no tick has run yet. */
  reached: DueKey;
  /** Queues of which more is due than the lane has started, and how far each has come. */
  behind: Readonly<Record<string, DueKey>>;
  /** The next start that a tick may give: the rate of the lane, as one instant (a token bucket of one). Empty at first. */
  nextStartAt: string;
  /** Between these two the starts that ticks have given leave no gap: what is due at once then starts after them. Empty at first. */
  busyFrom: string;
  busyUntil: string;
  /** The next start that is free of those that were reserved. Only read here; empty at first. */
  soonStartAt: string;
  /** Only read here. */
  outOfTurn: OutOfTurn;
  /** How many of the starts out of turn the ticks have made up for. */
  repaid: number;
  version: number;
}

/** Before the first tick. */
export const FIRST_CURSOR: DispatchCursor = { reached: '', behind: {}, nextStartAt: '', busyFrom: '', busyUntil: '', soonStartAt: '', outOfTurn: { at: '', by: '', inTurnBy: '', lent: 0 }, repaid: 0, version: 0 };

export interface DispatchCursorStore {
  read(): Promise<DispatchCursor>;
  /** Under the version that was read; answers the new one. Undefined when another tick was faster. */
  save(next: DispatchCursor): Promise<DispatchCursor | undefined>;
  /** Takes the next free start, for one that no tick comes to in time. */
  reserveStart(ask: SoonAsk): Promise<string>;
}

/** How far the starts have come. */
export type Started = Pick<DispatchCursor, 'reached' | 'behind'>;

/** The last search of the sweep for promised callbacks that nobody followed, and how far the tick had come by then. */
export interface LastResend extends Started {
  at: string;
  /** It looked no further than this, where it had to end before its ages: what had been started by the search before it. Absent: it looked at nothing, or is one of an earlier version. */
  lookedAt?: Started;
  /** It ran out of time: the next sweep goes on with it from here. Absent: it came to its end. */
  rest?: RestOfResend;
}

/** The part of a search that is still to be done. */
export interface RestOfResend {
  /** The search before this one, or this one if there was none; how far the tick had come by then, and what that search had looked at. */
  since: string;
  started?: Started;
  lookedAt?: Started;
  /** The queue and age at which it stopped, and the key after which it goes on there. */
  queueId: string;
  ageSeconds: number;
  after: DueKey;
}

export interface ResendMark {
  /** Returns undefined if it never searched. */
  read(): Promise<LastResend | undefined>;
  save(last: LastResend): Promise<void>;
}
