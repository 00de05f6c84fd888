import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { readStored } from '../../ground/adapters/read-stored';
import { CURRENT, pastIdOf } from '../../ground/adapters/table-keys';
import type { Callback } from '../domain/callback';
import type { CallbackStore, FollowUps } from '../ports/callback-store';

const AT_MOST = 100;

/** The index `related` holds keys alone. */
const RELATED_ENTRY = v.object({ subject: v.string(), slot: v.string() });

export function createFollowUps(client: DynamoDBDocumentClient, { TableName, store }: { TableName: string; store: Pick<CallbackStore, 'find' | 'findLatest'> }): FollowUps {
  const read = (entry: unknown) => {
    const { subject, slot } = readStored(RELATED_ENTRY, entry);
    return slot === CURRENT ? store.findLatest(subject) : store.find(pastIdOf(slot));
  };
  return {
    async followingOn(contactId) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'related',
          KeyConditionExpression: 'relatedContactId = :contact',
          ExpressionAttributeValues: { ':contact': contactId },
          Limit: AT_MOST,
        }),
      );
      const found = await Promise.all(Items.map(read));
      return onceEach(found.filter((callback) => callback?.relatedContactId === contactId).map((callback) => callback!)).sort(byRequest);
    },
  };
}

/** The index may lag behind: one that gave way just now may stand there in both of its places. */
function onceEach(callbacks: Callback[]): Callback[] {
  return [...new Map(callbacks.map((callback) => [callback.id, callback])).values()];
}

function byRequest(one: Callback, other: Callback): number {
  return one.requestedAt < other.requestedAt ? -1 : 1;
}
