import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import { INSTANT, ITEM, readStored } from '../../ground/adapters/read-stored';
import { CURRENT } from '../../ground/adapters/table-keys';
import { epochSeconds } from '../../ground/domain/instant';
import type { NumberChecks } from '../ports/one-time-codes';

const CHECK_ITEM = v.strictObject({ ...ITEM, codeDigest: v.string(), expiresAt: INSTANT, tries: v.number(), spentFor: v.optional(v.string()) });

/** A try whose answer got lost is counted, and may be counted again by the SDK's own repeat: nobody gets more tries by it. */
export function createNumberChecks(client: DynamoDBDocumentClient, TableName: string): NumberChecks {
  const keyOf = (checkDigest: string) => ({ subject: `number-check#${checkDigest}`, slot: CURRENT });
  return {
    async keep(checkDigest, { codeDigest, expiresAt }) {
      const removeAt = epochSeconds(expiresAt);
      await client.send(new PutCommand({ TableName, Item: { ...keyOf(checkDigest), codeDigest, expiresAt, tries: 0, removeAt } }));
    },

    async countTry(checkDigest, { now, atMost }) {
      const counted = await client
        .send(
          new UpdateCommand({
            TableName,
            Key: keyOf(checkDigest),
            UpdateExpression: 'SET tries = tries + :one',
            ConditionExpression: 'expiresAt > :now AND tries < :atMost AND attribute_not_exists(#format)',
            ExpressionAttributeNames: { '#format': 'format' },
            ExpressionAttributeValues: { ':one': 1, ':now': now, ':atMost': atMost },
            ReturnValues: 'ALL_NEW',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        )
        .catch(asNone);
      if (!counted) return undefined;
      const { codeDigest, tries, spentFor } = readStored(CHECK_ITEM, counted.Attributes);
      return { codeDigest, tries, ...(spentFor && { spentFor }) };
    },

    async spend(checkDigest, requestId) {
      const spent = await ifConditionHolds(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keyOf(checkDigest),
            UpdateExpression: 'SET spentFor = :request',
            ConditionExpression: 'attribute_exists(subject) AND (attribute_not_exists(spentFor) OR spentFor = :request)',
            ExpressionAttributeValues: { ':request': requestId },
          }),
        ),
      );
      return spent !== undefined;
    },
  };
}

/** One that is spent, over or gone is none. @throws UnreadableItem for one that a newer version keeps, which is left as it is */
function asNone(error: unknown): undefined {
  if (!(error instanceof ConditionalCheckFailedException)) throw error;
  if (error.Item) readStored(CHECK_ITEM, unmarshall(error.Item));
}
