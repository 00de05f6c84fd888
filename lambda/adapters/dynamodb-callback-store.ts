import { GetCommand, PutCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { CallbackStore } from '../ports/callback-store';
import { CURRENT, fromItem, pastSlot, toHistory, toItem, type CallbackItem } from './callback-items';
import { randomId } from './digest-ids';

export function createCallbackStore(client: DynamoDBDocumentClient, TableName: string): CallbackStore {
  const read = async (subject: string, slot: string) => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: { subject, slot }, ConsistentRead: true }));
    return Item as CallbackItem | undefined;
  };
  return {
    async create(callback) {
      const item = toItem(callback, randomId());
      const there = await putIf(client, { TableName, item, condition: 'attribute_not_exists(subject)' });
      if (!there) return { created: true };
      if (!givesWay(there, callback.id)) return { created: false, existing: fromItem(there) };
      // History first: were it lost, the old one would still stand in its place.
      await client.send(new PutCommand({ TableName, Item: toHistory(there) }));
      const faster = await putIf(client, { TableName, item, condition: SAME, values: { ':id': there.id, ':read': there.version } });
      return faster ? { created: false, existing: fromItem(faster) } : { created: true };
    },

    async save(next) {
      const saved = { ...next, version: next.version + 1 };
      const item = toItem(saved, randomId());
      const there = await putIf(client, { TableName, item, condition: SAME, values: { ':id': next.id, ':read': next.version } });
      return there ? 'overtaken' : { saved };
    },

    async find(id) {
      const subject = id.split('.')[0]!;
      const current = await read(subject, CURRENT);
      // What gave up its place is written under its past slot before that.
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

const SAME = 'id = :id AND version = :read';

/** It is over, nothing of it is left in Connect, and it is not the answer to this very request. */
function givesWay(there: CallbackItem, id: string): boolean {
  const callback = fromItem(there);
  return callback.phase === 'ended' && callback.attentionAt === undefined && there.id !== id;
}

interface ConditionalPut {
  TableName: string;
  item: CallbackItem;
  condition: string;
  values?: Record<string, unknown>;
}

/** Undefined when written, even if the answer of the first try was lost; else the item that stands in the way. */
async function putIf(client: DynamoDBDocumentClient, { TableName, item, condition, values }: ConditionalPut): Promise<CallbackItem | undefined> {
  try {
    await client.send(
      new PutCommand({
        TableName,
        Item: item,
        ConditionExpression: condition,
        ...(values && { ExpressionAttributeValues: values }),
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
