import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { epochSeconds, plusSeconds, secondsBetween } from '../domain/instant';
import type { Clock } from '../ports/clock-ids-notices';
import { ifConditionHolds } from './if-condition-holds';
import { createPace } from './pace';
import { INSTANT, ITEM, readStored } from './read-stored';
import { CURRENT } from './table-keys';

/** An answer, and when it was asked for. */
export interface Kept<T> {
  answer: T;
  at: string;
}

export interface Keeping<T> {
  client: DynamoDBDocumentClient;
  TableName: string;
  clock: Clock;
  /** What is kept: the first key of its items is `kept#<kind>#<key>`. */
  kind: 'user' | 'routing-profile' | 'presence' | 'opening-hours' | 'security-profile' | 'queue-load';
  schema: v.GenericSchema<unknown, T>;
  /** An answer serves so long. Then one of those who need it asks again. */
  freshSeconds: number;
  /** An older answer serves those who find another one asking, or find that it is not yet their turn, if it is no older than this. Default: a day. */
  usableSeconds?: number;
  /** From one question of this kind to the next, whatever the key, as long as there is an old answer to go on with. Default: 1. Who has none waits for the next free moment (`Pace`). */
  paceSeconds?: number;
  /** @param moment is waited for before each further question that the same reading asks of the service */
  read(key: string, moment: () => Promise<void>): Promise<T>;
  /** It could not be read, and the old answer goes on; or it could not be kept. */
  failed?(key: string, error: unknown): void;
}

export interface KeptAnswers<T> {
  /** @param freshSeconds how old the answer may be, where that is not what was agreed for all */
  of(key: string, freshSeconds?: number): Promise<Kept<T>>;
  /** Keeps an answer that another question has brought. */
  keep(key: string, answer: T): Promise<void>;
}

/** Who has asked, and has no answer after this time, has died on the way, or was refused. Then it is another one's turn. */
const TURN_SECONDS = 10;
const A_DAY_SECONDS = 24 * 3600;
/** Who went on with an old answer looks again after this share of the time that a fresh one serves, and after a second at least. */
const LOOK_AGAIN_SHARE = 1 / 300;
/** How often, and how many times, those look who have no answer at all: whoever asks may wait for a free moment first. */
const LOOK = { everyMilliseconds: 200, times: 30 };

/**
 * An answer of a service that has few calls for everybody, kept for the whole stack: in the table, and in the memory of each environment. When it is too
 * old, one asks again, and the others go on with the old one meanwhile. So the number of calls does not grow with that of environments or people.
 *
 * @throws what `read` throws, if there is no answer to go on with.
 */
export function keptOnce<T>({ client, TableName, clock, kind, schema, freshSeconds: usual, usableSeconds = A_DAY_SECONDS, paceSeconds = 1, read, failed }: Keeping<T>): KeptAnswers<T> {
  const item = v.strictObject({ ...ITEM, askedAt: v.optional(INSTANT), at: v.optional(INSTANT), answer: v.optional(schema) });
  const lookAgainSeconds = Math.max(1, usual * LOOK_AGAIN_SHARE);
  const remembered = new Map<string, Kept<T> & { lookAt: string }>();
  const underWay = new Map<string, Promise<Kept<T>>>();
  let refusedUntil = '';
  const keyOf = (key: string) => ({ subject: `kept#${kind}#${key}`, slot: CURRENT });
  const pace = createPace({ client, TableName, Key: keyOf(''), clock });
  const removeAt = (at: string) => epochSeconds(at) + 2 * usableSeconds;
  const ifYoung = (kept: Kept<T> | undefined, seconds: number) => (kept && secondsBetween(kept.at, clock.now()) < seconds ? kept : undefined);

  const look = async (key: string): Promise<Kept<T> | undefined> => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(key), ConsistentRead: true }));
    if (!Item) return undefined;
    const { answer, at } = readStored(item, Item) as { answer?: T; at?: string };
    return answer === undefined || at === undefined ? undefined : { answer, at };
  };

  /** Many answers grow old in one moment, and a service with few calls must not be asked for all of them at once. */
  const isPaced = async (now: string): Promise<boolean> => {
    if (now < refusedUntil) return false;
    const isFree = await pace.isFreeFor(paceSeconds);
    // Each try is a write, also one that is refused.
    if (!isFree) refusedUntil = plusSeconds(now, paceSeconds);
    return isFree;
  };

  /** Not where another has asked since, or asks now. */
  const takeTurn = (key: string, { now, seenAt }: { now: string; seenAt: string | undefined }) =>
    ifConditionHolds(
      client.send(
        new UpdateCommand({
          TableName,
          Key: keyOf(key),
          UpdateExpression: 'SET askedAt = :now, removeAt = :removeAt',
          ConditionExpression: `(attribute_not_exists(askedAt) OR askedAt <= :given) AND ${seenAt === undefined ? 'attribute_not_exists(#at)' : '#at = :seen'}`,
          ExpressionAttributeNames: { '#at': 'at' },
          ExpressionAttributeValues: { ':now': now, ':given': plusSeconds(now, -TURN_SECONDS), ':removeAt': removeAt(now), ...(seenAt !== undefined && { ':seen': seenAt }) },
        }),
      ),
    );

  /** It was answered already: whoever asks next will ask again. */
  const save = async (key: string, { answer, at }: Kept<T>) => {
    const update = new UpdateCommand({
      TableName,
      Key: keyOf(key),
      UpdateExpression: 'SET answer = :answer, #at = :at, removeAt = :removeAt REMOVE askedAt',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':answer': answer, ':at': at, ':removeAt': removeAt(at) },
    });
    await client.send(update).catch((error: unknown) => failed?.(key, error));
  };

  const ask = async (key: string, usable: Kept<T> | undefined): Promise<Kept<T>> => {
    const moment = usable ? async () => undefined : pace.turn;
    await moment();
    const at = clock.now();
    try {
      const fresh = { answer: await read(key, moment), at };
      await save(key, fresh);
      return fresh;
    } catch (error) {
      if (!usable) throw error;
      failed?.(key, error);
      return usable;
    }
  };

  const waitFor = async (key: string, seconds: number): Promise<Kept<T>> => {
    for (let looks = 0; looks < LOOK.times; looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, LOOK.everyMilliseconds));
      const there = ifYoung(await look(key), seconds);
      if (there) return there;
    }
    throw new Error(`Another one asks for ${kind} ${key}, and has no answer yet.`);
  };

  const find = async (key: string, seconds: number): Promise<Kept<T>> => {
    const there = await look(key);
    const young = ifYoung(there, seconds);
    if (young) return young;
    const [usable, now] = [ifYoung(there, usableSeconds), clock.now()];
    if (usable && !(await isPaced(now))) return usable;
    if (await takeTurn(key, { now, seenAt: there?.at })) return ask(key, usable);
    return usable ?? waitFor(key, seconds);
  };

  return {
    async of(key, seconds = usual) {
      const here = remembered.get(key);
      if (here && (ifYoung(here, seconds) || here.lookAt > clock.now())) return here;
      const running = underWay.get(key) ?? find(key, seconds).finally(() => underWay.delete(key));
      underWay.set(key, running);
      const found = await running;
      remembered.set(key, { ...found, lookAt: ifYoung(found, seconds) ? '' : plusSeconds(clock.now(), lookAgainSeconds) });
      return found;
    },
    async keep(key, answer) {
      const kept = { answer, at: clock.now() };
      await save(key, kept);
      remembered.set(key, { ...kept, lookAt: '' });
    },
  };
}
