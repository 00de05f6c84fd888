import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CodeIndex, CodeTryBook } from '../ports/call-in-store';
import type { CodeTries } from '../domain/call-in/code-tries';
import type { Clock } from '../ports/surroundings';
import { epochSeconds } from './call-in-items';
import { CURRENT } from './callback-items';
import { randomId } from './digest-ids';

/** Callers who try at once share one item: as many as may be on the line together. */
const TRIES = 60;

export function createCodeIndex(client: DynamoDBDocumentClient, { tableName: TableName, clock }: { tableName: string; clock: Clock }): CodeIndex {
  const keyOf = (codeDigest: string) => ({ subject: `call-in-code#${codeDigest}`, slot: CURRENT });
  return {
    // DynamoDB may remove it days late: what is out of time gives way before that.
    reserve: (codeDigest, callInId, keepUntil) =>
      isPut(client, {
        TableName,
        Item: { ...keyOf(codeDigest), callInId, removeAt: epochSeconds(keepUntil) },
        ConditionExpression: 'attribute_not_exists(subject) OR callInId = :id OR removeAt <= :now',
        ExpressionAttributeValues: { ':id': callInId, ':now': epochSeconds(clock.now()) },
      }),
    async callInOf(codeDigest) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(codeDigest), ConsistentRead: true }));
      return Item?.callInId as string | undefined;
    },
  };
}

export function createCodeTryBook(client: DynamoDBDocumentClient, TableName: string): CodeTryBook {
  return {
    async change(caller, change) {
      const key = { subject: `call-in-tries#${caller}`, slot: CURRENT };
      for (let tried = 0; tried < TRIES; tried += 1) {
        const { Item } = await client.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }));
        const { next, answer } = change(Item && (Item as { tries: CodeTries }).tries);
        if (!next) return answer;
        const forgetAt = [next.countedUntil, next.lockedUntil ?? ''].sort()[1]!;
        const written = await isPut(client, {
          TableName,
          Item: { ...key, tries: next, savedBy: randomId(), removeAt: epochSeconds(forgetAt) },
          ...(Item ? { ConditionExpression: 'savedBy = :read', ExpressionAttributeValues: { ':read': Item.savedBy } } : { ConditionExpression: 'attribute_not_exists(subject)' }),
        });
        if (written) return answer;
      }
      throw new Error(`The tries of one caller were changed ${TRIES} times while one was being counted: no code is looked at.`);
    },
  };
}

async function isPut(client: DynamoDBDocumentClient, input: ConstructorParameters<typeof PutCommand>[0]): Promise<boolean> {
  try {
    await client.send(new PutCommand(input));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
