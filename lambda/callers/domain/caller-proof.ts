/** What shows that a caller is the customer: the number that their phone shows, or the word of the flow that answered them. */
export type CallerProof = 'caller-id' | 'flow';

/** Whether it is known that the caller is the customer whose number they show. A number can be forged, and attributes of a contact cannot be set by callers. */
export function isProven(proof: CallerProof, attributes: Readonly<Record<string, string>> | undefined): boolean {
  return proof === 'caller-id' || attributes?.dialback_caller_proven === 'yes';
}
