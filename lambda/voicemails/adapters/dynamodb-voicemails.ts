import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { readAttentionEntry } from '../../ground/adapters/attention-entry';
import { UnreadableItem } from '../../ground/adapters/read-stored';
import { versionedItems } from '../../ground/adapters/versioned-items';
import type { Notices } from '../../ground/ports/clock-ids-notices';
import type { VoicemailList, VoicemailStore } from '../ports/voicemails';
import { boxShard, VOICEMAIL_PREFIX, VOICEMAIL_SHAPE } from './voicemail-items';

export function createVoicemailStore(client: DynamoDBDocumentClient, TableName: string): VoicemailStore {
  return versionedItems(client, { TableName, ...VOICEMAIL_SHAPE });
}

/** Reads at a time: more would only wait for each other's connections. */
const TOGETHER = 25;

/** After every instant. */
const LAST = '9';

interface ListOptions {
  TableName: string;
  store: Pick<VoicemailStore, 'findLatest'>;
  notices: Pick<Notices, 'failed'>;
}

export function createVoicemailList(client: DynamoDBDocumentClient, { TableName, store, notices }: ListOptions): VoicemailList {
  /** One that cannot be read keeps nobody from the others. The operator is told. */
  const readLatest = (id: string) =>
    store.findLatest(id).catch((error: unknown) => {
      if (!(error instanceof UnreadableItem)) throw error;
      notices.failed('read-voicemail', id, error);
      return undefined;
    });
  return {
    async newest(box, { answered, before = LAST, limit }) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'attention',
          KeyConditionExpression: 'attentionShard = :shard AND attentionAt < :before',
          ExpressionAttributeValues: { ':shard': boxShard(box, answered), ':before': before },
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      return Items.map(readAttentionEntry).map(({ subject, attentionAt }) => ({ id: subject.slice(VOICEMAIL_PREFIX.length), place: attentionAt }));
    },
    async read(ids) {
      const found = [];
      for (let from = 0; from < ids.length; from += TOGETHER) found.push(...(await Promise.all(ids.slice(from, from + TOGETHER).map(readLatest))));
      return found.filter((voicemail) => voicemail !== undefined);
    },
  };
}
