import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { randomId } from '../../ground/adapters/random-id';
import { readStored } from '../../ground/adapters/read-stored';
import { epochSeconds, plusSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { NewsWriter } from '../ports/news';
import { NEWS, READ, READ_ITEM, UNREAD_SECONDS } from './news-items';

const KEPT_SECONDS = 3600;

export function createNewsWriter(client: DynamoDBDocumentClient, { TableName, clock }: { TableName: string; clock: Clock }): NewsWriter {
  /** Until then the answer is known, and what it is. */
  let known = { until: '', isRead: false };
  return {
    async isRead() {
      const now = clock.now();
      if (known.until > now) return known.isRead;
      const { Item } = await client.send(new GetCommand({ TableName, Key: { subject: NEWS, slot: READ }, ConsistentRead: true }));
      const until = Item ? readStored(READ_ITEM, Item).until : '';
      known = until > now ? { until, isRead: true } : { until: plusSeconds(now, UNREAD_SECONDS), isRead: false };
      return known.isRead;
    },
    async add(changes) {
      const now = clock.now();
      await client.send(new PutCommand({ TableName, Item: { subject: NEWS, slot: `${now}#${randomId()}`, changes, removeAt: epochSeconds(now) + KEPT_SECONDS } }));
    },
  };
}
