import type { ConnectClient } from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { type KeptAnswers, keptOnce } from '../../ground/adapters/kept-once';
import type { EntriesOf } from '../../ground/adapters/read-stored';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import { describeUser } from './connect-users';

/** What Connect says of a user. Empty: it has none with this id. */
export interface KnownUser {
  username?: string;
  routingProfileId?: string;
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
}

/** By user id, what Connect says of users, read once for the whole stack. */
export function createKeptUsers(connect: ConnectClient, { table: client, TableName, clock, instanceId }: UserPlaces): KeptAnswers<KnownUser> {
  const read = async (id: string): Promise<KnownUser> => {
    const user = await describeUser(connect, instanceId, id);
    if (!user) return {};
    const { userId: _key, ...known } = user;
    return known;
  };
  return keptOnce<KnownUser>({ client, TableName, clock, kind: 'user', schema: USER, freshSeconds: FRESH_SECONDS, usableSeconds: USABLE_SECONDS, read });
}
