import type { CallIn } from '../domain/call-in/call-in';
import type { CodeTries } from '../domain/call-in/code-tries';

export interface CallInStore {
  /** In the place of the one that was read there, which is over and is found by its id from then on. False when that is no longer what stands there. */
  create(callIn: CallIn, insteadOf: CallIn | undefined): Promise<boolean>;
  /** Saves it if nobody saved since its version was read; answers it with its new version. */
  save(next: CallIn): Promise<{ saved: CallIn } | 'overtaken'>;
  find(id: string): Promise<CallIn | undefined>;
  /** The newest of a customer. */
  findLatest(subject: string): Promise<CallIn | undefined>;
}

/** Which call-in a code was given to. The code itself is nowhere. */
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
  /** Subjects of those whose `attentionAt` is not after this instant. */
  dueUntil(instant: string): AsyncIterable<string>;
}

/** One chain of messages per queue looks who has their turn, as long as anybody waits. */
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
