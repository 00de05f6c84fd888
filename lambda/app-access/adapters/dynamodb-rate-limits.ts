import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { INSTANT, ITEM, readStored } from '../../ground/adapters/read-stored';
import { CURRENT } from '../../ground/adapters/table-keys';
import { epochSeconds, plusSeconds, secondsBetween } from '../../ground/domain/instant';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import type { RateLimits } from '../ports/rate-limits';

const WINDOW_ITEM = v.strictObject({ ...ITEM, used: v.number(), endsAt: INSTANT });
type Window = v.InferOutput<typeof WINDOW_ITEM>;

/** Windows begin when the one before is over: whoever lost that race finds the new one. */
const TRIES = 4;

/** One item per limit and key, and one write per use. An answer that got lost is counted twice at worst: that errs on the safe side. */
export function createRateLimits(client: DynamoDBDocumentClient, { TableName, ids, clock }: { TableName: string; ids: Ids; clock: Clock }): RateLimits {
  /** A window that was begun under another key of the stack goes on to its end. */
  const windowOf = async (name: string, key: string) => {
    const digest = ids.digest(key);
    const keyOf = (each: string) => ({ subject: `limit#${name}#${each}`, slot: CURRENT });
    for (const other of ids.underOtherKeys(digest)) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(other), ConsistentRead: true }));
      if (Item && readStored(WINDOW_ITEM, Item).endsAt > clock.now()) return keyOf(other);
    }
    return keyOf(digest);
  };
  return {
    async use({ name, atMost, windowSeconds }, key) {
      const Key = await windowOf(name, key);
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
          ':removeAt': epochSeconds(endsAt),
        });
        if (begun === 'written') return undefined;
      }
      throw new Error(`The limit ${name} was begun anew ${TRIES} times while it was being counted.`);
    },
  };
}

/** Answers the window that stands there where the condition does not hold; undefined: none. */
async function update(client: DynamoDBDocumentClient, input: UpdateCommand['input']): Promise<'written' | Window | undefined> {
  try {
    await client.send(new UpdateCommand({ ...input, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }));
    return 'written';
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return error.Item && readStored(WINDOW_ITEM, unmarshall(error.Item));
  }
}
