/** Wiring of what is asked of agents again and again: which queues they serve, and where they are. */
import type { ConnectClient } from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createServedQueues } from '../../agents/adapters/connect-desks';
import { createAgentHoldLookUp } from '../../agents/adapters/dynamodb-hold-store';
import { createLoanLookUp } from '../../agents/adapters/dynamodb-loan-book';
import { createKeptDesks } from '../../agents/adapters/kept-desks';
import { createKeptUsers } from '../../agents/adapters/kept-users';
import type { AgentDesks } from '../../agents/ports/agents';
import { createOwnProfileOf } from '../../agents/usecases/own-profile';
import type { agentDesks } from '../../environment/agents';
import type { EnvironmentOf } from '../../environment/contract';
import type { callbackStore, connectInstance } from '../../environment/shared';
import { systemClock } from '../../ground/adapters/system-clock';

type DeskEnvironment = EnvironmentOf<typeof callbackStore & typeof connectInstance & typeof agentDesks>;
interface DeskClients {
  connect: ConnectClient;
  table: DynamoDBDocumentClient;
}

/** Every function that asks has the same answers: what one of them shows, another lets the agent do. */
export function wireDesks(environment: DeskEnvironment, { connect, table }: DeskClients) {
  const { CALLBACKS_TABLE: TableName, INSTANCE_ID: instanceId, QUIET_ROUTING_PROFILE_ID: clickProfileId, QUIET_WORK_PROFILE_ID: workProfileId } = environment;
  const places = { table, TableName, clock: systemClock, instanceId };
  const users = createKeptUsers(connect, { ...places, ownProfileOf: wireOwnProfileOf(environment, table) });
  const quietProfileIds = [clickProfileId, workProfileId].filter((id) => id !== undefined);
  return { users, desks: createKeptDesks(connect, { ...places, users, routableStatusId: environment.ROUTABLE_STATUS_ID, quietProfileIds }) };
}

/** For functions that seldom ask, and no page: whoever has a quiet routing profile for a time serves the queues of their own. */
export function wireServedQueues(environment: DeskEnvironment, { connect, table }: DeskClients): Pick<AgentDesks, 'queuesOf'> {
  return createServedQueues(connect, { instanceId: environment.INSTANCE_ID, ownProfileOf: wireOwnProfileOf(environment, table), clock: systemClock });
}

function wireOwnProfileOf({ CALLBACKS_TABLE: TableName, QUIET_ROUTING_PROFILE_ID: clickProfileId, QUIET_WORK_PROFILE_ID: workProfileId }: DeskEnvironment, table: DynamoDBDocumentClient) {
  return createOwnProfileOf({ holds: createAgentHoldLookUp(table, TableName), book: createLoanLookUp(table, TableName), clickProfileId, workProfileId });
}
