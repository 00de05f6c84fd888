/** Counts what happened. It shows that faults, races, fallbacks and retries really occurred. */
export interface Tally {
  count(what: string): void;
  of(what: string): number;
  add(other: Tally): void;
  entries(): [what: string, times: number][];
}

export function createTally(): Tally {
  const counts = new Map<string, number>();
  const add = (what: string, times: number) => counts.set(what, (counts.get(what) ?? 0) + times);
  return {
    count: (what) => void add(what, 1),
    of: (what) => counts.get(what) ?? 0,
    add: (other) => other.entries().forEach(([what, times]) => add(what, times)),
    entries: () => [...counts].sort(([a], [b]) => a.localeCompare(b)),
  };
}
