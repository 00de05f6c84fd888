import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createPace, type Pace } from '../../ground/adapters/pace';
import { CURRENT } from '../../ground/adapters/table-keys';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { AgentDirectory } from '../ports/agents';

interface PacePlaces {
  client: DynamoDBDocumentClient;
  TableName: string;
  clock: Clock;
  /** The question that is asked of Connect. A user is described at the pace of all readings that are kept of users. */
  asks: 'user-search' | 'user';
}

/** Agents who sign in for the first time together are searched for at the pace that Connect allows: they wait for seconds, and no search is refused. */
export function paceAgentDirectory(directory: AgentDirectory, places: PacePlaces): AgentDirectory {
  const pace = createUserPace(places);
  return {
    async find(identity) {
      await pace.turn();
      return directory.find(identity);
    },
  };
}

/** The pace at which all functions ask Connect for users. */
export function createUserPace({ asks, ...places }: PacePlaces): Pace {
  return createPace({ ...places, Key: { subject: `kept#${asks}#`, slot: CURRENT } });
}
