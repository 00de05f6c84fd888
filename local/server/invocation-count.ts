import type { Journal } from '../../emulator/journal';

export interface InvocationCount {
  of(functionName: string): { invocations: number; failures: number };
}

/** Counts invocations as they appear in the journal, because the journal may drop old lines. */
export function countInvocations(journal: Journal): InvocationCount {
  const counts = new Map<string, { invocations: number; failures: number }>();
  journal.listen(({ kind, what, detail }) => {
    if (kind !== 'function' || typeof detail.function !== 'string') return;
    const count = counts.get(detail.function) ?? { invocations: 0, failures: 0 };
    if (what === 'invoked') count.invocations += 1;
    if (what === 'failed') count.failures += 1;
    counts.set(detail.function, count);
  });
  return { of: (functionName) => counts.get(functionName) ?? { invocations: 0, failures: 0 } };
}
