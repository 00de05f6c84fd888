export interface Clock {
  /** ISO instant, UTC. */
  now(): string;
}

export interface Ids {
  /** An opaque, stable key for these parts; the same parts give the same key. */
  digest(...parts: string[]): string;
}

/** One flat record per decision: what the operators' saved queries read. */
export interface DecisionRecord {
  callbackId: string;
  origin: string;
  /** Whose call it is, where it is anybody's. */
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
  /** It was put off until this instant, ISO. */
  until?: string;
}

export interface Notices {
  decided(record: DecisionRecord): void;
  /** A metric of the product, namespace Dialback. */
  measured(name: 'ClickToQueuedSeconds' | 'CustomerHoldSeconds' | 'AgentWaitSeconds' | 'DispatchLagSeconds', seconds: number): void;
  counted(name: 'Ended' | 'EndedByOrigin' | 'HoldGivenBackLate' | 'Attempt' | 'FellBack' | 'Missed' | 'CallIn', dimension: string): void;
  /** A click, or an attempt at what was promised, that came to nothing through no choice of an agent or the customer. */
  lost(name: 'LostClick' | 'LostPromise'): void;
  /** Something did not work now and is tried again later. */
  failed(what: string, callbackId: string, error: unknown): void;
}
