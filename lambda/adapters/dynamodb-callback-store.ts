import { GetCommand, PutCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { CallbackStore } from '../ports/callback-store';
import { CURRENT, fromItem, pastSlot, toItem, type CallbackItem } from './callback-items';
import { randomId } from './digest-ids';

export function createCallbackStore(client: DynamoDBDocumentClient, TableName: string): CallbackStore {
  const read = async (subject: string, slot: string) => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: { subject, slot }, ConsistentRead: true }));
    return Item as CallbackItem | undefined;
  };
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
      // Two ended it at once: the history is the winner's.
      if (there?.id === saved.id && !there.open) await client.send(new PutCommand({ TableName, Item: asHistory(there) }));
      return there ? 'overtaken' : { saved };
    },

    async find(id) {
      const subject = id.split('.')[0]!;
      const current = await read(subject, CURRENT);
      // What is over is written under its past slot before it gives up its place.
      const found = current?.id === id ? current : await read(subject, pastSlot(id));
      return found && fromItem(found);
    },

    async findLatest(subject) {
      const current = await read(subject, CURRENT);
      return current && fromItem(current);
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
      const current = Items?.[0] && (await read(Items[0].subject as string, CURRENT));
      // The index may lag behind: in this place there may be the next callback already.
      return current?.handoffContactId === handoffContactId ? fromItem(current) : undefined;
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

/** What needs attention is the current item; its history asks for none. */
function asHistory(item: CallbackItem): Omit<CallbackItem, 'attentionShard' | 'attentionAt'> {
  const { attentionShard: _shard, attentionAt: _at, callback, ...history } = item;
  const { attentionAt: _moment, ...over } = callback as CallbackItem['callback'] & { attentionAt?: string };
  return { ...history, callback: over as CallbackItem['callback'], slot: pastSlot(item.id) };
}

