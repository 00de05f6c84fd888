import type { ConnectClient } from '@aws-sdk/client-connect';
import * as v from 'valibot';
import { type Kept, keptOnce } from '../../ground/adapters/kept-once';
import { secondsBetween } from '../../ground/domain/instant';
import type { AgentDesks, Presence } from '../ports/agents';
import { readVoiceQueues } from './connect-desks';
import type { KeptUsers, KnownUser } from './kept-users';
import { type BoardPlaces, createPresenceBoards } from './presence-boards';

/** A routing profile seldom changes, and two calls a second are all that the account has for reading it. */
const PROFILE_FRESH_SECONDS = 300;
/** The routing profile of an agent who is not logged in: as many may have a page open as a tenth of 5,000 agents, at one call in two seconds. */
const DESK_FRESH_SECONDS = 900;

interface DeskPlaces extends BoardPlaces {
  users: Pick<KeptUsers, 'of'>;
  /** Where agents are for a time, if the stack moves them: while a click of theirs comes first, or they work voicemails. */
  quietProfileIds: readonly string[];
}

export interface KeptDesks {
  queuesOf: AgentDesks['queuesOf'];
  /** A minute old at most. Undefined: not logged in a minute ago, or no user any more. */
  presence(userId: string): Promise<Presence | undefined>;
}

/**
 * What pages ask of agents again and again: their queues and their status. The number of calls to Connect grows with that of routing profiles, and of logins, not
 * with that of pages.
 */
export function createKeptDesks(connect: ConnectClient, { quietProfileIds, users, ...places }: DeskPlaces): KeptDesks {
  const { table: client, TableName, clock, instanceId } = places;
  const keeping = { client, TableName, clock };
  const boardOf = createPresenceBoards(connect, places);
  const queuesOfProfile = keptOnce<string[]>({
    ...keeping,
    kind: 'routing-profile',
    schema: v.array(v.string()),
    freshSeconds: PROFILE_FRESH_SECONDS,
    read: async (routingProfileId) => [...(await readVoiceQueues(connect, instanceId, routingProfileId))],
  });

  const isYoung = ({ at }: Kept<KnownUser>, freshSeconds: number) => secondsBetween(at, clock.now()) < freshSeconds;
  const seenAt = async (userId: string, { answer }: Kept<KnownUser>): Promise<Presence | undefined> => {
    for (const routingProfileId of [answer.routingProfileId, ...quietProfileIds]) {
      const seen = routingProfileId && (await boardOf(routingProfileId)).get(userId);
      if (seen) return seen;
    }
    return undefined;
  };
  const find = async (userId: string, freshSeconds: number): Promise<{ user: KnownUser; seen: Presence | undefined }> => {
    const user = await users.of(userId);
    const seen = await seenAt(userId, user);
    if (seen || isYoung(user, freshSeconds)) return { user: user.answer, seen };
    const again = await users.of(userId, freshSeconds);
    return { user: again.answer, seen: await seenAt(userId, again) };
  };

  return {
    async queuesOf(userId, freshSeconds) {
      const user = await users.of(userId);
      const userFreshSeconds = freshSeconds ?? DESK_FRESH_SECONDS;
      const { routingProfileId } = isYoung(user, userFreshSeconds) ? user.answer : (await find(userId, userFreshSeconds)).user;
      return routingProfileId === undefined ? new Set() : new Set((await queuesOfProfile.of(routingProfileId, freshSeconds)).answer);
    },
    presence: async (userId) => (await find(userId, DESK_FRESH_SECONDS)).seen,
  };
}
