import { cancelCalledIn, type CalledInPorts } from './cancel-called-in';

/** A contact event of a call that came in, in our terms. */
export interface CalledInNews {
  contactId: string;
  /** The number that was called, E.164. */
  calledNumber?: string;
}

/**
 * What a call that came in says of a callback, where no flow asks. The event does not carry the caller's number, so Connect is asked, which
 * takes 10 such questions a second: none is spent on a handoff call, nor where callbacks are not offered.
 */
export async function settleCalledIn(ports: CalledInPorts & { dedicatedNumber: string }, { contactId, calledNumber }: CalledInNews): Promise<void> {
  if (ports.queues.size === 0 || calledNumber === ports.dedicatedNumber) return;
  const contact = await ports.telephony.lookUp(contactId);
  // Connect tells of contacts before it shows them: it is asked again when the event is brought again.
  if (!contact) throw new Error(`Connect does not show the contact ${contactId} yet, of which it told.`);
  const { customerNumber: callerId, facts } = contact;
  await cancelCalledIn(ports, {
    ...(callerId && { callerId }),
    rootContactId: contactId,
    ...(facts.initiatedAt && { cameInAt: facts.initiatedAt }),
  });
}
