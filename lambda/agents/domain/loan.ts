/** Two things of an agent may be other in Connect for a time: the device that rings, and the routing profile while they work voicemails. */
export const LOAN_KINDS = ['device', 'quiet-work'] as const;
export type LoanKind = (typeof LOAN_KINDS)[number];

/** Something of an agent that is other in Connect for a time, and is then given back. */
export interface Loan {
  userId: string;
  kind: LoanKind;
  /** The agent had the first before, and has the second for the time. Each is a text that its adapter understands. */
  original: string;
  given: string;
  /** ISO instant. */
  until: string;
}
