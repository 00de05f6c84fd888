import { lendableDevice } from '../../lambda/agents/adapters/connect-lendable';
import type { Loan, LoanKind } from '../../lambda/agents/domain/loan';
import type { Lendable, LoanBook } from '../../lambda/agents/ports/loans';
import { createLoans } from '../../lambda/agents/usecases/loans';
import { createInMemoryDevices } from './in-memory-devices';

export function createInMemoryLoanBook(): LoanBook & { all(): Loan[] } {
  const loans = new Map<string, Loan>();
  const keyOf = ({ userId, kind }: { userId: string; kind: LoanKind }) => `${kind} ${userId}`;
  const isThat = (loan: Pick<Loan, 'userId' | 'kind' | 'until'>) => loans.get(keyOf(loan))?.until === loan.until;
  return {
    all: () => [...loans.values()],
    find: async (userId, kind) => loans.get(keyOf({ userId, kind })),
    async take(loan) {
      const taken = { ...loan, original: loans.get(keyOf(loan))?.original ?? loan.original };
      loans.set(keyOf(loan), taken);
      return taken;
    },
    async remove(loan) {
      if (isThat(loan)) loans.delete(keyOf(loan));
    },
    async later(loan, until) {
      if (isThat(loan)) loans.set(keyOf(loan), { ...loans.get(keyOf(loan))!, until });
    },
  };
}

/** Of each agent, what they have of one thing: at first `usual`. Undefined: they are deleted. */
export function createInMemoryLendable(usual: string): Lendable & { of: Map<string, string | undefined> } {
  const of = new Map<string, string | undefined>();
  return { of, now: async (userId) => (of.has(userId) ? of.get(userId) : usual), set: async (userId, value) => void of.set(userId, value) };
}

export function createInMemoryLoans(clock: { now(): string }) {
  const book = createInMemoryLoanBook();
  const devices = createInMemoryDevices();
  const profiles = createInMemoryLendable('busy');
  const holds = new Set<string>();
  const loans = createLoans({ book, lendable: { device: lendableDevice(devices), 'quiet-work': profiles }, isHeldByProfile: async (userId) => holds.has(userId), clock });
  return { book, devices, profiles, holds, ...loans };
}
