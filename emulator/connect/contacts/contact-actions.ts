import type { Contact } from '../model';

export interface StartOutboundVoiceContact {
  destinationPhoneNumber: string;
  /** Id or ARN of a CONTACT_FLOW. */
  contactFlowId: string;
  /** At least one of source number and queue. */
  sourcePhoneNumber?: string;
  queueId?: string;
  attributes?: Record<string, string>;
  clientToken?: string;
  name?: string;
  description?: string;
  references?: Record<string, { value: string; type: string }>;
  relatedContactId?: string;
  /** 15 to 60; default 60. */
  ringTimeoutSeconds?: number;
  /** TrafficType CAMPAIGN. */
  ofCampaign?: boolean;
  /** Answering-machine detection, and whether it waits for the end of a voicemail's greeting. */
  detection?: { awaitsPrompt: boolean };
}

export interface StartChat {
  /** Id or ARN of a CONTACT_FLOW. */
  contactFlowId: string;
  attributes?: Record<string, string>;
  segmentAttributes?: Record<string, string>;
  customerId?: string;
  /** The customer's first message. */
  initialMessage?: string;
  relatedContactId?: string;
  /** 60 to 10080; default 1500. */
  durationMinutes?: number;
}

export interface StartTask {
  contactFlowId: string;
  name: string;
  description?: string;
  attributes?: Record<string, string>;
  references?: Record<string, string>;
  /** Epoch milliseconds; absent: at once. */
  dueAt?: number;
  /** The contact that it follows: it joins that chain. */
  previousContactId?: string;
  relatedContactId?: string;
}

/** A call that was over before the emulator began. */
export interface PastCall {
  id: string;
  /** The caller's number, E.164. */
  from: string;
  startedAt: string;
  endedAt: string;
  attributes: Record<string, string>;
}

/** Priority or age, never both; section 3.4. */
export interface RoutingChange {
  queuePriority?: number;
  queueTimeAdjustmentSeconds?: number;
  /** `RoutingCriteriaInput` as the API writes it. */
  routingCriteria?: unknown;
}

/** The API's actions on contacts. An unknown contact is ResourceNotFoundException. */
export interface ContactActions {
  /** Accepts the call and dials it afterwards; answers at once with the contact's id. A repeated client token answers the first id (7 days). */
  startOutboundVoiceContact(request: StartOutboundVoiceContact): string;
  /** Opens a chat in which the customer is at once; the console writes for them. */
  startChat(request: StartChat): { contactId: string; participantId: string };
  /** Makes a task. Answers its contact's id. */
  startTask(request: StartTask): string;
  /** Ends a contact in any state. Ended already: see the switch `stopOfEndedContact`. */
  stopContact(contactId: string): void;
  /** Remembers a call that nobody took, like one that left a voicemail. Nothing happens, and no event tells of it. */
  addPastCall(call: PastCall): void;
  describeContact(contactId: string): Contact;
  /** All contacts of the tree, oldest first. */
  listAssociatedContacts(contactId: string): Contact[];
  /** Every contact, oldest first; searches filter it. */
  contacts(): Iterable<Contact>;
  /** 32,768 bytes in all, keys `[A-Za-z0-9_-]`; an empty value stays as an empty value. */
  updateContactAttributes(contactId: string, attributes: Record<string, string>): void;
  updateContact(contactId: string, change: { name?: string; description?: string; references?: Contact['references'] }): void;
  updateContactRoutingData(contactId: string, change: RoutingChange): void;
  /** Offers a queued contact to one agent; section 3.9. */
  associateContactWithUser(contactId: string, userIdOrArn: string): void;
  /** Clears a contact that is over from an agent's desk. */
  dismissUserContact(userIdOrArn: string, contactId: string): void;
  tagContact(contactId: string, tags: Record<string, string>): void;
  untagContact(contactId: string, keys: string[]): void;
}
