import { plusSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { Loan, LoanKind } from '../domain/loan';
import type { Lendable, LoanBook } from '../ports/loans';

export interface LoanNeeds {
  book: LoanBook;
  lendable: Readonly<Record<LoanKind, Lendable>>;
  /** Whether a click holds the agent in another routing profile just now: then what they have is not what they will have. */
  isHeldByProfile(userId: string): Promise<boolean>;
  clock: Clock;
}

/** A click holds an agent for some seconds, and for a minute when it fails. */
const WAIT_FOR_HOLD_SECONDS = 60;

export type Lend = (order: Pick<Loan, 'userId' | 'kind' | 'given' | 'until'>) => Promise<Loan>;
export type EndLoan = (userId: string, kind: LoanKind) => Promise<void>;

export interface Loans {
  /** Gives the agent something for a time. The record is written first, so that whatever dies in between, the sweep knows what to give back. */
  lend: Lend;
  /** Gives back now. One that somebody changed in Connect meanwhile is left as it is; of an agent who is deleted there, nothing is. */
  endLoan: EndLoan;
  /** For the sweep: gives back what has lasted its time. */
  checkLoan: EndLoan;
}

export function createLoans(needs: LoanNeeds): Loans {
  const { book, lendable, isHeldByProfile, clock } = needs;
  const giveBack = async (loan: Loan) => {
    const { userId, kind, original, given } = loan;
    if (kind === 'quiet-work' && (await isHeldByProfile(userId))) return book.later(loan, plusSeconds(clock.now(), WAIT_FOR_HOLD_SECONDS));
    const thing = lendable[kind];
    if ((await thing.now(userId)) === given) await thing.set(userId, original);
    await book.remove(loan);
  };
  return {
    async lend({ userId, kind, given, until }) {
      const thing = lendable[kind];
      const original = await thing.now(userId);
      if (original === undefined) throw new Error(`Amazon Connect has no agent ${userId}.`);
      const loan = await book.take({ userId, kind, original, given, until });
      await thing.set(userId, given);
      return loan;
    },
    async endLoan(userId, kind) {
      const loan = await book.find(userId, kind);
      if (loan) await giveBack(loan);
    },
    async checkLoan(userId, kind) {
      const loan = await book.find(userId, kind);
      if (loan && loan.until <= clock.now()) await giveBack(loan);
    },
  };
}
