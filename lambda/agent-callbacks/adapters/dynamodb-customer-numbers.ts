import { type DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ifTransactionHolds } from '../../ground/adapters/if-condition-holds';
import { INSTANT, ITEM, readStored } from '../../ground/adapters/read-stored';
import { CURRENT } from '../../ground/adapters/table-keys';
import { epochSecondsDaysAfter } from '../../ground/domain/instant';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import type { CustomerNumbers } from '../domain/customer-numbers';
import type { CustomerNumberBook } from '../ports/customer-numbers';

const TOLD = v.strictObject({ at: INSTANT, by: v.string() });
const NUMBERS_ITEM = v.strictObject({ ...ITEM, version: v.number(), numbers: v.array(v.strictObject({ number: v.string(), added: TOLD, verified: v.optional(TOLD) })) });

interface CustomerNumberBookNeeds {
  TableName: string;
  /** Days that the numbers of a customer are kept after their last change. */
  keptDays: number;
  ids: Ids;
  clock: Clock;
}

/** An item under the digest of each number, all with the same content: whichever number is asked for, one read answers. They name the numbers themselves, so that who erases a person finds them. */
export function createCustomerNumberBook(client: DynamoDBDocumentClient, { TableName, keptDays, ids, clock }: CustomerNumberBookNeeds): CustomerNumberBook {
  const keyOf = (digest: string) => ({ subject: `contact-numbers#${digest}`, slot: CURRENT });
  const digestOf = (number: string) => ids.digest('number', number);
  const read = async (digest: string): Promise<CustomerNumbers | undefined> => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(digest), ConsistentRead: true }));
    if (!Item) return undefined;
    const { version, numbers } = readStored(NUMBERS_ITEM, Item);
    return { version, numbers: numbers.map(({ verified, ...one }) => ({ ...one, ...(verified && { verified }) })) };
  };
  const isAsBefore = (version: number | undefined) =>
    version === undefined ? { ConditionExpression: 'attribute_not_exists(subject)' } : { ConditionExpression: 'version = :before', ExpressionAttributeValues: { ':before': version } };
  return {
    async of(number) {
      const digest = digestOf(number);
      for (const one of [digest, ...ids.underOtherKeys(digest)]) {
        const found = await read(one);
        if (found) return found;
      }
      return undefined;
    },

    async save(before, after) {
      const had = new Set(before?.numbers.map(({ number }) => number));
      const stays = new Set(after.numbers.map(({ number }) => number));
      const removeAt = epochSecondsDaysAfter(clock.now(), keptDays);
      const puts = [...stays].map((number) => ({ Put: { TableName, Item: { ...keyOf(digestOf(number)), ...after, removeAt }, ...isAsBefore(had.has(number) ? before!.version : undefined) } }));
      const deletes = [...had].filter((number) => !stays.has(number)).map((number) => ({ Delete: { TableName, Key: keyOf(digestOf(number)), ...isAsBefore(before!.version) } }));
      return ifTransactionHolds(client.send(new TransactWriteCommand({ TransactItems: [...puts, ...deletes] })));
    },
  };
}
