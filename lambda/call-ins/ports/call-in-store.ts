import type { Place } from '../../ground/ports/round-mark';
import type { VersionedStore } from '../../ground/ports/versioned-store';
import type { CallIn } from '../domain/call-in';
import type { CodeTries } from '../domain/code-tries';

export type CallInStore = VersionedStore<CallIn>;

/** Finds the call-in that a code was given to. The code itself is kept nowhere. */
export interface CodeIndex {
  /** Until `keepUntil`, an ISO instant. False when the code is taken by another call-in: then it needs another one. */
  reserve(codeDigest: string, callInId: string, keepUntil: string): Promise<boolean>;
  callInOf(codeDigest: string): Promise<string | undefined>;
}

/** How often each caller tried codes. */
export interface CodeTryBook {
  /** As `change` says of what stood there, exactly, under any race. Undefined: it stays as it is. Answers what `change` said in the end. */
  change<T>(caller: string, change: (before: CodeTries | undefined) => { next?: CodeTries; answer: T }): Promise<T>;
}

/** The virtual queue: who waits for a turn, and what has a moment that passes. */
export interface CallInLine {
  /** Ids of customers who wait for the queue's agents, first come first. A request may take a moment to be listed. */
  queued(queueId: string, limit: number): Promise<string[]>;
  /**
   * Subjects of those whose `checkAt` is not after this instant, and of those who wait for the agents of these queues, in an order that stays.
   *
   * @param range places after which the list begins, and with which it ends
   */
  toPass(listed: { until: string; queueIds: readonly string[] }, range: { after?: Place | undefined; until?: Place | undefined }): AsyncIterable<{ item: string; place: Place }>;
}

/** One chain of messages per queue finds out who has their turn, as long as anybody waits. */
export interface CallInTurns {
  /** The newest turn that began, and when. */
  last(queueId: string): Promise<{ turn: number; startedAt: string } | undefined>;
  /** True for the one who may take this turn: of several messages with one number, and of older ones, none does. */
  begin(queueId: string, turn: number): Promise<boolean>;
  /** At least once, so many seconds from now. */
  send(message: CallInTurn, delaySeconds: number): Promise<void>;
}

export interface CallInTurn {
  queueId: string;
  turn: number;
}
