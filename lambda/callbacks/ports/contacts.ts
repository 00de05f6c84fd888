import type { ContactFacts } from '../domain/contact-facts';

export interface ContactLookUp {
  /** The contact as it looks now. Undefined when Connect does not know it. */
  lookUp(contactId: string): Promise<SeenContact | undefined>;
}

export interface SeenContact {
  facts: ContactFacts;
  /** It stood in its line, and Connect has put it off to a later time: nobody answered, and Connect keeps the same contact for a retry of its own. */
  isKeptForRetry?: true;
  /** The callback that it is of. */
  callbackId?: string;
  /** The version of it that the call was dialled for. Absent where no call of ours made the contact. */
  dialledVersion?: number;
  /** That call goes to the customer, before an agent. */
  customerFirst?: true;
  /** As Connect shows it; absent where withheld. */
  customerNumber?: string;
  /** The agent who took it. */
  userId?: string;
  /** Notes that flows made on it. A voicemail keeps here the number that its caller wants to be called at. */
  attributes?: Readonly<Record<string, string>>;
}

/** The contacts of callbacks in Connect. */
export interface Contacts extends ContactLookUp {
  /** The callback contact that grew out of this contact, and all such that are not over: Connect may add retries of its own. */
  callbacksFrom(contactId: string): Promise<{ first?: string; open: string[] }>;
  /** Stopping what is over already is no error. */
  stop(contactId: string): Promise<void>;
}
