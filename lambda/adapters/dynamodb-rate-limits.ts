import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { plusSeconds, secondsBetween } from '../domain/callback/instant';
import type { RateLimits } from '../ports/rate-limits';
import type { Ids, Clock } from '../ports/surroundings';
import { CURRENT } from './callback-items';

interface Window {
  used: number;
  endsAt: string;
}

/** Windows begin when the one before is over: whoever lost that race finds the new one. */
const TRIES = 4;
const EPOCH = '1970-01-01T00:00:00.000Z';

/** One item per limit and key, and one write per use. An answer that got lost is counted twice at worst: that errs on the safe side. */
export function createRateLimits(client: DynamoDBDocumentClient, { TableName, ids, clock }: { TableName: string; ids: Ids; clock: Clock }): RateLimits {
  return {
    async use({ name, atMost, windowSeconds }, key) {
      const Key = { subject: `limit#${name}#${ids.digest(key)}`, slot: CURRENT };
      const write = (UpdateExpression: string, ConditionExpression: string, values: Record<string, unknown>) =>
        update(client, { TableName, Key, UpdateExpression, ConditionExpression, ExpressionAttributeValues: values });
      for (let tried = 0; tried < TRIES; tried += 1) {
        const now = clock.now();
        const full = await write('SET used = used + :one', 'endsAt > :now AND used < :atMost', { ':one': 1, ':now': now, ':atMost': atMost });
        if (full === 'written') return undefined;
        if (full && full.endsAt > now) return Math.ceil(secondsBetween(now, full.endsAt));
        const endsAt = plusSeconds(now, windowSeconds);
        const begun = await write('SET used = :one, endsAt = :endsAt, removeAt = :removeAt', 'attribute_not_exists(subject) OR endsAt <= :now', {
          ...{ ':one': 1, ':now': now, ':endsAt': endsAt },
          ':removeAt': Math.ceil(secondsBetween(EPOCH, endsAt)),
        });
        if (begun === 'written') return undefined;
      }
      throw new Error(`The limit ${name} was begun anew ${TRIES} times while it was being counted.`);
    },
  };
}

/** What stands there where the condition does not hold; undefined: nothing. */
async function update(client: DynamoDBDocumentClient, input: UpdateCommand['input']): Promise<'written' | Window | undefined> {
  try {
    await client.send(new UpdateCommand({ ...input, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }));
    return 'written';
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return error.Item && (unmarshall(error.Item) as Window);
  }
}
