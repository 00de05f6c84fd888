import type { CustomerNumbers } from '../../lambda/agent-callbacks/domain/customer-numbers';
import type { CustomerNumberBook } from '../../lambda/agent-callbacks/ports/customer-numbers';

export function createInMemoryCustomerNumbers(): CustomerNumberBook {
  const kept = new Map<string, CustomerNumbers>();
  return {
    of: async (number) => kept.get(number),
    async save(before, after) {
      const had = before?.numbers.map(({ number }) => number) ?? [];
      const all = [...had, ...after.numbers.map(({ number }) => number)];
      if (all.some((number) => kept.get(number)?.version !== (had.includes(number) ? before!.version : undefined))) return false;
      for (const number of had) kept.delete(number);
      for (const { number } of after.numbers) kept.set(number, after);
      return true;
    },
  };
}
