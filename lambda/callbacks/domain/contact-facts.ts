/**
 * The known facts of one contact. Facts only accumulate: merging is commutative and idempotent, so contact events may come
 * in any order, twice, or not at all (the sweep reads the same facts from DescribeContact), and the end is the same.
 */
export interface ContactFacts {
  contactId: string;
  initiatedAt?: string;
  queuedAt?: string;
  /** The agent took it. */
  acceptedAt?: string;
  /** Connect's id of that agent. */
  agentId?: string;
  /** The customer's phone answered: a person or a voicemail. */
  customerAnsweredAt?: string;
  /** Agent and customer were joined. */
  connectedAt?: string;
  disconnectedAt?: string;
  /** As Connect names it: TELECOM_UNANSWERED, CUSTOMER_DISCONNECT, … */
  disconnectReason?: string;
  /** What answering-machine detection says, as Connect names it: HUMAN_ANSWERED, VOICEMAIL_BEEP, SIT_TONE_BUSY, … */
  answeringMachineStatus?: string;
}

/** Keeps what either knows. Where both know, they agree; should they not, the earlier instant and the first reason stay. */
export function mergeFacts(known: ContactFacts | undefined, seen: ContactFacts): ContactFacts {
  if (!known || known.contactId !== seen.contactId) return seen;
  const merged: Record<string, string> = { ...seen };
  for (const [name, value] of Object.entries(known) as [keyof ContactFacts, string][]) {
    const other = merged[name];
    merged[name] = other !== undefined && other < value ? other : value;
  }
  return merged as unknown as ContactFacts;
}

export function isSame(a: ContactFacts | undefined, b: ContactFacts | undefined): boolean {
  const keys = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]) as Set<keyof ContactFacts>;
  return [...keys].every((key) => a?.[key] === b?.[key]);
}
