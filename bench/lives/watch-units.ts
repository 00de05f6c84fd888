import type { Emulator } from '../../emulator/emulator';

/** One call of a function to the table, and the units that it used there and in the indexes. */
export interface UnitsOfCall {
  /** ISO instant. */
  at: string;
  /** The function's handler name without the dash. */
  caller: string;
  operation: string;
  /** What is kept once for all callbacks: answers of Connect, and news for pages. */
  isShared: boolean;
  read: number;
  write: number;
}

/** Over all tables. */
function byCaller(totals: { caller: string; read: number; write: number }[]): Map<string, { read: number; write: number }> {
  const sums = new Map<string, { read: number; write: number }>();
  for (const { caller, read, write } of totals) {
    const before = sums.get(caller) ?? { read: 0, write: 0 };
    sums.set(caller, { read: before.read + read, write: before.write + write });
  }
  return sums;
}

/** Notes every call of the product's functions to DynamoDB from now on. The counter of capacity moves just before the journal's line. */
export function watchUnits({ dynamodb, journal }: Emulator): { calls: UnitsOfCall[]; stop(): void } {
  const calls: UnitsOfCall[] = [];
  const totals = () => byCaller(dynamodb.capacity.list());
  let known = totals();
  const stop = journal.listen(({ at, kind, what, detail }) => {
    if (kind !== 'call' || detail.service !== 'dynamodb') return;
    const caller = String(detail.caller);
    const session = /assumed-role\/[^/]+\/[^-]+-(.+?)Function/.exec(caller)?.[1];
    const before = known.get(caller) ?? { read: 0, write: 0 };
    known = totals();
    const after = known.get(caller) ?? before;
    if (session) calls.push({ at, caller: session, operation: what, isShared: /^(kept#|news )/.test(String(detail.key)) || session.startsWith('stream'), read: after.read - before.read, write: after.write - before.write });
  });
  return { calls, stop };
}
