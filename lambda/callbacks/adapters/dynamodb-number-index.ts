import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ITEM, readStored } from '../../ground/adapters/read-stored';
import { inPortions } from '../../ground/domain/in-portions';
import { epochSeconds } from '../../ground/domain/instant';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import { readEach, type ReadItem } from '../../ground/adapters/read-item';
import type { CallbackStore, NumberIndex, NumberLink } from '../ports/callback-store';

interface NumberIndexNeeds {
  TableName: string;
  store: Pick<CallbackStore, 'find'>;
  ids: Ids;
  /** Default: a request for each item. */
  readItem?: ReadItem;
}

const LINK_ITEM = v.strictObject({ ...ITEM, callbackId: v.string() });
type Link = v.InferOutput<typeof LINK_ITEM>;

/**
 * The slot of the item which says that several share the number. It is written after each other's, and the last one says how long it is kept: 90 days longer than it is of use, and
 * nothing is promised further ahead than 30.
 */
const SHARED = 'shared';
const SHARED_ITEM = v.strictObject(ITEM);

/** Each is read on its own, some at once. Most of them are over, and one that is open may be the oldest: behind a large switchboard many ask in the time that links are kept. */
const READ_AT_MOST = 500;

/** One small item per link under the digest of the number, newest last: one write unit to link, one read unit to ask. */
export function createNumberIndex(client: DynamoDBDocumentClient, { TableName, store, ids, readItem = readEach(client) }: NumberIndexNeeds): NumberIndex {
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
  const write = (number: string, item: { slot: string; callbackId?: string }, { forgetAt }: NumberLink) =>
    client.send(new PutCommand({ TableName, Item: { subject: keyOf(digestOf(number)), ...item, removeAt: epochSeconds(forgetAt) } }));
  const linkNumber = async (number: string, link: NumberLink) => {
    const { callbackId, linkedAt } = link;
    await write(number, { slot: `${linkedAt}#${callbackId}`, callbackId }, link);
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
      await write(number, { slot: SHARED }, link);
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
