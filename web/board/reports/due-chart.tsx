import type { Board } from '../../../lambda/http/board-api-types';
import { ChartWithTable } from './chart-with-table';

const QUARTER_MILLISECONDS = 900_000;
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** The next four hours: how many callbacks come due in each quarter of an hour, over all queues. */
export function DueChart({ board: { dueFrom, queues } }: { board: Board }) {
  const from = Date.parse(dueFrom);
  const quarters = Math.max(0, ...queues.map(({ due }) => due.length));
  const bars = Array.from({ length: quarters }, (_, nth) => ({ of: clock.format(from + nth * QUARTER_MILLISECONDS), count: queues.reduce((sum, { due }) => sum + (due[nth] ?? 0), 0) }));
  return <ChartWithTable title="Due in the next hours" of="Quarter of an hour" counts="Callbacks" bars={bars} />;
}
