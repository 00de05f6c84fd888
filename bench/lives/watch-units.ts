import type { Emulator } from '../../emulator/emulator';

/** One call of a function to the table, and the units that it used there and in the indexes. */
export interface UnitsOfCall {
  /** ISO instant. */
  at: string;
  /** The function's handler name without the dash. */
  caller: string;
  operation: string;
  /** `kept`: once for all callbacks, as answers of Connect and the settings of queues are. `streamed`: what the table's stream writes afterwards, histories and reports. `life`: all else. */
  part: 'life' | 'kept' | 'streamed';
  read: number;
  write: number;
}

function partOf(session: string, key: string): UnitsOfCall['part'] {
  if (/^(kept#|news |queue-settings )/.test(key)) return 'kept';
  return session.startsWith('stream') ? 'streamed' : 'life';
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
    if (session) calls.push({ at, caller: session, operation: what, part: partOf(session, String(detail.key)), read: after.read - before.read, write: after.write - before.write });
  });
  return { calls, stop };
}
