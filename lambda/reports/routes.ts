/** The part of the agents' API that answers reports; wired by api-board. */
import type { AgentRoute } from '../agents/http/agent-route';
import { inPortions } from '../ground/domain/in-portions';
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import type { ReportRouteKey } from '../http/agent-routes';
import { answer, createRefusalAnswer } from '../http/problem';
import type { DailyReport } from '../http/report-api-types';
import type { AgentNames } from '../journeys/ports/agent-names';
import type { QueuePolicy } from '../queues/domain/queue-policy';
import type { DailyRow } from './domain/daily-row';
import { DAYS_AT_MOST, daysBetween } from './domain/days';
import { REPORT_REFUSALS } from './domain/refusals';
import type { Axis } from './domain/report-entry';
import { reportFile } from './http/report-file';
import { viewRow } from './http/report-view';
import { parseDailyQuery } from './http/requests';
import type { ReadDaily } from './usecases/read-daily';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...REPORT_REFUSALS });

export interface ReportRouteNeeds {
  readDaily: ReadDaily;
  agentNames: AgentNames;
  queues: ReadonlyMap<string, QueuePolicy>;
  /** IANA: whose days reports have. */
  zone: string;
}

export function createReportRoutes(needs: ReportRouteNeeds): Record<ReportRouteKey, AgentRoute> {
  const { readDaily, zone } = needs;
  return {
    'GET /reports/daily': async ({ queryStringParameters }, { role }) => {
      const query = parseDailyQuery(queryStringParameters);
      if ('code' in query) return answerRefusal(query);
      const { from, to, by, format } = query;
      const days = daysBetween(from, to);
      if (!days) return answerRefusal({ code: 'days-too-many', atMost: DAYS_AT_MOST });
      const found = await readDaily(role, { days, by });
      const labelOf = await labelsOf(needs, by, found);
      const rows = found.map((row) => viewRow(row, labelOf));
      if (format === 'json') return answer(200, { zone, rows } satisfies DailyReport);
      const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="report-by-${by}-${from}-${to}.csv"`, 'cache-control': 'no-store' };
      return { statusCode: 200, headers, body: reportFile(rows, by) };
    },
  };
}

async function labelsOf({ agentNames, queues }: ReportRouteNeeds, by: Axis, rows: readonly DailyRow[]): Promise<(key: string) => string> {
  if (by === 'queue') return (key) => queues.get(key)?.name ?? key;
  if (by !== 'agent') return (key) => key;
  const ids = [...new Set(rows.map(({ key }) => key))].filter((id) => id !== '');
  const found = await inPortions(ids, (id) => agentNames.find(id));
  const names = new Map(ids.map((id, n) => [id, found[n]?.username]));
  return (key) => names.get(key) ?? key;
}
