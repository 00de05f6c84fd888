/** The one callback that a caller chose in a call: a repeat of the same choice finds it, and so does giving it up. */
export interface CallersChoice {
  /** The caller's own contact. */
  contactId: string;
  /** The number to call them at, E.164. */
  number: string;
  /** From the offer. */
  choice: string;
  /** As Connect shows the caller; undefined where it shows nobody. */
  callerId?: string;
  /** ISO 639, as the flow named it. */
  language?: string;
}

export function callerCallbackIds(digest: (...parts: string[]) => string, { contactId, number, choice }: CallersChoice): { id: string; subject: string } {
  const subject = digest('customer', number);
  return { id: `${subject}.${digest('caller', contactId, choice)}`, subject };
}
