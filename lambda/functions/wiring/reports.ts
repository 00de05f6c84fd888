/** Wiring of reports, for the function that answers them. */
import { cacheAgentDirectory } from '../../agents/adapters/cached-agent-directory';
import { createAgentsById } from '../../agents/adapters/connect-users';
import type { EnvironmentOf } from '../../environment/contract';
import type { reportsKept } from '../../environment/reports';
import type { callbackStore, connectInstance } from '../../environment/shared';
import { systemClock as clock } from '../../ground/adapters/system-clock';
import { createAgentNames } from '../../journeys/adapters/connect-agent-names';
import { createReportSums } from '../../reports/adapters/dynamodb-reports';
import { createReportRoutes } from '../../reports/routes';
import { createReadDaily } from '../../reports/usecases/read-daily';
import type { AwsClients } from './callbacks';
import type { KnownQueues } from './queues';

type ReportEnvironment = EnvironmentOf<typeof callbackStore & typeof connectInstance & typeof reportsKept> & Pick<KnownQueues, 'queues'>;

export function wireReportRoutes({ CALLBACKS_TABLE: TableName, INSTANCE_ID, REPORT_ZONE: zone, queues }: ReportEnvironment, { connect, table, notices }: AwsClients) {
  const agentsById = cacheAgentDirectory(createAgentsById(connect, INSTANCE_ID), { client: table, TableName, clock });
  return createReportRoutes({ readDaily: createReadDaily({ sums: createReportSums(table, { TableName }) }), agentNames: createAgentNames(agentsById, { notices }), queues, zone });
}
