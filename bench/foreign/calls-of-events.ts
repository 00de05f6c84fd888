import type { Emulator } from '../../emulator/emulator';

export interface CallsOfEvents {
  /** All calls of event-contact, to whatever service. */
  awsCalls: number;
  /** Those to DescribeContact, of which an account has ten a second for everything. */
  looks: number;
  /** The calls, counted by operation. */
  calls: Record<string, number>;
}

/** @param from the journal's line from which on they count */
export function callsOfEvents({ journal }: Pick<Emulator, 'journal'>, from: number): CallsOfEvents {
  const calls: Record<string, number> = {};
  for (const { kind, what, detail } of journal.entries.slice(from)) {
    if (kind === 'call' && /-eventcontactFunction/.test(String(detail.caller))) calls[what] = (calls[what] ?? 0) + 1;
  }
  return { awsCalls: Object.values(calls).reduce((all, count) => all + count, 0), looks: calls['DescribeContact'] ?? 0, calls };
}
