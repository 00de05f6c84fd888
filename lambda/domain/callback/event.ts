import type { ContactFacts } from './contact-facts';
import type { OutcomeCode } from './outcome';

/** What the handoff flow (or the legacy flow) says it did. */
export const REPORTS = [
  'queued',
  'number-invalid',
  'number-not-dialable',
  'queue-not-found',
  'whisper-refused',
  'callback-refused',
  'legacy-answered',
  'legacy-queue-full',
  'legacy-queue-failed',
  'legacy-turned-into-callback',
] as const;
export type Report = (typeof REPORTS)[number];

/** Why a call was not placed: what Connect said, as the telephony adapter translates it, or that the agent could not be held for it. */
export type PlacementFailure = Extract<
  OutcomeCode,
  'connect-refused-destination' | 'connect-refused-outbound' | 'connect-limit' | 'connect-busy' | 'connect-misconfigured' | 'agent-not-held'
>;

export type CallbackEvent =
  /** The handoff flow asks whether it may make the callback on this contact. */
  | { type: 'admission-asked'; contactId: string }
  | { type: 'reported'; contactId: string; report: Report }
  /** Connect took the call. Told in legacy mode only: there the contact is the customer's. */
  | { type: 'placed'; contactId: string }
  /** The call was definitely not placed. */
  | { type: 'placement-refused'; failure: PlacementFailure }
  /** A contact event: what one contact looks like. */
  | { type: 'contact-seen'; facts: ContactFacts }
  /** Connect was asked for everything: what it does not show, is not there. */
  | { type: 'looked-up'; handoff?: ContactFacts; call?: ContactFacts }
  /** The moment set in `attentionAt` has passed. */
  | { type: 'attention-due' }
  | { type: 'leftovers-stopped' };

export type CallbackEventType = CallbackEvent['type'];
