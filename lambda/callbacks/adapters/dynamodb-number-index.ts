import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ITEM, readStored } from '../../ground/adapters/read-stored';
import type { RecordsTable } from '../../ground/adapters/records-table';
import { inPortions } from '../../ground/domain/in-portions';
import { epochSecondsDaysAfter } from '../../ground/domain/instant';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import { readEach, type ReadItem } from '../../ground/adapters/read-item';
import type { CallbackLink, CallbackStore, NumberIndex } from '../ports/callback-store';

interface NumberIndexNeeds extends RecordsTable {
  store: Pick<CallbackStore, 'find'>;
  ids: Ids;
  /** Default: a request for each item. */
  readItem?: ReadItem;
}

const LINK_ITEM = v.strictObject({ ...ITEM, callbackId: v.string() });
type Link = v.InferOutput<typeof LINK_ITEM>;

/**
 * The slot of the item which says that several share the number. It is written with each of theirs, and the last one says how long it is kept: so much longer than its own link that no
 * earlier one outlives it, since nothing is promised further ahead, its purge time included.
 */
const SHARED = 'shared';
const SHARED_LONGER_DAYS = 40;
const SHARED_ITEM = v.strictObject(ITEM);

/** Each is read on its own, some at once. Most of them are over, and one that is open may be the oldest: behind a large switchboard many ask in the time that links are kept. */
const READ_AT_MOST = 500;

/** One small item per link under the digest of the number, newest last: one write unit to link, one read unit to ask. */
export function createNumberIndex(client: DynamoDBDocumentClient, { TableName, keptDays, store, ids, readItem = readEach(client) }: NumberIndexNeeds): NumberIndex {
  const digestOf = (number: string) => ids.digest('number', number);
  const keyOf = (digest: string) => `number#${digest}`;
  const linksUnder = async (digest: string) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'subject = :subject AND slot < :shared',
        ExpressionAttributeValues: { ':subject': keyOf(digest), ':shared': SHARED },
        ScanIndexForward: false,
        Limit: READ_AT_MOST,
        ConsistentRead: true,
      }),
    );
    return Items;
  };
  const write = (number: string, item: { slot: string; callbackId?: string; removeAt: number }) => client.send(new PutCommand({ TableName, Item: { subject: keyOf(digestOf(number)), ...item } }));
  const linkNumber = async (number: string, { callbackId, linkedAt, openUntil }: CallbackLink) => {
    await write(number, { slot: `${linkedAt}#${callbackId}`, callbackId, removeAt: epochSecondsDaysAfter(openUntil, keptDays) });
  };
  const linksOf = async (number: string) => {
    const digest = digestOf(number);
    const items = (await Promise.all([digest, ...ids.underOtherKeys(digest)].map(linksUnder))).flat().slice(0, READ_AT_MOST);
    const links = await inPortions(items, async (item) => {
      const link = readStored(LINK_ITEM, item);
      return { link, callback: await store.find(link.callbackId) };
    });
    const unwritten = links.find(({ callback }) => callback === undefined);
    return { callbacks: links.map(({ callback }) => callback).filter((callback) => callback !== undefined), ...(unwritten && { unwrittenSince: linkedAtOf(unwritten.link) }) };
  };
  return {
    linkNumber,

    async linkSharing(number, link) {
      await write(number, { slot: SHARED, removeAt: epochSecondsDaysAfter(link.openUntil, keptDays + SHARED_LONGER_DAYS) });
      await linkNumber(number, link);
    },

    async isShared(number) {
      const digest = digestOf(number);
      const marks = await Promise.all([digest, ...ids.underOtherKeys(digest)].map((each) => readItem({ TableName, Key: { subject: keyOf(each), slot: SHARED }, ConsistentRead: true })));
      return marks.some((mark) => mark !== undefined && readStored(SHARED_ITEM, mark));
    },

    linkedTo: async (number) => (await linksOf(number)).callbacks,
    linksOf,
  };
}

function linkedAtOf({ slot }: Link): string {
  return slot.split('#')[0]!;
}
