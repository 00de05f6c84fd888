import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { CURRENT } from '../../ground/adapters/table-keys';
import { epochSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { LookBook } from '../ports/look-book';

/** No call lasts for so long. */
const REMEMBER_SECONDS = 24 * 3600;

/** One small item for each contact, which is never read: the condition of its write is the question. */
export function createLookBook(client: DynamoDBDocumentClient, { TableName, clock }: { TableName: string; clock: Clock }): LookBook {
  const itemOf = (contactId: string) => ({ subject: `look#${contactId}`, slot: CURRENT, removeAt: epochSeconds(clock.now()) + REMEMBER_SECONDS });
  return {
    async mayLook(contactId) {
      try {
        await client.send(new PutCommand({ TableName, Item: itemOf(contactId), ConditionExpression: 'attribute_not_exists(subject) OR attribute_exists(lookAgain)' }));
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },

    async again(contactId) {
      await client.send(new PutCommand({ TableName, Item: { ...itemOf(contactId), lookAgain: true } }));
    },
  };
}
