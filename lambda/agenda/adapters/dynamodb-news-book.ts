import { type DynamoDBDocumentClient, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { cachedFor } from '../../ground/adapters/cached-for';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import { readStored } from '../../ground/adapters/read-stored';
import { plusSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { ChangedCallback, News, NewsBook } from '../ports/news';
import { HEARD_AFTER_SECONDS, NEWS, NEWS_ITEM, READ, READ_ITEM, type ReadItem } from './news-items';

/** How often an environment reads the news, for all pages that ask it. */
const READ_EVERY_SECONDS = 0.5;
/** Who has not asked for so long reads the lists again. */
const REMEMBERED_SECONDS = 120;
/** Clocks differ, and a write takes a moment: what was told so long before is told again. */
const OVERLAP_SECONDS = 2;
/** How long the news are written down for readers, and how long before the end they say that they still read. */
const READING_SECONDS = 180;
const RENEWED_BEFORE_SECONDS = 60;

export function createNewsBook(client: DynamoDBDocumentClient, { TableName, clock }: { TableName: string; clock: Clock }): NewsBook {
  /** By key of the item. */
  const told = new Map<string, News[]>();
  let readTo: string | undefined;

  const keepReading = async (now: string, there: ReadItem | undefined): Promise<string> => {
    const until = plusSeconds(now, READING_SECONDS);
    if (there && there.until > plusSeconds(now, RENEWED_BEFORE_SECONDS)) return there.since;
    const Key = { subject: NEWS, slot: READ };
    const update = (SET: string, ConditionExpression: string) =>
      ifConditionHolds(client.send(new UpdateCommand({ TableName, Key, UpdateExpression: SET, ConditionExpression, ExpressionAttributeNames: { '#until': 'until' }, ExpressionAttributeValues: { ':until': until, ':now': now } })));
    if (there && (await update('SET #until = :until', '#until > :now'))) return there.since;
    await update('SET #until = :until, since = :now', 'attribute_not_exists(#until) OR #until <= :now');
    return now;
  };

  /** Answers since when somebody reads. */
  const readOn = async (): Promise<string> => {
    const now = clock.now();
    const oldest = plusSeconds(now, -REMEMBERED_SECONDS - OVERLAP_SECONDS);
    const from = readTo === undefined ? oldest : [oldest, plusSeconds(readTo, -2 * OVERLAP_SECONDS)].sort().at(-1)!;
    let read: ReadItem | undefined;
    let after: Record<string, unknown> | undefined;
    do {
      const query = new QueryCommand({
        TableName,
        KeyConditionExpression: 'subject = :news AND slot BETWEEN :from AND :read',
        ExpressionAttributeValues: { ':news': NEWS, ':from': from, ':read': READ },
        ConsistentRead: true,
        ...(after && { ExclusiveStartKey: after }),
      });
      const { Items = [], LastEvaluatedKey } = await client.send(query);
      for (const item of Items) {
        if (item['slot'] === READ) read = readStored(READ_ITEM, item);
        else note(readStored(NEWS_ITEM, item));
      }
      after = LastEvaluatedKey;
    } while (after);
    readTo = now;
    for (const slot of told.keys()) if (slot < oldest) told.delete(slot);
    return keepReading(now, read);
  };
  const note = ({ slot, changes }: { slot: string; changes: ChangedCallback[] }) => {
    if (!told.has(slot)) told.set(slot, changes.map((change) => ({ ...change, at: slot.split('#')[0]! })));
  };
  const readShared = cachedFor(READ_EVERY_SECONDS, clock, readOn);

  return {
    async since(instant) {
      const readSince = await readShared(NEWS);
      const isKnown = instant >= plusSeconds(readSince, HEARD_AFTER_SECONDS) && instant >= plusSeconds(clock.now(), -REMEMBERED_SECONDS);
      if (!isKnown) return undefined;
      const from = plusSeconds(instant, -OVERLAP_SECONDS);
      return [...told.entries()].filter(([slot]) => slot > from).sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, news]) => news);
    },
  };
}
