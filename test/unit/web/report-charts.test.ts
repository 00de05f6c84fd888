import type { ReportRow } from '../../../lambda/http/report-api-types';
import { failedByDay, funnelOf, keptByDay, lateByDay } from '../../../web/board/reports/charts';

const row = (day: string, counts: Partial<ReportRow>) => ({ ...Object.fromEntries(['ended', 'placed', 'offered', 'taken', 'answered', 'reached', 'due', 'onTime', 'lateSeconds', 'failedAttempts'].map((name) => [name, 0])), day, key: 'q', label: 'Q', ...counts }) as ReportRow;
const ROWS = [row('2026-11-23', { ended: 4, placed: 5, reached: 1, due: 3, onTime: 2, lateSeconds: 700, failedAttempts: 2 }), row('2026-11-23', { due: 1, onTime: 1, lateSeconds: 100, failedAttempts: 1 }), row('2026-11-24', { ended: 1, failedAttempts: 4 })];

test('promises and lateness are told of each day on which any came due, and attempts of every day', () => {
  expect(keptByDay(ROWS)).toEqual([{ of: '2026-11-23', count: 75 }]);
  expect(lateByDay(ROWS)).toEqual([{ of: '2026-11-23', count: 200 }]);
  expect(failedByDay(ROWS)).toEqual([{ of: '2026-11-23', count: 3 }, { of: '2026-11-24', count: 4 }]);
});

test('the steps begin with what was asked for', () => {
  expect(funnelOf(ROWS).map(({ of, count }) => [of, count]).slice(0, 2)).toEqual([['Asked for, and over', 5], ['Placed', 5]]);
});
