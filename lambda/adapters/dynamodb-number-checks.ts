import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { secondsBetween } from '../domain/callback/instant';
import type { NumberChecks } from '../ports/one-time-codes';
import { CURRENT } from './callback-items';

const EPOCH = '1970-01-01T00:00:00.000Z';

interface CheckItem {
  codeDigest: string;
  tries: number;
  spentFor?: string;
}

/** A try whose answer got lost is counted, and may be counted again by the SDK's own repeat: nobody gets more tries by it. */
export function createNumberChecks(client: DynamoDBDocumentClient, TableName: string): NumberChecks {
  const keyOf = (checkDigest: string) => ({ subject: `number-check#${checkDigest}`, slot: CURRENT });
  return {
    async keep(checkDigest, { codeDigest, expiresAt }) {
      const removeAt = Math.ceil(secondsBetween(EPOCH, expiresAt));
      await client.send(new PutCommand({ TableName, Item: { ...keyOf(checkDigest), codeDigest, expiresAt, tries: 0, removeAt } }));
    },

    async countTry(checkDigest, { now, atMost }) {
      const { Attributes } = await client
        .send(
          new UpdateCommand({
            TableName,
            Key: keyOf(checkDigest),
            UpdateExpression: 'SET tries = tries + :one',
            ConditionExpression: 'expiresAt > :now AND tries < :atMost',
            ExpressionAttributeValues: { ':one': 1, ':now': now, ':atMost': atMost },
            ReturnValues: 'ALL_NEW',
          }),
        )
        .catch(failedCondition);
      if (!Attributes) return undefined;
      const { codeDigest, tries, spentFor } = Attributes as CheckItem;
      return { codeDigest, tries, ...(spentFor && { spentFor }) };
    },

    async spend(checkDigest, requestId) {
      const { Attributes } = await client
        .send(
          new UpdateCommand({
            TableName,
            Key: keyOf(checkDigest),
            UpdateExpression: 'SET spentFor = :request',
            ConditionExpression: 'attribute_exists(subject) AND (attribute_not_exists(spentFor) OR spentFor = :request)',
            ExpressionAttributeValues: { ':request': requestId },
            ReturnValues: 'ALL_NEW',
          }),
        )
        .catch(failedCondition);
      return Attributes !== undefined;
    },
  };
}

function failedCondition(error: unknown): { Attributes: undefined } {
  if (error instanceof ConditionalCheckFailedException) return { Attributes: undefined };
  throw error;
}
