import type { Callback, Line } from '../domain/callback/callback';
import type { ContactFacts } from '../domain/callback/contact-facts';
import type { PlacementFailure } from '../domain/callback/event';

export type Placement =
  | { placed: string }
  /** Connect said no, and nothing was dialled. */
  | { refused: PlacementFailure }
  /** No answer arrived: it may have been placed or not. */
  | { unclear: string };

export interface Telephony {
  /** Starts the call that makes the callback (legacy: the customer's call). A click has no line: it is for its agent. */
  place(callback: Callback, how: { placement: number; line?: Line }): Promise<Placement>;
  /**
   * What a contact looks like now, with the callback id it carries and the number of its customer, as Connect shows it (absent where
   * withheld); undefined when Connect does not know the contact.
   */
  lookUp(contactId: string): Promise<{ facts: ContactFacts; callbackId?: string; customerNumber?: string } | undefined>;
  /** The callback contact that grew out of this contact, and all such that are not over: Connect may add retries of its own. */
  callbacksFrom(contactId: string): Promise<{ first?: string; open: string[] }>;
  /** Stopping what is over already is no error. */
  stop(contactId: string): Promise<void>;
}
