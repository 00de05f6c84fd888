import { type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import type { RecordsTable } from '../../ground/adapters/records-table';
import { CURRENT } from '../../ground/adapters/table-keys';
import { versionedItems } from '../../ground/adapters/versioned-items';
import { epochSeconds } from '../../ground/domain/instant';
import { givesWay } from '../domain/customers-place';
import type { CallbackStore } from '../ports/callback-store';
import { callbackShape, linkOf } from './callback-items';

/** `createMovingCallbackStore` makes one that moves callbacks too. */
export function createCallbackStore(client: DynamoDBDocumentClient, { TableName, keptDays }: RecordsTable): CallbackStore {
  const items = versionedItems(client, { TableName, ...callbackShape(keptDays) });
  return {
    ...items,
    async create(callback, successor = async () => callback) {
      const there = await items.create(callback);
      if (!there) return { created: true };
      const next = givesWay(there, callback) ? await successor(there) : undefined;
      if (!next) return { created: false, existing: there };
      const faster = await items.create(next, there);
      return faster ? { created: false, existing: faster } : { created: true };
    },

    createOver: async (callback, there) => (await items.create(callback, there)) === undefined,

    async takeOver(callback, next) {
      const { id, subject, generation } = callback;
      const update = new UpdateCommand({
        TableName,
        Key: { subject, slot: CURRENT },
        UpdateExpression: 'SET callback.generation = :next',
        ConditionExpression: `id = :id AND ${generation === undefined ? 'attribute_not_exists(callback.generation)' : 'callback.generation = :read'}`,
        ExpressionAttributeValues: { ':id': id, ':next': next, ...(generation !== undefined && { ':read': generation }) },
      });
      return (await ifConditionHolds(client.send(update))) && { ...callback, generation: next };
    },

    async linkContact(contactId, { callbackId, forgetAt }) {
      await client.send(new PutCommand({ TableName, Item: { ...linkOf(contactId), callbackId, removeAt: epochSeconds(forgetAt) } }));
    },
  };
}
