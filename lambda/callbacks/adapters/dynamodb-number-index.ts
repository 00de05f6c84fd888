import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ITEM, readStored } from '../../ground/adapters/read-stored';
import { inPortions } from '../../ground/domain/in-portions';
import { epochSeconds } from '../../ground/domain/instant';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import type { CallbackStore, NumberIndex } from '../ports/callback-store';

interface NumberIndexNeeds {
  TableName: string;
  store: Pick<CallbackStore, 'find'>;
  ids: Ids;
}

const LINK_ITEM = v.strictObject({ ...ITEM, callbackId: v.string() });

/** Each is read on its own, some at once. Most of them are over, and one that is open may be the oldest: behind a large switchboard many ask in the time that links are kept. */
const READ_AT_MOST = 500;

/** One small item per link under the digest of the number, newest last: one write unit to link, one read unit to ask. */
export function createNumberIndex(client: DynamoDBDocumentClient, { TableName, store, ids }: NumberIndexNeeds): NumberIndex {
  const digestOf = (number: string) => ids.digest('number', number);
  const keyOf = (digest: string) => `number#${digest}`;
  const linksUnder = async (digest: string) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'subject = :subject',
        ExpressionAttributeValues: { ':subject': keyOf(digest) },
        ScanIndexForward: false,
        Limit: READ_AT_MOST,
        ConsistentRead: true,
      }),
    );
    return Items;
  };
  return {
    async linkNumber(number, { callbackId, linkedAt, forgetAt }) {
      const Item = { subject: keyOf(digestOf(number)), slot: `${linkedAt}#${callbackId}`, callbackId, removeAt: epochSeconds(forgetAt) };
      await client.send(new PutCommand({ TableName, Item }));
    },

    async linkedTo(number) {
      const digest = digestOf(number);
      const links = await Promise.all([digest, ...ids.underOtherKeys(digest)].map(linksUnder));
      const callbacks = await inPortions(links.flat().slice(0, READ_AT_MOST), (item) => store.find(readStored(LINK_ITEM, item).callbackId));
      return callbacks.filter((callback) => callback !== undefined);
    },
  };
}
