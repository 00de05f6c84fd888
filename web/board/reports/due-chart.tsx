import type { Board } from '../../../lambda/http/board-api-types';
import { showHourAndMinute } from '../../page/format';
import { ChartWithTable, type Limit } from './chart-with-table';
import { t } from '../../words/t';

const QUARTER_MILLISECONDS = 900_000;

/** The next four hours: how many callbacks come due in each quarter of an hour, over all queues, against what the agents of now can take. */
export function DueChart({ board: { dueFrom, queues } }: { board: Board }) {
  const from = Date.parse(dueFrom);
  const quarters = Math.max(0, ...queues.map(({ due }) => due.length));
  const bars = Array.from({ length: quarters }, (_, nth) => ({ of: showHourAndMinute(from + nth * QUARTER_MILLISECONDS), count: queues.reduce((sum, { due }) => sum + (due[nth] ?? 0), 0) }));
  return <ChartWithTable title={t('Due in the next hours')} of={t('Quarter of an hour')} counts={t('Callbacks')} bars={bars} limit={limitOf(queues)} />;
}

/** Undefined: of no queue it is known just now. An agent of several queues counts in each, so it is the most. */
function limitOf(queues: Board['queues']): Limit | undefined {
  const known = queues.flatMap(({ agents }) => agents ?? []);
  const count = known.reduce((sum, { takeInAQuarter }) => sum + takeInAQuarter, 0);
  return known.length === 0 ? undefined : { is: t('What agents can take at most'), count };
}
