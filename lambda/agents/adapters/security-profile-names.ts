import { type ConnectClient, SearchUsersCommand } from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { keptOnce } from '../../ground/adapters/kept-once';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import type { NamesOfPerson } from '../ports/roles';

/** So long after it was given or taken at Connect, a security profile counts. */
const FRESH_SECONDS = 300;

/** The most that SearchUsers answers at a time. */
const PAGE_SIZE = 500;
/** A profile of more people is one that agents have, too. */
const PAGES_AT_MOST = 4;

export interface SecurityProfilePlaces {
  instanceId: string;
  /** Ids of the security profiles that make supervisors or administrators. */
  profiles: readonly string[];
  client: DynamoDBDocumentClient;
  TableName: string;
  clock: Clock;
  notices: Pick<Notices, 'failed'>;
}

/**
 * Which of these security profiles a user has. Searching users is 2 calls a second for the whole account: so each profile is asked who has it, once for all
 * functions, and no user is asked for theirs. Of a profile about which Connect says nothing, nobody counts as having it: agents go on with their work.
 */
export function createSecurityProfileNames(connect: ConnectClient, { instanceId, profiles, notices, ...keeping }: SecurityProfilePlaces): NamesOfPerson {
  const holdersOf = keptOnce<string[]>({
    ...keeping,
    kind: 'security-profile',
    schema: v.array(v.string()),
    freshSeconds: FRESH_SECONDS,
    read: (profile, moment) => readHolders(connect, { instanceId, moment }, profile),
  });
  const has = async (userId: string, profile: string) => {
    try {
      return (await holdersOf.of(profile)).answer.includes(userId);
    } catch (error) {
      notices.failed('security-profile', profile, error);
      return false;
    }
  };
  return async ({ userId }) => {
    const held = await Promise.all(profiles.map((profile) => has(userId, profile)));
    return new Set(profiles.filter((_profile, n) => held[n]));
  };
}

/** @throws if more people have it than supervise anything. */
async function readHolders(connect: ConnectClient, { instanceId: InstanceId, moment }: { instanceId: string; moment: () => Promise<void> }, profile: string): Promise<string[]> {
  const holders: string[] = [];
  let NextToken: string | undefined;
  for (let page = 0; page < PAGES_AT_MOST; page += 1) {
    if (page > 0) await moment();
    const condition = { StringCondition: { FieldName: 'SecurityProfileId', Value: profile, ComparisonType: 'EXACT' as const } };
    const found = await connect.send(new SearchUsersCommand({ InstanceId, SearchCriteria: condition, MaxResults: PAGE_SIZE, NextToken }));
    holders.push(...(found.Users ?? []).flatMap(({ Id }) => (Id ? [Id] : [])));
    NextToken = found.NextToken;
    if (!NextToken) return holders;
  }
  throw new Error(`More than ${PAGE_SIZE * PAGES_AT_MOST} users have the security profile ${profile}. Name one that only supervisors have.`);
}
