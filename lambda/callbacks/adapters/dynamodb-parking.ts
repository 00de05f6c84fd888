import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import { randomId } from '../../ground/adapters/random-id';
import { INSTANT, ITEM, readStored, UnreadableItem } from '../../ground/adapters/read-stored';
import { epochSeconds } from '../../ground/domain/instant';
import type { Notices } from '../../ground/ports/clock-ids-notices';
import type { Line } from '../domain/attempt';
import { isPromised, type Promised } from '../domain/callback-request';
import { dueKeyOf, subjectOfDueKey } from '../domain/due-key';
import { lineKey } from '../domain/line-key';
import type { CallbackStore } from '../ports/callback-store';
import type { BlockedLine, Parked, Parking, ParkingLot } from '../ports/parking';
import { LINE } from './callback-schema';

/** Beside the seats of a line, under its key: an item for each callback that is parked for it, and one that lists the line itself. */
const PARKED = 'parked#';
const BLOCKED = 'blocked';
/** Above all due keys, which begin with a year. */
const LAST = `${PARKED}9`;

/** Shards of the index `attention`: parked callbacks by their purge time, and the lines that something was parked for. */
const PURGE_SHARD = 'parked';
const LINE_SHARD = 'blocked';

const KEYS = { attentionShard: v.string(), attentionAt: v.string() };
const PARKED_ITEM = v.strictObject({ ...ITEM, ...KEYS, line: LINE, parkedBy: v.optional(v.string()), broughtAt: v.optional(INSTANT) });
const BLOCKED_ITEM = v.strictObject({ ...ITEM, ...KEYS, line: LINE, parkedBy: v.string() });
/** The index holds keys alone. */
const ENTRY = v.object({ subject: v.string(), slot: v.string() });

/** Kept so long past the purge, should nobody have taken it out. */
const KEPT_SECONDS = 7 * 24 * 3600;

interface ParkingNeeds {
  TableName: string;
  store: Pick<CallbackStore, 'findLatest'>;
  notices: Pick<Notices, 'failed'>;
}

/** Two writes to park, with an index one more each the first time; one to leave, and its index; one to note that it was brought. One read unit to ask who is first. */
export function createParking(client: DynamoDBDocumentClient, { TableName, store, notices }: ParkingNeeds): Parking & ParkingLot {
  const keyOf = (line: Line, dueKey: string) => ({ subject: lineKey(line), slot: `${PARKED}${dueKey}` });
  const get = async (Key: { subject: string; slot: string }) => (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;
  const put = (Item: Record<string, unknown>) => client.send(new PutCommand({ TableName, Item }));
  const listed = async (query: Pick<QueryCommand['input'], 'KeyConditionExpression' | 'ExpressionAttributeValues' | 'Limit'>) => {
    const { Items = [] } = await client.send(new QueryCommand({ TableName, IndexName: 'attention', ...query }));
    const items = await Promise.all(Items.map((item) => get(readStored(ENTRY, item))));
    return items.filter((item) => item !== undefined);
  };
  return {
    // The line first: were the second write lost, the sweep would look there in vain once. The other way round it would not look.
    async park(line, callback) {
      const [removeAt, parkedBy] = [removalOf(callback), randomId()];
      await put({ subject: lineKey(line), slot: BLOCKED, attentionShard: LINE_SHARD, attentionAt: lineKey(line), line, parkedBy, removeAt });
      await put({ ...keyOf(line, dueKeyOf(callback)), attentionShard: PURGE_SHARD, attentionAt: callback.purgeAt, line, parkedBy, removeAt });
    },
    async leave(line, dueKey) {
      await client.send(new DeleteCommand({ TableName, Key: keyOf(line, dueKey) }));
    },
    async inLine(line, { after = '', limit }) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          // A range has both of its ends in it.
          KeyConditionExpression: 'subject = :line AND slot BETWEEN :after AND :last',
          ExpressionAttributeValues: { ':line': lineKey(line), ':after': `${PARKED}${after}`, ':last': LAST },
          Limit: after ? limit + 1 : limit,
          ConsistentRead: true,
        }),
      );
      return Items.map(parkedOf).filter(({ dueKey }) => dueKey > after).slice(0, limit);
    },
    async read({ subject }) {
      const callback = await store.findLatest(subject).catch((error: unknown) => {
        if (!(error instanceof UnreadableItem)) throw error;
        notices.failed('read-callback', subject, error);
        return undefined;
      });
      return callback && isPromised(callback) ? callback : undefined;
    },
    isParked: async (line, dueKey) => (await get(keyOf(line, dueKey))) !== undefined,
    async noteBrought({ line, dueKey, parkedBy }, at) {
      if (parkedBy === undefined) return;
      const note = new UpdateCommand({ TableName, Key: keyOf(line, dueKey), UpdateExpression: 'SET broughtAt = :at', ConditionExpression: 'parkedBy = :read', ExpressionAttributeValues: { ':at': at, ':read': parkedBy } });
      await ifConditionHolds(client.send(note));
    },
    async lines({ after, limit }) {
      const items = await listed({ KeyConditionExpression: 'attentionShard = :shard AND attentionAt > :after', ExpressionAttributeValues: { ':shard': LINE_SHARD, ':after': after || '0' }, Limit: limit });
      return items.map(blockedOf);
    },
    async forget({ line, parkedBy }) {
      const forget = new DeleteCommand({ TableName, Key: { subject: lineKey(line), slot: BLOCKED }, ConditionExpression: 'parkedBy = :read', ExpressionAttributeValues: { ':read': parkedBy } });
      await ifConditionHolds(client.send(forget));
    },
    async purgedUntil(instant, limit) {
      const items = await listed({ KeyConditionExpression: 'attentionShard = :shard AND attentionAt <= :until', ExpressionAttributeValues: { ':shard': PURGE_SHARD, ':until': instant }, Limit: limit });
      return items.map(parkedOf);
    },
  };
}

function removalOf({ purgeAt }: Promised): number {
  return epochSeconds(purgeAt) + KEPT_SECONDS;
}

function parkedOf(item: unknown): Parked {
  const { slot, line, parkedBy, broughtAt } = readStored(PARKED_ITEM, item);
  const dueKey = slot.slice(PARKED.length);
  return { line, dueKey, subject: subjectOfDueKey(dueKey), ...(parkedBy !== undefined && { parkedBy }), ...(broughtAt !== undefined && { broughtAt }) };
}

function blockedOf(item: unknown): BlockedLine {
  const { attentionAt, line, parkedBy } = readStored(BLOCKED_ITEM, item);
  return { key: attentionAt, line, parkedBy };
}
