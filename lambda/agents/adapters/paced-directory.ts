import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createPace } from '../../ground/adapters/pace';
import { CURRENT } from '../../ground/adapters/table-keys';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { AgentDirectory } from '../ports/agents';

/** Agents who sign in for the first time together are searched for at the pace that Connect allows: they wait for seconds, and no search is refused. */
export function paceAgentDirectory(directory: AgentDirectory, { client, TableName, clock }: { client: DynamoDBDocumentClient; TableName: string; clock: Clock }): AgentDirectory {
  const pace = createPace({ client, TableName, clock, Key: { subject: 'kept#user-search#', slot: CURRENT } });
  return {
    async find(identity) {
      await pace.turn();
      return directory.find(identity);
    },
  };
}
