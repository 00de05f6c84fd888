import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createRateLimits } from '../../ground/adapters/dynamodb-rate-limits';
import { createKeyedIds } from '../../ground/adapters/keyed-ids';
import type { ReadItem } from '../../ground/adapters/read-item';
import { NO_KEY } from '../../ground/domain/key-ring';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { RateLimits } from '../../ground/ports/rate-limits';

/** Functions of flows count too, and have no key of the stack. So these names are digests without one: they keep numbers out of messages, and the records have them anyway. */
const ids = createKeyedIds(() => ({ key: NO_KEY, others: [] }));

/** Calls that were placed within 24 hours, by number and by agent: an item each, in the table of callbacks. */
export function createCallCounters(client: DynamoDBDocumentClient, needs: { TableName: string; clock: Clock; readItem: ReadItem }): RateLimits {
  return createRateLimits(client, { ...needs, ids });
}
