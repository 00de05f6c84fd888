import { type DynamoDBDocumentClient, paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { cachedFor } from '../../ground/adapters/cached-for';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import { type EntriesOf, INSTANT, ITEM, readStored } from '../../ground/adapters/read-stored';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import { epochSeconds, plusSeconds } from '../../ground/domain/instant';
import type { Skill } from '../../ground/domain/skill';
import type { SeenAgent } from '../domain/seen-agent';
import type { SeenAgents } from '../ports/serving-agents';

/** All agents under one key: a read tells of everybody. An item is well under a kilobyte. */
const SUBJECT = 'seen-agents';
/** Nobody is counted on of whom nothing was heard for minutes. */
const KEPT_SECONDS = 24 * 3600;

const SKILL = v.strictObject({ name: v.string(), value: v.string(), level: v.number() } satisfies EntriesOf<Skill>);
const SEEN = { userId: v.string(), at: INSTANT, twinQueueIds: v.array(v.string()), isIdle: v.boolean(), skills: v.array(SKILL) } satisfies EntriesOf<SeenAgent>;
const SEEN_ITEM = v.strictObject({ ...ITEM, seen: v.strictObject(SEEN) });

/** Who is looked for in one look at a line is read once. */
const FRESH_SECONDS = 1;

export function createSeenAgents(client: DynamoDBDocumentClient, TableName: string, clock: Clock): SeenAgents {
  const read = cachedFor(FRESH_SECONDS, clock, async () => {
    const all: SeenAgent[] = [];
    for await (const { Items = [] } of paginateQuery({ client }, { TableName, KeyConditionExpression: 'subject = :agents', ExpressionAttributeValues: { ':agents': SUBJECT } })) {
      all.push(...Items.map((item) => readStored(SEEN_ITEM, item).seen));
    }
    return all;
  });
  return {
    async note(seen) {
      const Item = { subject: SUBJECT, slot: seen.userId, seen, removeAt: epochSeconds(plusSeconds(seen.at, KEPT_SECONDS)) };
      // Batches may come twice, and those of two shards in any order.
      const put = new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(subject) OR seen.#at < :at', ExpressionAttributeNames: { '#at': 'at' }, ExpressionAttributeValues: { ':at': seen.at } });
      await ifConditionHolds(client.send(put));
    },
    since: async (instant) => (await read('all')).filter(({ at }) => at > instant),
  };
}
