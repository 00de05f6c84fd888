import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { CallInStore } from '../ports/call-in-store';
import { fromCallInItem, keyOfCallIn, toCallInItem, toPastCallInItem, type CallInItem } from './call-in-items';
import { pastSlot } from './callback-items';
import { randomId } from './digest-ids';

export function createCallInStore(client: DynamoDBDocumentClient, TableName: string): CallInStore {
  const read = async (Key: ReturnType<typeof keyOfCallIn>) => {
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item && fromCallInItem(Item as CallInItem);
  };
  const findLatest: CallInStore['findLatest'] = (subject) => read(keyOfCallIn(subject));
  const put = (item: CallInItem, there: { id: string; version: number } | undefined) => putUnless(client, { TableName, item, there });
  return {
    findLatest,
    async find(id) {
      const subject = id.split('.')[0]!;
      const found = await findLatest(subject);
      return found?.id === id ? found : read({ ...keyOfCallIn(subject), slot: pastSlot(id) });
    },
    async create(callIn, insteadOf) {
      // History first: were it lost, the old one would still stand in its place.
      if (insteadOf) await client.send(new PutCommand({ TableName, Item: toPastCallInItem(insteadOf, randomId()) }));
      return put(toCallInItem(callIn, randomId()), insteadOf);
    },
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
