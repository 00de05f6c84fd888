import type { Counts } from '../../../lambda/reports/domain/counts';
import type { Axis } from '../../../lambda/reports/domain/report-entry';
import { type Day, playDay } from './day-world';
import { ZONE } from './place';
import { report } from './report';
import { rowsOf, type Truth, truthOf } from './truth';

interface Compared {
  day: Day;
  truth: Truth[];
  /** What truly happened, and what the report tells, by day and key. Counts that are absent are 0. */
  by(axis: Axis): Promise<{ truth: Record<string, Counts>; told: Record<string, Counts> }>;
  close(): Promise<void>;
}

/** Plays a day, counts it as the product does, and asks the report. */
export async function compareDay(asked: Parameters<typeof playDay>[0]): Promise<Compared> {
  const day = await playDay(asked);
  const reported = await report(day.written(), { seed: asked.seed, zone: ZONE });
  const truth = truthOf(day, ZONE);
  return {
    day,
    truth,
    async by(axis) {
      const rows = rowsOf(truth, axis, ZONE);
      const days = [...rows.keys()].map((name) => name.slice(0, 10)).sort();
      const told = await reported.ask({ from: days[0]!, to: days.at(-1)!, by: axis });
      return { truth: Object.fromEntries(rows), told: Object.fromEntries(told.map(({ day: date, key, label: _label, ...row }) => [`${date} ${key}`, row])) };
    },
    close: () => reported.close(),
  };
}
