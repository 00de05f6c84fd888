import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { CallInStore } from '../ports/call-in-store';
import { fromCallInItem, keyOfCallIn, toCallInItem, type CallInItem } from './call-in-items';
import { randomId } from './digest-ids';

export function createCallInStore(client: DynamoDBDocumentClient, TableName: string): CallInStore {
  const findLatest: CallInStore['findLatest'] = async (subject) => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: keyOfCallIn(subject), ConsistentRead: true }));
    return Item && fromCallInItem(Item as CallInItem);
  };
  const put = (item: CallInItem, there: { id: string; version: number } | undefined) => putUnless(client, { TableName, item, there });
  return {
    findLatest,
    async find(id) {
      const found = await findLatest(id.split('.')[0]!);
      return found?.id === id ? found : undefined;
    },
    create: (callIn, insteadOf) => put(toCallInItem(callIn, randomId()), insteadOf),
    async save(next) {
      const saved = { ...next, version: next.version + 1 };
      return (await put(toCallInItem(saved, randomId()), next)) ? { saved } : 'overtaken';
    },
  };
}

interface ConditionalPut {
  TableName: string;
  item: CallInItem;
  /** What was read in its place. */
  there: { id: string; version: number } | undefined;
}

/** False when something else stands there now. A lost answer is no lost race: what stands there was then written by this very call. */
async function putUnless(client: DynamoDBDocumentClient, { TableName, item, there }: ConditionalPut): Promise<boolean> {
  const condition = there
    ? { ConditionExpression: 'id = :id AND version = :read', ExpressionAttributeValues: { ':id': there.id, ':read': there.version } }
    : { ConditionExpression: 'attribute_not_exists(subject)' };
  try {
    await client.send(new PutCommand({ TableName, Item: item, ...condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }));
    return true;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return error.Item !== undefined && (unmarshall(error.Item) as CallInItem).savedBy === item.savedBy;
  }
}
