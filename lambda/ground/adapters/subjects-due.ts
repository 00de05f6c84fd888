import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import type { Place } from '../ports/round-mark';
import { readAttentionEntry } from './attention-entry';

/** A part of the index `attention`. */
export interface Shard {
  shard: string;
  /** The last moment that is listed; default: no end. */
  until?: string;
  /** So many entries at most are listed of it in one go; default: no limit. */
  limit?: number;
}

/** Key of an entry of the index. It is the place of the entry, and the query goes on from it also when the entry is gone. */
const KEY = v.strictObject({ attentionShard: v.string(), attentionAt: v.string(), subject: v.string(), slot: v.string() });

const END = '~';

export interface DueRange {
  after?: Place | undefined;
  until?: Place | undefined;
}

/** Subjects in these shards, shard by shard, oldest first within each. @param range places after which the list begins, and with which it ends */
export async function* subjectsDue(table: { client: DynamoDBDocumentClient; TableName: string }, shards: readonly Shard[], { after, until }: DueRange = {}): AsyncIterable<{ subject: string; place: Place }> {
  const [from, to] = [after, until].map((place) => (place === undefined ? undefined : v.parse(KEY, JSON.parse(place))));
  const nthOf = (key: typeof from) => (key ? shards.findIndex(({ shard }) => shard === key.attentionShard) : -1);
  const [first, last] = [nthOf(from), nthOf(to)];
  // The queue whose shard it was may have left the settings: then the list is gone through from its beginning, or to its end.
  for (let nth = Math.max(0, first); nth <= (last < 0 ? shards.length - 1 : last); nth += 1) {
    const part = shards[nth]!;
    const bounds = [part.until ?? END, ...(nth === last ? [to!.attentionAt] : [])];
    yield* entriesOf(table, { ...part, until: bounds.sort()[0]! }, nth === first ? from : undefined);
  }
}

async function* entriesOf({ client, TableName }: { client: DynamoDBDocumentClient; TableName: string }, { shard, until, limit = Infinity }: Shard & { until: string }, after: v.InferOutput<typeof KEY> | undefined): AsyncIterable<{ subject: string; place: Place }> {
  // The clock may have been put back since that place was saved.
  if (after && after.attentionAt > until) return;
  let from: Record<string, unknown> | undefined = after;
  let listed = 0;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'attention',
        KeyConditionExpression: 'attentionShard = :shard AND attentionAt <= :until',
        ExpressionAttributeValues: { ':shard': shard, ':until': until },
        ...(limit !== Infinity && { Limit: limit - listed }),
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    for (const item of Items) yield { subject: readAttentionEntry(item).subject, place: JSON.stringify(v.parse(v.object(KEY.entries), item)) };
    listed += Items.length;
    from = LastEvaluatedKey;
  } while (from && listed < limit);
}
