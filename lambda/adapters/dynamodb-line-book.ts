import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Line } from '../domain/callback/callback';
import type { LineBook } from '../ports/callback-store';
import { CURRENT } from './callback-items';

interface LineItem {
  callbackIds: string[];
  version: number;
}

/** Enough for everybody who may want a place in one line in the same moment: calls are placed at two a second. */
const TRIES = 12;

/** One item per line, with the callbacks that stand there. Written under the version that was read, so the count is exact. */
export function createLineBook(client: DynamoDBDocumentClient, TableName: string): LineBook {
  return {
    async take(line, callbackId, { limit, standsThere }) {
      const Key = { subject: nameOf(line), slot: CURRENT };
      for (let tried = 0; tried < TRIES; tried += 1) {
        const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
        const { callbackIds, version } = (Item as LineItem | undefined) ?? { callbackIds: [], version: 0 };
        if (callbackIds.includes(callbackId)) return true;
        const standing = callbackIds.length < limit ? callbackIds : await keepThose(callbackIds, standsThere);
        if (standing.length >= limit) return false;
        const next: LineItem = { callbackIds: [...standing, callbackId], version: version + 1 };
        if (await saved(client, { TableName, Item: { ...Key, ...next } }, version)) return true;
      }
      throw new Error(`The line ${nameOf(line)} was changed ${TRIES} times while a place in it was being taken.`);
    },
  };
}

async function keepThose(callbackIds: string[], standsThere: (callbackId: string) => Promise<boolean>): Promise<string[]> {
  const stands = await Promise.all(callbackIds.map(standsThere));
  return callbackIds.filter((_id, n) => stands[n]);
}

/** A lost answer is no harm: read again, the callback is found to stand there. */
async function saved(client: DynamoDBDocumentClient, put: { TableName: string; Item: Record<string, unknown> }, version: number): Promise<boolean> {
  try {
    const ConditionExpression = version === 0 ? 'attribute_not_exists(subject)' : 'version = :read';
    await client.send(new PutCommand({ ...put, ConditionExpression, ...(version > 0 && { ExpressionAttributeValues: { ':read': version } }) }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

function nameOf(line: Line): string {
  return 'agent' in line ? `line#agent#${line.agent.userId}` : `line#queue#${line.queueId}`;
}
