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

/** By what reports are asked for. */
export const AXES = ['queue', 'agent', 'origin', 'hour'] as const;
export type Axis = (typeof AXES)[number];

/** The sums that are kept: of each agent, and of each origin in each hour. Each that an entry is counted in costs two write units, so there are no more: those of a queue are added up when they are asked for. */
export const ROWS = ['agent', 'origin-and-hour'] as const;

/** One row of sums: of one queue, so that a supervisor is told of theirs alone. */
export interface SumKey {
  row: (typeof ROWS)[number];
  /** Empty: of no queue. */
  queueId: string;
  /** The agent; empty: of no agent. Or the origin and the hour, with `#` between them. */
  key: string;
}

/** The rows that say what is asked for. */
export function rowOf(axis: Axis): SumKey['row'] {
  return axis === 'agent' ? 'agent' : 'origin-and-hour';
}

/** What a row is counted under there. */
export function keyOn(axis: Axis, { queueId, key }: SumKey): string {
  const [origin = '', hour = ''] = key.split('#');
  return { queue: queueId, agent: key, origin, hour }[axis];
}

/** The rows that an entry is counted in. */
export function keysOf({ queueId = '', userId = '', origin, hour }: ReportEntry): SumKey[] {
  return [
    { row: 'agent', queueId, key: userId },
    { row: 'origin-and-hour', queueId, key: `${origin}#${hour}` },
  ];
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
