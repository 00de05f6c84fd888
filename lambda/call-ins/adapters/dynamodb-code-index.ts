import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { randomId } from '../../ground/adapters/random-id';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import * as v from 'valibot';
import { type EntriesOf, INSTANT, ITEM, readStored } from '../../ground/adapters/read-stored';
import { CURRENT } from '../../ground/adapters/table-keys';
import { epochSeconds } from '../../ground/domain/instant';
import { retryOvertaken } from '../../ground/domain/retry-overtaken';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { CodeTries } from '../domain/code-tries';
import type { CodeIndex, CodeTryBook } from '../ports/call-in-store';

const CODE_ITEM = v.strictObject({ ...ITEM, callInId: v.string() });

const TRIES = { tries: v.number(), countedUntil: INSTANT, lockedUntil: v.optional(INSTANT) } satisfies EntriesOf<CodeTries>;
/** `savedBy` names the write: the next one is made only over the one that was read. */
const TRIES_ITEM = v.strictObject({ ...ITEM, tries: v.strictObject(TRIES), savedBy: v.string() });

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
      return Item && readStored(CODE_ITEM, Item).callInId;
    },
  };
}

export function createCodeTryBook(client: DynamoDBDocumentClient, TableName: string): CodeTryBook {
  return {
    async change(caller, change) {
      const key = { subject: `call-in-tries#${caller}`, slot: CURRENT };
      // Callers who try at once share one item.
      return retryOvertaken('The count of one caller’s tries', async () => {
        const { Item } = await client.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }));
        const there = Item && readStored(TRIES_ITEM, Item);
        const { next, answer } = change(there?.tries);
        if (!next) return answer;
        const forgetAt = [next.countedUntil, next.lockedUntil ?? ''].sort()[1]!;
        const written = await isPut(client, {
          TableName,
          Item: { ...key, tries: next, savedBy: randomId(), removeAt: epochSeconds(forgetAt) },
          ...(there ? { ConditionExpression: 'savedBy = :read', ExpressionAttributeValues: { ':read': there.savedBy } } : { ConditionExpression: 'attribute_not_exists(subject)' }),
        });
        return written ? answer : 'overtaken';
      });
    },
  };
}

async function isPut(client: DynamoDBDocumentClient, input: ConstructorParameters<typeof PutCommand>[0]): Promise<boolean> {
  return (await ifConditionHolds(client.send(new PutCommand(input)))) !== undefined;
}
