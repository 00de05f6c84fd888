/** What of an agent may be other in Connect for a time: the device that rings, or the routing profile while they work voicemails. */
export const LOAN_KINDS = ['device', 'quiet-work'] as const;
export type LoanKind = (typeof LOAN_KINDS)[number];

/** Something of an agent that is other in Connect for a time, and is then given back. */
export interface Loan {
  userId: string;
  kind: LoanKind;
  /** What they had before, and what they have for the time, each as its adapter writes it. */
  original: string;
  given: string;
  /** ISO instant. */
  until: string;
}
