import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { dueByQuarter, quarterOf } from '../../../lambda/supervision/domain/due-by-quarter';

const due = (time: string, phase = 'pending') => ({ phase, dueAt: `2026-11-23T${time}:00.000Z` }) as Callback & Promised;

test('those that wait are counted in the quarter of an hour of their time; overdue ones in the present one; others not at all', () => {
  const now = '2026-11-23T09:20:00.000Z';
  expect(quarterOf(now)).toBe('2026-11-23T09:15:00.000Z');
  const counted = dueByQuarter([due('08:00'), due('09:29'), due('09:30'), due('13:14'), due('13:15'), due('09:40', 'waiting')], now);
  expect(counted).toEqual([2, 1, ...Array.from({ length: 13 }, () => 0), 1]);
});
