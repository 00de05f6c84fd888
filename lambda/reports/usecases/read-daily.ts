import type { Role } from '../../agents/domain/role';
import { supervises } from '../../agents/domain/role';
import { inPortions } from '../../ground/domain/in-portions';
import { type Counts, sum } from '../domain/counts';
import type { DailyRow } from '../domain/daily-row';
import { type Axis, keyOn, rowOf } from '../domain/report-entry';
import type { ReportSums } from '../ports/report-book';

/** Rows in order of day and key. */
export type ReadDaily = (role: Role | undefined, asked: { days: readonly string[]; by: Axis }) => Promise<DailyRow[]>;

/** What was counted in the queues that the person supervises; an administrator is told of all, and of what is of no queue. */
export function createReadDaily({ sums }: { sums: ReportSums }): ReadDaily {
  return async (role, { days, by }) => {
    const ofDays = await inPortions(days, (day) => sums.ofDay(day, rowOf(by)));
    return days.flatMap((day, n) => {
      const rows = new Map<string, Counts>();
      for (const { key, counts } of ofDays[n]!) {
        if (!supervises(role, key.queueId === '' ? undefined : key.queueId)) continue;
        const name = keyOn(by, key);
        rows.set(name, sum(rows.get(name) ?? {}, counts));
      }
      const filled = [...rows].filter(([, counts]) => Object.keys(counts).length > 0);
      return filled.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, counts]) => ({ day, key, counts }));
    });
  };
}
