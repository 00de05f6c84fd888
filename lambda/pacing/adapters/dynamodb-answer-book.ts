import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import { type EntriesOf, INSTANT, ITEM, readStored } from '../../ground/adapters/read-stored';
import { CURRENT } from '../../ground/adapters/table-keys';
import { retryOvertaken } from '../../ground/domain/retry-overtaken';
import { epochSeconds, plusSeconds } from '../../ground/domain/instant';
import { type AnswerTally, countAnswer, countUnanswered, EMPTY_TALLY } from '../domain/answer-tally';
import type { AnswerBook } from '../ports/answer-book';

const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));
const TALLY = {
  quarters: v.array(v.strictObject({ startedAt: INSTANT, answered: COUNT, abandoned: COUNT, unanswered: v.optional(COUNT) })),
  sinceAbandoned: COUNT,
  lastAbandonedAt: v.optional(INSTANT),
  lastMinute: v.array(v.strictObject({ at: INSTANT, abandoned: v.boolean() })),
  brakedUntil: v.optional(INSTANT),
} satisfies EntriesOf<AnswerTally>;
const ANSWERS_ITEM = v.strictObject({ ...ITEM, tally: v.strictObject(TALLY), counted: v.array(v.string()), version: COUNT });

/** What is told twice is told within minutes. */
const COUNTED_AT_MOST = 100;
/** The guard looks back a day at most. */
const FORGOTTEN_AFTER_SECONDS = 2 * 24 * 3600;

export function createAnswerBook(client: DynamoDBDocumentClient, TableName: string): AnswerBook {
  const keyOf = (queueId: string) => ({ subject: `answers#${queueId}`, slot: CURRENT });
  const read = async (queueId: string) => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(queueId), ConsistentRead: true }));
    return Item && readStored(ANSWERS_ITEM, Item);
  };
  return {
    read: async (queueId) => (await read(queueId))?.tally ?? EMPTY_TALLY,
    async count(queueId, { contactId, at, abandoned, unanswered }) {
      await retryOvertaken(`The answers of ${queueId}`, async () => {
        const there = await read(queueId);
        if (there?.counted.includes(contactId)) return true;
        const Item = {
          ...keyOf(queueId),
          tally: unanswered ? countUnanswered(there?.tally ?? EMPTY_TALLY, at) : countAnswer(there?.tally ?? EMPTY_TALLY, { at, abandoned }),
          counted: [...(there?.counted ?? []), contactId].slice(-COUNTED_AT_MOST),
          version: (there?.version ?? 0) + 1,
          removeAt: epochSeconds(plusSeconds(at, FORGOTTEN_AFTER_SECONDS)),
        };
        const put = new PutCommand({ TableName, Item, ConditionExpression: there ? 'version = :read' : 'attribute_not_exists(subject)', ...(there && { ExpressionAttributeValues: { ':read': there.version } }) });
        return (await ifConditionHolds(client.send(put))) === undefined ? 'overtaken' : true;
      });
    },
  };
}
