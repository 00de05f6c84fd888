import { type ConnectClient, GetCurrentUserDataCommand } from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { goneAsUndefined } from '../../ground/adapters/connect-errors';
import { keptOnce } from '../../ground/adapters/kept-once';
import { TEXTS } from '../../ground/adapters/read-stored';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { Presence } from '../ports/agents';
import { type PresencePlaces, presenceOf } from './connect-presence';

export interface BoardPlaces extends PresencePlaces {
  table: DynamoDBDocumentClient;
  TableName: string;
  clock: Clock;
}

/** By user id, the agents of one routing profile whom Connect shows: those who are logged in, or were of late. */
export type PresenceBoard = ReadonlyMap<string, Presence>;

/** 5,000 agents of 20 profiles are 60 pages: one call of GetCurrentUserData a second, of the account's two. The rest is for who waits for an owner. */
const FRESH_SECONDS = 60;
/** A profile of 250 agents is three calls. */
const PACE_SECONDS = 2;
/** A page has 100 agents at most. Those beyond are asked for one by one. The item of so many agents has 350 KB, of 400. */
const PAGES_AT_MOST = 50;

/** Agents in the same state stand together: then each takes some 60 bytes of the item. */
const BOARD = v.array(
  v.strictObject({
    statusId: v.string(),
    statusName: v.string(),
    routable: v.boolean(),
    onContact: v.boolean(),
    wrappingUp: v.boolean(),
    nextStatusName: v.optional(v.string()),
    /** By user id, since when. */
    agents: TEXTS,
  }),
);
type StoredBoard = v.InferOutput<typeof BOARD>;

/** Where the agents of a routing profile are, read for all of them at once and for the whole stack, a minute old at most. */
export function createPresenceBoards(connect: ConnectClient, { table: client, TableName, clock, ...places }: BoardPlaces): (routingProfileId: string) => Promise<PresenceBoard> {
  const kept = keptOnce({ client, TableName, clock, kind: 'presence', schema: BOARD, freshSeconds: FRESH_SECONDS, paceSeconds: PACE_SECONDS, read: (profileId, moment) => readBoard(connect, { ...places, moment }, profileId) });
  const boards = new WeakMap<StoredBoard, PresenceBoard>();
  return async (routingProfileId) => {
    const { answer } = await kept.of(routingProfileId);
    const board = boards.get(answer) ?? boardOf(answer);
    boards.set(answer, board);
    return board;
  };
}

async function readBoard(connect: ConnectClient, places: PresencePlaces & { moment: () => Promise<void> }, routingProfileId: string): Promise<StoredBoard> {
  const groups = new Map<string, StoredBoard[number]>();
  let from: string | undefined;
  for (let pages = 0; pages < PAGES_AT_MOST; pages += 1) {
    if (pages > 0) await places.moment();
    const command = new GetCurrentUserDataCommand({ InstanceId: places.instanceId, Filters: { RoutingProfiles: [routingProfileId] }, MaxResults: 100, ...(from && { NextToken: from }) });
    const page = await connect.send(command).catch(goneAsUndefined);
    for (const data of page?.UserDataList ?? []) {
      const presence = presenceOf(data, places);
      if (!data.User?.Id || !presence) continue;
      const { since, ...state } = presence;
      const name = JSON.stringify(state);
      const group = groups.get(name) ?? { ...state, agents: {} };
      groups.set(name, group);
      group.agents[data.User.Id] = since;
    }
    from = page?.NextToken;
    if (!from) break;
  }
  return [...groups.values()];
}

function boardOf(stored: StoredBoard): PresenceBoard {
  return new Map(stored.flatMap(({ agents, ...state }) => Object.entries(agents).map(([userId, since]) => [userId, { ...state, since }] as const)));
}
