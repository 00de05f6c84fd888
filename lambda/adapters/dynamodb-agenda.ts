import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { isPromised } from '../domain/callback/callback';
import type { Agenda, AgendaEntry, CallbackStore } from '../ports/callback-store';
import { agendaShard, dismissedShard, missedShard } from './callback-items';

/** Reads at a time: more would only wait for each other's connections. */
const TOGETHER = 25;

export function createAgenda(client: DynamoDBDocumentClient, { TableName, store }: { TableName: string; store: Pick<CallbackStore, 'findLatest'> }): Agenda {
  const list = async (shard: string, { after, until, limit }: { after: string; until: string; limit: number }) => {
    const entries: AgendaEntry[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const { Items, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'attention',
          // A range has both of its ends in it.
          KeyConditionExpression: 'attentionShard = :shard AND attentionAt BETWEEN :after AND :until',
          ExpressionAttributeValues: { ':shard': shard, ':after': after, ':until': until },
          Limit: limit - entries.length + 1,
          ...(from && { ExclusiveStartKey: from }),
        }),
      );
      const found = (Items ?? []).map(({ attentionAt, subject }) => ({ place: attentionAt as string, subject: subject as string }));
      entries.push(...found.filter(({ place }) => place > after));
      from = LastEvaluatedKey;
    } while (from && entries.length < limit);
    return entries.slice(0, limit);
  };
  return {
    entries: async (queueId, { after, until, limit }) => (after < until && limit > 0 ? list(agendaShard(queueId), { after: after || FIRST, until, limit }) : []),
    missed: async (queueId, { after, limit, dismissed }) => {
      const shard = dismissed ? dismissedShard(queueId) : missedShard(queueId);
      return limit > 0 ? list(shard, { after: after || FIRST, until: LAST, limit }) : [];
    },
    async read(entries) {
      const found = [];
      for (let from = 0; from < entries.length; from += TOGETHER) {
        found.push(...(await Promise.all(entries.slice(from, from + TOGETHER).map(({ subject }) => store.findLatest(subject)))));
      }
      return found.filter((callback, n) => callback !== undefined && isPromised(callback) && entries[n]!.place.split('#')[1] === callback.requestedAt).map((callback) => callback!);
    },
  };
}

/** A key may not be empty. All places begin with a year. */
const FIRST = '0';
const LAST = '9';
