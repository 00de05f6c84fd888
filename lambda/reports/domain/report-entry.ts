import type { Counts } from './counts';
import { difference, sum } from './counts';

export const ORIGINS = ['agent', 'caller', 'app', 'click', 'legacy-click', 'by-hand', 'voicemail', 'announced'] as const;
export type Origin = (typeof ORIGINS)[number];

/** One thing that is over, as reports count it. */
export interface ReportEntry {
  origin: Origin;
  /** The source queue; absent: it is of none. */
  queueId?: string;
  /** Connect's id of the agent who had it, or whose it is. */
  userId?: string;
  /** ISO instant. */
  endedAt: string;
  /** Of the report's zone: `00` to `23`. */
  hour: string;
  counts: Counts;
}

export const AXES = ['queue', 'agent', 'origin', 'hour'] as const;
export type Axis = (typeof AXES)[number];

/** One row of sums: of one queue, so that a supervisor is told of theirs alone. */
export interface SumKey {
  axis: Axis;
  /** Empty: of no queue. */
  queueId: string;
  /** Of a queue, none; else the agent, the origin, the hour. Empty: of no agent. */
  key: string;
}

/** The rows that an entry is counted in. */
export function keysOf({ queueId = '', userId = '', origin, hour }: ReportEntry): SumKey[] {
  const keys: Record<Axis, string> = { queue: '', agent: userId, origin, hour };
  return AXES.map((axis) => ({ axis, queueId, key: keys[axis] }));
}

/** What changes in the sums when `next` takes the place of `before`. */
export function changesOf(next: ReportEntry | undefined, before: ReportEntry | undefined): { key: SumKey; by: Counts }[] {
  const changes = new Map<string, { key: SumKey; by: Counts }>();
  const add = (entry: ReportEntry | undefined, counts: Counts) => {
    for (const key of entry ? keysOf(entry) : []) {
      const name = JSON.stringify(key);
      changes.set(name, { key, by: sum(changes.get(name)?.by ?? {}, counts) });
    }
  };
  add(before, difference({}, before?.counts ?? {}));
  add(next, next?.counts ?? {});
  return [...changes.values()].filter(({ by }) => Object.keys(by).length > 0);
}
