/** The one callback that a caller chose in a call: a repeat of the same choice, and its taking back, find it. */
export interface CallersChoice {
  /** The caller's own contact. */
  contactId: string;
  /** Where they are to be called, E.164. */
  number: string;
  /** From the offer. */
  choice: string;
}

export function callerCallbackIds(digest: (...parts: string[]) => string, { contactId, number, choice }: CallersChoice): { id: string; subject: string } {
  const subject = digest('customer', number);
  return { id: `${subject}.${digest('caller', contactId, choice)}`, subject };
}

/** What the book of places knows a call by, in which a callback was chosen for a later time. */
export function callPlace(contactId: string): string {
  return `call#${contactId}`;
}
