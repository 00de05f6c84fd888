import type { ConnectClient } from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { type KeptAnswers, keptOnce } from '../../ground/adapters/kept-once';
import type { EntriesOf } from '../../ground/adapters/read-stored';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { OwnProfileOf } from '../ports/agents';
import { type ConnectUser, describeUser } from './connect-users';

/** What Connect says of a user. Empty: it has none with this id. */
export interface KnownUser {
  username?: string;
  /** Their own: it stays while they have a quiet one for a time. */
  routingProfileId?: string;
}

export interface KeptUsers {
  of: KeptAnswers<KnownUser>['of'];
  /** Keeps what a search has brought. */
  keep(user: ConnectUser): Promise<void>;
}

const USER = v.strictObject({ username: v.optional(v.string()), routingProfileId: v.optional(v.string()) } satisfies EntriesOf<KnownUser>);

/** Of an agent whom the board of their routing profile shows, the board says that it still is theirs. */
const FRESH_SECONDS = 12 * 3600;
/** After a long weekend all agents come back within an hour. What was known of them serves until it is their turn to be asked for. */
const USABLE_SECONDS = 4 * 24 * 3600;

export interface UserPlaces {
  table: DynamoDBDocumentClient;
  TableName: string;
  clock: Clock;
  instanceId: string;
  ownProfileOf: OwnProfileOf;
}

/** By user id, what Connect says of users, read once for the whole stack. */
export function createKeptUsers(connect: ConnectClient, { table: client, TableName, clock, instanceId, ownProfileOf }: UserPlaces): KeptUsers {
  const known = async ({ userId, username, routingProfileId }: ConnectUser): Promise<KnownUser> => ({ username, ...(routingProfileId && { routingProfileId: await ownProfileOf(userId, routingProfileId) }) });
  const read = async (id: string): Promise<KnownUser> => {
    const user = await describeUser(connect, instanceId, id);
    return user ? known(user) : {};
  };
  const kept = keptOnce<KnownUser>({ client, TableName, clock, kind: 'user', schema: USER, freshSeconds: FRESH_SECONDS, usableSeconds: USABLE_SECONDS, read });
  return { of: kept.of, keep: async (user) => kept.keep(user.userId, await known(user)) };
}
