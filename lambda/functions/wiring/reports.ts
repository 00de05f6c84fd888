/** Wiring of reports, for the function that answers them. */
import type { EnvironmentOf } from '../../environment/contract';
import type { reportsKept } from '../../environment/reports';
import type { callbackStore, connectInstance } from '../../environment/shared';
import { createAgentNames } from '../../journeys/adapters/connect-agent-names';
import { createReportSums } from '../../reports/adapters/dynamodb-reports';
import { createReportRoutes } from '../../reports/routes';
import { createReadDaily } from '../../reports/usecases/read-daily';
import type { AwsClients } from './callbacks';
import { wireAgentsById } from './directory';
import type { KnownQueues } from './queues';

type ReportEnvironment = EnvironmentOf<typeof callbackStore & typeof connectInstance & typeof reportsKept> & Pick<KnownQueues, 'queues'>;

export function wireReportRoutes(environment: ReportEnvironment, { connect, table, notices }: AwsClients) {
  const { CALLBACKS_TABLE: TableName, REPORT_ZONE: zone, queues } = environment;
  return createReportRoutes({ readDaily: createReadDaily({ sums: createReportSums(table, { TableName }) }), agentNames: createAgentNames(wireAgentsById(environment, { connect, table }), { notices }), queues, zone });
}
