import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import { CURRENT } from '../../ground/adapters/table-keys';
import { epochSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { SentTexts } from '../ports/texts';

/** Longer than an event is tried again. */
const KEPT_SECONDS = 3 * 86_400;

/** One small item for each text, which goes after three days. */
export function createSentTexts(client: DynamoDBDocumentClient, { TableName, clock }: { TableName: string; clock: Clock }): SentTexts {
  const keyOf = (name: string) => ({ subject: `text#${name}`, slot: CURRENT });
  return {
    async claim(name) {
      const Item = { ...keyOf(name), removeAt: epochSeconds(clock.now()) + KEPT_SECONDS };
      return (await ifConditionHolds(client.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(subject)' })))) !== undefined;
    },
    async release(name) {
      await client.send(new DeleteCommand({ TableName, Key: keyOf(name) }));
    },
  };
}
