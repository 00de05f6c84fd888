import type { EndSignal } from '../../clock/ending';
import type { CustomerInput } from './customer-input';

/** The customer's side of a contact: an outside phone, the other end of a call between two numbers of the instance, or a chat window. */
export interface CustomerLeg {
  readonly input: CustomerInput;
  /** A prompt as the far end hears it. */
  hear(text: string): void;
  /** The contact that has the leg now, and what becomes of what the far end does. */
  attach(contactId: string, farEnd: FarEnd): void;
  /** Our side hangs up. Safe to call twice. */
  drop(): void;
}

export interface FarEnd {
  hangsUp(): void;
  /** The person speaks. */
  says(words: string): void;
}

export type DialFailure =
  | 'TELECOM_PROBLEM'
  | 'TELECOM_BUSY'
  | 'TELECOM_NUMBER_INVALID'
  | 'TELECOM_POTENTIAL_BLOCKING'
  | 'TELECOM_UNANSWERED'
  | 'TELECOM_ORIGINATOR_CANCEL';

/** Who is on a line that was answered. Nobody can tell without answering-machine detection. */
export type AnsweredBy = 'person' | 'voicemail' | 'voicemail-without-beep' | 'fax' | 'silence';

export type DialOutcome = { kind: 'answered'; by: AnsweredBy; leg: CustomerLeg } | { kind: 'failed'; reason: DialFailure };

export interface DialRequest {
  to: string;
  /** The number that the far end shows as calling. */
  from: string;
  contactId: string;
  ringTimeoutSeconds: number;
  /** Aborted when our side gives up: the phone stops ringing. */
  signal: EndSignal;
}
