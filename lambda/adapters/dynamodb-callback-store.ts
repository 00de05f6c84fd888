import { BatchGetCommand, GetCommand, PutCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { CallbackStore } from '../ports/callback-store';
import { CURRENT, fromItem, pastSlot, toItem, type CallbackItem } from './callback-items';
import { randomId } from './digest-ids';

export function createCallbackStore(client: DynamoDBDocumentClient, TableName: string): CallbackStore {
  return {
    async create(callback) {
      const item = toItem(callback, randomId());
      /** Nothing of this subject is open, and this very request was not made before. */
      const slotIsFree = 'attribute_not_exists(subject) OR (#open = :no AND id <> :id AND attribute_not_exists(attentionAt))';
      const there = await putIf(client, { TableName, item, condition: slotIsFree, values: { ':no': false, ':id': callback.id } });
      return there ? { created: false, existing: fromItem(there) } : { created: true };
    },

    async save(next) {
      const saved = { ...next, version: next.version + 1 };
      const item = toItem(saved, randomId());
      // History first: were the second write lost, the current item would still be open, and the sweep would come again.
      if (saved.phase === 'ended') await client.send(new PutCommand({ TableName, Item: asHistory(item) }));
      const there = await putIf(client, { TableName, item, condition: 'id = :id AND version = :read', values: { ':id': next.id, ':read': next.version } });
      return there ? 'overtaken' : { saved };
    },

    async find(id) {
      const subject = id.split('.')[0]!;
      const Keys = [CURRENT, pastSlot(id)].map((slot) => ({ subject, slot }));
      const { Responses } = await client.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }));
      const items = (Responses?.[TableName] ?? []) as CallbackItem[];
      const found = items.find((item) => item.slot === CURRENT && item.id === id) ?? items.find((item) => item.id === id);
      return found && fromItem(found);
    },

    async findLatest(subject) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: { subject, slot: CURRENT }, ConsistentRead: true }));
      return Item && fromItem(Item as CallbackItem);
    },

    async findByContact(handoffContactId) {
      const { Items } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'contact',
          KeyConditionExpression: 'handoffContactId = :contact',
          ExpressionAttributeValues: { ':contact': handoffContactId },
        }),
      );
      return Items?.[0] && this.findLatest(Items[0].subject as string);
    },
  };
}

interface ConditionalPut {
  TableName: string;
  item: CallbackItem;
  condition: string;
  values: Record<string, unknown>;
}

/** Undefined when written, even if the answer of the first try was lost; else the item that stands in the way. */
async function putIf(client: DynamoDBDocumentClient, { TableName, item, condition, values }: ConditionalPut): Promise<CallbackItem | undefined> {
  try {
    await client.send(
      new PutCommand({
        TableName,
        Item: item,
        ConditionExpression: condition,
        ExpressionAttributeValues: values,
        ...(condition.includes('#open') && { ExpressionAttributeNames: { '#open': 'open' } }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
    const there = unmarshall(error.Item) as CallbackItem;
    return there.savedBy === item.savedBy ? undefined : there;
  }
}

function asHistory(item: CallbackItem): Omit<CallbackItem, 'attentionShard' | 'attentionAt'> {
  const { attentionShard: _shard, attentionAt: _at, ...history } = item;
  return { ...history, slot: pastSlot(item.id) };
}

