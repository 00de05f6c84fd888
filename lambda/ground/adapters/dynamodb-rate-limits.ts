import { createHash } from 'node:crypto';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { standingInTheWay } from './if-condition-holds';
import { readEach, type ReadItem } from './read-item';
import { INSTANT, ITEM, readStored } from './read-stored';
import { CURRENT } from './table-keys';
import { epochSeconds, plusSeconds, secondsBetween } from '../domain/instant';
import type { Clock, Ids } from '../ports/clock-ids-notices';
import type { RateLimits } from '../ports/rate-limits';

const WINDOW_ITEM = v.strictObject({ ...ITEM, used: v.number(), endsAt: INSTANT, counted: v.optional(v.set(v.string())) });
type Window = v.InferOutput<typeof WINDOW_ITEM>;

/** Windows begin when the one before is over: whoever lost that race finds the new one. */
const TRIES = 4;

interface RateLimitNeeds {
  TableName: string;
  ids: Ids;
  clock: Clock;
  /** Default: a request for each item. */
  readItem?: ReadItem;
}

/** One item per limit and key, and one write per use; two where a window that is over still stands there. An answer that got lost is counted twice at worst, unless the use has a name: that errs on the safe side. */
export function createRateLimits(client: DynamoDBDocumentClient, { TableName, ids, clock, readItem = readEach(client) }: RateLimitNeeds): RateLimits {
  const keyOf = (name: string, digest: string) => ({ subject: `limit#${name}#${digest}`, slot: CURRENT });
  const read = async (Key: Record<string, string>, ConsistentRead: boolean) => {
    const item = await readItem({ TableName, Key, ConsistentRead });
    const window = item && windowIn(item);
    return window && window.endsAt > clock.now() ? window : undefined;
  };
  /** A window that was begun under another key of the stack goes on to its end. */
  const windowOf = async (name: string, digest: string) => {
    for (const other of ids.underOtherKeys(digest)) if (await read(keyOf(name, other), true)) return keyOf(name, other);
    return keyOf(name, digest);
  };
  return {
    async use({ name, atMost, windowSeconds }, key, use) {
      const once = use === undefined ? undefined : shortNameOf(use);
      const Key = await windowOf(name, ids.digest(key));
      const write = (UpdateExpression: string, ConditionExpression: string, values: Record<string, unknown>) =>
        update(client, { TableName, Key, UpdateExpression, ConditionExpression, ExpressionAttributeValues: values });
      const named = once === undefined ? undefined : { ':counted': new Set([once]) };
      for (let tried = 0; tried < TRIES; tried += 1) {
        const now = clock.now();
        const endsAt = plusSeconds(now, windowSeconds);
        const begins = { ':one': 1, ':now': now, ':endsAt': endsAt, ':removeAt': epochSeconds(endsAt), ...named };
        const full = await write(
          `SET used = if_not_exists(used, :none) + :one, endsAt = if_not_exists(endsAt, :endsAt), removeAt = if_not_exists(removeAt, :removeAt)${named ? ' ADD counted :counted' : ''}`,
          `attribute_not_exists(subject) OR (endsAt > :now AND used < :atMost${named ? ' AND NOT contains(counted, :once)' : ''})`,
          { ...begins, ':none': 0, ':atMost': atMost, ...(named && { ':once': once }) },
        );
        if (full === 'written') return undefined;
        if (full && full.endsAt > now) return once !== undefined && full.counted?.has(once) ? undefined : waitFor(full, now);
        const begun = await write(`SET used = :one, endsAt = :endsAt, removeAt = :removeAt${named ? ', counted = :counted' : ' REMOVE counted'}`, 'attribute_not_exists(subject) OR endsAt <= :now', begins);
        if (begun === 'written') return undefined;
      }
      throw new Error(`The limit ${name} was begun anew ${TRIES} times while it was being counted.`);
    },
    async waitOf({ name, atMost }, key) {
      const window = await read(await windowOf(name, ids.digest(key)), false);
      return window && window.used >= atMost ? waitFor(window, clock.now()) : undefined;
    },
  };
}

/** A fault names the limit, and not whose it is. */
function windowIn(item: Record<string, unknown>): Window {
  const [kind, name] = String(item['subject']).split('#');
  return readStored(WINDOW_ITEM, item, { subject: `${kind}#${name}`, slot: item['slot'] });
}

/** A window of hundreds of uses keeps all of their names, and each use writes the whole item. Two of 300 have the same short name once in a million windows: the second is not counted then. */
function shortNameOf(use: string): string {
  return createHash('sha256').update(use).digest('base64url').slice(0, 6);
}

function waitFor({ endsAt }: Window, now: string): number {
  return Math.ceil(secondsBetween(now, endsAt));
}

/** Answers the window that stands there where the condition does not hold; undefined: none. */
async function update(client: DynamoDBDocumentClient, input: UpdateCommand['input']): Promise<'written' | Window | undefined> {
  const there = await standingInTheWay(client.send(new UpdateCommand({ ...input, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })));
  if (there === undefined) return 'written';
  return there === 'gone' ? undefined : windowIn(there);
}
