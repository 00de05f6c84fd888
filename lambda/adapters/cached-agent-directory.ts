import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Agent } from '../domain/callback/callback';
import { secondsBetween } from '../domain/callback/instant';
import type { AgentDirectory } from '../ports/agents';
import type { Clock } from '../ports/surroundings';
import { CURRENT } from './callback-items';

/**
 * How long a deleted or renamed user is still known by their sign-in: their clicks then end as `queue-not-found`, and no customer is
 * called. An hour keeps 500 agents at one search in 7 seconds.
 */
const REMEMBER_SECONDS = 3600;

/**
 * Searching users is 2 calls a second for the whole account, and would stand before every first click. So an agent is looked
 * up once: remembered in the function's memory, and in the table for the other functions' environments.
 */
export function cacheAgentDirectory(
  directory: AgentDirectory,
  { client, TableName, clock }: { client: DynamoDBDocumentClient; TableName: string; clock: Clock },
): AgentDirectory {
  const remembered = new Map<string, { agent: Agent; at: string }>();
  const isFresh = (entry: { at: string } | undefined) => entry && secondsBetween(entry.at, clock.now()) < REMEMBER_SECONDS;
  return {
    async find(identity) {
      const here = remembered.get(identity);
      if (here && isFresh(here)) return here.agent;
      const Key = { subject: `identity#${identity}`, slot: CURRENT };
      const { Item } = await client.send(new GetCommand({ TableName, Key }));
      const entry = Item as { agent: Agent; at: string } | undefined;
      if (entry && isFresh(entry)) {
        remembered.set(identity, entry);
        return entry.agent;
      }
      const agent = await directory.find(identity);
      if (!agent) return undefined;
      const found = { agent, at: clock.now() };
      await client.send(new PutCommand({ TableName, Item: { ...Key, ...found, removeAt: Math.ceil(Date.parse(found.at) / 1000) + REMEMBER_SECONDS } }));
      remembered.set(identity, found);
      return agent;
    },
  };
}
