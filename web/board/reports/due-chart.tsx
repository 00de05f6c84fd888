import type { Board } from '../../../lambda/http/board-api-types';
import { ChartWithTable, type Limit } from './chart-with-table';

const QUARTER_MILLISECONDS = 900_000;
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** The next four hours: how many callbacks come due in each quarter of an hour, over all queues, against what the agents of now can take. */
export function DueChart({ board: { dueFrom, queues } }: { board: Board }) {
  const from = Date.parse(dueFrom);
  const quarters = Math.max(0, ...queues.map(({ due }) => due.length));
  const bars = Array.from({ length: quarters }, (_, nth) => ({ of: clock.format(from + nth * QUARTER_MILLISECONDS), count: queues.reduce((sum, { due }) => sum + (due[nth] ?? 0), 0) }));
  return <ChartWithTable title="Due in the next hours" of="Quarter of an hour" counts="Callbacks" bars={bars} limit={limitOf(queues)} />;
}

/** Undefined: of no queue it is known just now. An agent of several queues counts in each, so it is the most. */
function limitOf(queues: Board['queues']): Limit | undefined {
  const known = queues.flatMap(({ agents }) => agents ?? []);
  const count = known.reduce((sum, { takeInAQuarter }) => sum + takeInAQuarter, 0);
  return known.length === 0 ? undefined : { is: 'What agents can take at most', count };
}
