import type { Stage } from '../../../local/stage';

/** Does something in the very moment after the first AWS call of a function to an operation, while the function still waits for its answer. */
export function whenCalled({ emulator }: Stage, { caller, operation }: { caller: string; operation: string }, act: () => void): { count: number } {
  const seen = { count: 0 };
  const stop = emulator.journal.listen(({ kind, what, detail }) => {
    if (kind !== 'call' || what !== operation || !String(detail.caller).includes(caller)) return;
    seen.count += 1;
    stop();
    act();
  });
  return seen;
}
