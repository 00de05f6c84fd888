export interface ContactAttributes {
  /** Adds them to those that the contact has, for flows and for the agent. Safe to repeat. */
  put(contactId: string, attributes: Record<string, string>): Promise<void>;
}
