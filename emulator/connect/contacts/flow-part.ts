import type { EndSignal } from '../../clock/ending';
import type { Desk, Slot } from '../routing/desk';

/** The flow of a contact that a host serves: its listeners, and the moment until which it may run. */
export interface FlowPart {
  signal: EndSignal;
  listener: 'customer' | 'agent' | 'nobody';
  /** Whispers: the agent's desk. */
  desk?: Desk;
  /** Guides: the desk on whose screen they run, and the contact that it shows beside them. */
  guided?: { desk: Desk; slot: Slot };
  /** Outbound whispers: dials the customer. */
  dial?: (call: { callerId?: string; timeLimitSeconds?: number }) => Promise<void>;
}
