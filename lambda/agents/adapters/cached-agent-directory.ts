import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { INSTANT, ITEM, readStored } from '../../ground/adapters/read-stored';
import { CURRENT } from '../../ground/adapters/table-keys';
import { epochSeconds, secondsBetween } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { Agent } from '../domain/agent';
import type { AgentDirectory } from '../ports/agents';
import { AGENT } from './stored-agent';

const IDENTITY_ITEM = v.strictObject({ ...ITEM, agent: AGENT, at: INSTANT });

/**
 * How long a deleted or renamed user is still known by their sign-in: their clicks then end as `queue-not-found`, and no customer is
 * called.
 */
const SURE_SECONDS = 12 * 3600;

/** Who was known so long ago is asked for as what they were. 5,000 agents who sign in within an hour would be 1.4 searches a second, each day. */
const REMEMBER_SECONDS = 30 * 24 * 3600;

/** A name that somebody had so lately says to people who it is. The item is removed then. */
export const NAMED_SECONDS = REMEMBER_SECONDS;

/** How long somebody who is no user of Connect is told so without another search. A new user waits no longer for their first click. */
const REMEMBER_UNKNOWN_SECONDS = 60;

/** Names in the memory of one environment. Whoever signs in under ever new ones pushes out only the oldest. */
const REMEMBERED_AT_MOST = 5000;

/** Without an agent: Connect has no such user. */
interface Known {
  agent: Agent | undefined;
  at: string;
}

interface CacheNeeds {
  client: DynamoDBDocumentClient;
  TableName: string;
  clock: Clock;
  /** Whether Connect still has the user under this id and this name, where that is known without a search. Default: whoever is not sure is searched for. */
  isStill?: (agent: Agent) => Promise<boolean>;
  /** How long who was found is taken for still there. Default: half a day. */
  sureSeconds?: number;
}

/**
 * Searching users is 2 calls a second for the whole account, and would stand before every first click. So an agent is looked
 * up once: remembered in the function's memory, and in the table for the other functions' environments. Who was not found is remembered in memory alone: requests
 * with a token that names nobody must not use up what the first clicks of others need.
 */
export function cacheAgentDirectory(directory: AgentDirectory, { client, TableName, clock, isStill = async () => false, sureSeconds = SURE_SECONDS }: CacheNeeds): AgentDirectory {
  const remembered = new Map<string, Known>();
  const isFresh = (entry: Known | undefined) => entry && secondsBetween(entry.at, clock.now()) < (entry.agent ? sureSeconds : REMEMBER_UNKNOWN_SECONDS);
  const remember = (identity: string, known: Known) => {
    remembered.set(identity, known);
    if (remembered.size > REMEMBERED_AT_MOST) remembered.delete(remembered.keys().next().value!);
  };
  return {
    async find(identity) {
      const here = remembered.get(identity);
      if (here && isFresh(here)) return here.agent;
      const Key = { subject: `identity#${identity}`, slot: CURRENT };
      const { Item } = await client.send(new GetCommand({ TableName, Key }));
      const entry = Item && readStored(IDENTITY_ITEM, Item);
      if (entry && isFresh(entry)) {
        remember(identity, { agent: entry.agent, at: entry.at });
        return entry.agent;
      }
      const agent = entry && (await isStill(entry.agent)) ? entry.agent : await directory.find(identity);
      const at = clock.now();
      remember(identity, { agent, at });
      if (!agent) return undefined;
      await client.send(new PutCommand({ TableName, Item: { ...Key, agent, at, removeAt: epochSeconds(at) + REMEMBER_SECONDS } }));
      return agent;
    },
  };
}
