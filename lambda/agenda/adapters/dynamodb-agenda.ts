import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { agendaShard, answeredShard, dismissedShard, missedShard } from '../../callbacks/adapters/callback-items';
import { isPromised } from '../../callbacks/domain/callback-request';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import { readAttentionEntry } from '../../ground/adapters/attention-entry';
import { UnreadableItem } from '../../ground/adapters/read-stored';
import type { Notices } from '../../ground/ports/clock-ids-notices';
import type { Agenda, AgendaEntry } from '../ports/agenda';

/** Reads at a time: more would only wait for each other's connections. */
const TOGETHER = 25;

type AgendaLists = Omit<Agenda, 'read'>;

interface AgendaOptions {
  TableName: string;
  store: Pick<CallbackStore, 'findLatest'>;
  notices: Pick<Notices, 'failed'>;
}

export function createAgenda(client: DynamoDBDocumentClient, { TableName, store, notices }: AgendaOptions): Agenda {
  /** One that cannot be read is left out, so that it does not keep the others waiting. The operator is told. */
  const readLatest = (subject: string) =>
    store.findLatest(subject).catch((error: unknown) => {
      if (!(error instanceof UnreadableItem)) throw error;
      notices.failed('read-callback', subject, error);
      return undefined;
    });
  return {
    ...createAgendaLists(client, TableName),
    async read(entries) {
      const found = [];
      for (let from = 0; from < entries.length; from += TOGETHER) {
        found.push(...(await Promise.all(entries.slice(from, from + TOGETHER).map(({ subject }) => readLatest(subject)))));
      }
      return found.filter((callback, n) => callback !== undefined && isPromised(callback) && entries[n]!.dueKey.split('#')[1] === callback.requestedAt).map((callback) => callback!);
    },
  };
}

/** The lists alone, for whoever reads no callback. */
export function createAgendaLists(client: DynamoDBDocumentClient, TableName: string): AgendaLists {
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
      const found = (Items ?? []).map(toEntry);
      entries.push(...found.filter(({ dueKey }) => dueKey > after));
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
    answered: async (userId, { after, limit }) => (limit > 0 ? list(answeredShard(userId), { after: after || FIRST, until: LAST, limit }) : []),
  };
}

export function toEntry(item: unknown): AgendaEntry {
  const { subject, attentionAt } = readAttentionEntry(item);
  return { subject, dueKey: attentionAt };
}

/** A key may not be empty. All due keys begin with a year. */
const FIRST = '0';
const LAST = '9';
