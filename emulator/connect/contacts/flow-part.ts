import type { Desk } from '../routing/desk';

/** Which flow of a contact a host serves: who hears it, and until when it may run. */
export interface FlowPart {
  signal: AbortSignal;
  listener: 'customer' | 'agent' | 'nobody';
  /** Whispers: the agent's desk. */
  desk?: Desk;
  /** Outbound whispers: dials the customer. */
  dial?: (call: { callerId?: string; timeLimitSeconds?: number }) => Promise<void>;
}
