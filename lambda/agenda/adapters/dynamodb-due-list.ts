import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { agendaShard } from '../../callbacks/adapters/callback-items';
import type { Agenda, AgendaEntry, DueList } from '../ports/agenda';
import { toEntry } from './dynamodb-agenda';

/** Each is a consistent read: 25 in a queue where nothing is due, 100 at most. With more, nobody doubts that it takes long. */
const PAGE = 25;
const PAGES = 4;

/**
 * A callback that is due and not dispatched stands near the new end of the agenda, since callbacks are dispatched in the order of their times, and keep
 * their keys when they are over. So the agenda is read from there, until a whole page holds nothing that is still to be done.
 */
export function createDueList(client: DynamoDBDocumentClient, { TableName, agenda }: { TableName: string; agenda: Pick<Agenda, 'read'> }): DueList {
  const newestBefore = async (queueId: string, before: string): Promise<AgendaEntry[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'attention',
        KeyConditionExpression: 'attentionShard = :shard AND attentionAt < :before',
        ExpressionAttributeValues: { ':shard': agendaShard(queueId), ':before': before },
        ScanIndexForward: false,
        Limit: PAGE,
      }),
    );
    return Items.map(toEntry);
  };
  return {
    async pendingUntil(queueId, until) {
      let [count, before] = [0, until];
      for (let page = 0; page < PAGES; page += 1) {
        const entries = await newestBefore(queueId, before);
        const pending = (await agenda.read(entries)).filter(({ phase }) => phase === 'pending').length;
        count += pending;
        if (pending === 0 || entries.length < PAGE) break;
        before = entries.at(-1)!.dueKey;
      }
      return count;
    },
  };
}
