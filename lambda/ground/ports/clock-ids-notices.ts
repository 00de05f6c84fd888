export interface Clock {
  /** ISO instant, UTC. */
  now(): string;
}

export interface Ids {
  /** An opaque, stable name for these parts; the same parts give the same name. Nobody can find the parts of it, or try some, without the key of the stack. */
  digest(...parts: string[]): string;
  /** This digest, which was made here of late, as the other keys of the stack make it. Empty when the key was not changed lately. */
  underOtherKeys(digest: string): readonly string[];
}

/** One flat record per decision: what the operators' saved queries read. */
export interface DecisionRecord {
  callbackId: string;
  origin: string;
  /** The agent whose call it is. Empty if it is nobody's in particular. */
  agent: string;
  /** The agent who asked for it. Absent where nobody did, or a customer. */
  by?: string;
  /** The source queue; empty for a click. */
  queueId: string;
  number: string;
  event: string;
  from: string;
  to: string;
  reason: string;
  effects: string[];
  outcome?: string;
  /** The outcome that an agent said: one of the operator's own by its own code. */
  said?: string;
  /** It was put off until this instant, ISO. */
  until?: string;
}

export interface Notices {
  decided(record: DecisionRecord): void;
  /** A metric of the product, namespace Dialback. */
  measured(name: 'ClickToQueuedSeconds' | 'CustomerHoldSeconds' | 'AgentWaitSeconds' | 'DispatchLagSeconds', seconds: number): void;
  counted(name: 'Ended' | 'EndedByOrigin' | 'HoldGivenBackLate' | 'Attempt' | 'FellBack' | 'Missed' | 'Said' | 'CallIn' | 'HandDialled' | 'Parked', dimension: string): void;
  /** A click, or an attempt at what was promised, that came to nothing through no choice of an agent or the customer. */
  lost(name: 'LostClick' | 'LostPromise'): void;
  /** Something did not work now and is tried again later. */
  failed(what: string, callbackId: string, error: unknown): void;
}
