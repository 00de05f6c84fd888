import type { Loan, LoanKind } from '../domain/loan';

/** Of each agent at most one loan of each kind. */
export interface LoanBook {
  find(userId: string, kind: LoanKind): Promise<Loan | undefined>;
  /** Writes it down before anything is changed in Connect. What the agent had before the first of several loans stays. */
  take(loan: Loan): Promise<Loan>;
  /** Only if it still lasts to that moment: somebody may have made it longer. */
  remove(loan: Pick<Loan, 'userId' | 'kind' | 'until'>): Promise<void>;
  /** Puts off when the sweep looks at it. */
  later(loan: Pick<Loan, 'userId' | 'kind' | 'until'>, until: string): Promise<void>;
}

/** What is lent, in Connect: each as a text that the adapter understands. */
export interface Lendable {
  /** Undefined: Connect has no such agent any more. */
  now(userId: string): Promise<string | undefined>;
  set(userId: string, value: string): Promise<void>;
}
