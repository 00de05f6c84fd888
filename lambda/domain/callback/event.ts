import type { Agent, TakenBack } from './callback';
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

/** How it is with the owner of a callback at its time. `unknown`: Connect did not say. */
export type OwnerState =
  /** Free, or free in a moment: may be offered it. */
  | 'takes'
  /** On a contact, or in wrap-up. */
  | 'busy'
  /** Logged out, on break, not routable, or serving the queue no longer. */
  | 'away'
  | 'unknown';

/** What an agent changes of a callback that waits for its time. */
export interface Edit {
  dueAt?: string;
  zone?: string;
  purgeAt?: string;
  /** Empty: none. */
  comment?: string;
  numberVerified?: boolean;
  /** Null: nobody's, so any agent of the queue. */
  owner?: Agent | null;
}

export type CallbackEvent =
  /** The handoff flow asks whether it may make the callback on this contact. What it carries says of which version, and for which line. */
  | { type: 'admission-asked'; contactId: string; edition?: number; line?: 'agent' | 'queue' }
  | { type: 'reported'; contactId: string; report: Report }
  /** Connect took the call. Told in legacy mode only: there the contact is the customer's. */
  | { type: 'placed'; contactId: string }
  /** The call was definitely not placed. */
  | { type: 'placement-refused'; failure: PlacementFailure }
  /** As many callbacks stand in that line as may. */
  | { type: 'line-full' }
  /** A contact event: what one contact looks like, and which call to our own number it grew out of. */
  | { type: 'contact-seen'; facts: ContactFacts; rootContactId?: string }
  /** Connect was asked what became of the attempt that began with this contact: what it does not show, is not there. */
  | { type: 'looked-up'; rootContactId?: string; handoff?: ContactFacts; call?: ContactFacts }
  /** The time that was promised has come; `placement` counts the calls to our own number for it. */
  | { type: 'due'; placement: number; owner?: OwnerState }
  /** The moment set in `attentionAt` has passed. */
  | { type: 'attention-due'; owner?: OwnerState }
  /** `edition`: the version that the edit was made on; absent: whichever there is. */
  | { type: 'edited'; edit: Edit; edition?: number; by?: Agent }
  /** An agent calls the customer now. */
  | { type: 'called-now'; agent: Agent }
  /** It is to be taken back; `by`: the agent who asked for that. */
  | { type: 'cancelled'; cause: TakenBack; by?: Agent }
  /** The customer is to be promised another callback. */
  | { type: 'promised-again' }
  | { type: 'leftovers-stopped' };

export type CallbackEventType = CallbackEvent['type'];

/** The agent who asked for what happens. Undefined where nobody did, or a customer. */
export function askerOf(event: CallbackEvent): Agent | undefined {
  if (event.type === 'called-now') return event.agent;
  return event.type === 'edited' || event.type === 'cancelled' ? event.by : undefined;
}
