/** Wiring of who people are in Connect, for functions that answer them. Connect is asked once for all functions, and at its pace. */
import type { ConnectClient } from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { cacheAgentDirectory, NAMED_SECONDS } from '../../agents/adapters/cached-agent-directory';
import { createAgentDirectory, createAgentsById, createAgentsByName, type TellUser } from '../../agents/adapters/connect-users';
import { paceAgentDirectory } from '../../agents/adapters/paced-directory';
import type { Agent } from '../../agents/domain/agent';
import type { AgentDirectory } from '../../agents/ports/agents';
import type { agentIdentity } from '../../environment/agents';
import type { EnvironmentOf } from '../../environment/contract';
import type { callbackStore, connectInstance } from '../../environment/shared';
import { systemClock as clock } from '../../ground/adapters/system-clock';

type Places = EnvironmentOf<typeof callbackStore & typeof connectInstance>;
interface Clients {
  connect: ConnectClient;
  table: DynamoDBDocumentClient;
}

interface Known {
  /** Is told what a search says of a user. */
  found?: TellUser;
  /** Whether the user is known to be there still. */
  isStill?: (agent: Agent) => Promise<boolean>;
}

/** The directory finds those who sign in. */
export function wireDirectory({ IDENTITY_HOLDS: holds, ...environment }: Places & EnvironmentOf<typeof agentIdentity>, { connect, table: client }: Clients, { found, isStill }: Known = {}): AgentDirectory {
  const { INSTANCE_ID: instanceId, CALLBACKS_TABLE: TableName } = environment;
  const paced = paceAgentDirectory(createAgentDirectory(connect, { instanceId, holds }, found), { client, TableName, clock, asks: 'user-search' });
  return cacheAgentDirectory(paced, { client, TableName, clock, ...(isStill && { isStill }) });
}

/** The directory finds those whom somebody names, each time anew. */
export function wireAgentsByName({ INSTANCE_ID, CALLBACKS_TABLE: TableName }: Places, { connect, table: client }: Clients): AgentDirectory {
  return paceAgentDirectory(createAgentsByName(connect, INSTANCE_ID), { client, TableName, clock, asks: 'user-search' });
}

/** The directory names those of whom an id stands somewhere. */
export function wireAgentsById({ INSTANCE_ID, CALLBACKS_TABLE: TableName }: Places, { connect, table: client }: Clients): AgentDirectory {
  const paced = paceAgentDirectory(createAgentsById(connect, INSTANCE_ID), { client, TableName, clock, asks: 'user' });
  return cacheAgentDirectory(paced, { client, TableName, clock, sureSeconds: NAMED_SECONDS });
}
