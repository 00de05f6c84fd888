import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ITEM, readStored } from '../../ground/adapters/read-stored';
import { CURRENT } from '../../ground/adapters/table-keys';
import { epochSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { ContactStory } from '../domain/contact-story';
import type { ContactStories } from '../ports/contact-stories';

const TOLD = v.optional(v.string());
const STORY: Record<Exclude<keyof ContactStory, 'contactId'>, typeof TOLD> = {
  ...{ initiatedAt: TOLD, queuedAt: TOLD, acceptedAt: TOLD, agentId: TOLD, customerAnsweredAt: TOLD, connectedAt: TOLD, disconnectedAt: TOLD, disconnectReason: TOLD, answeringMachineStatus: TOLD },
  ...{ channel: TOLD, method: TOLD, rootContactId: TOLD, previousContactId: TOLD, relatedContactId: TOLD, queueId: TOLD, begunBy: TOLD, customerNumber: TOLD, ourNumber: TOLD },
  ...{ transferredAt: TOLD, transferredTo: TOLD, recordId: TOLD, lookedUpAt: TOLD },
};
const STORY_ITEM = v.strictObject({ ...ITEM, ...STORY });

const PREFIX = 'journey#';
const keyOf = (contactId: string) => ({ subject: `${PREFIX}${contactId}`, slot: CURRENT });

/** One item for each contact. A write adds what is not there yet, so writes need no order, and a repeat changes nothing. */
export function createContactStories(client: DynamoDBDocumentClient, { TableName, keptDays, clock }: { TableName: string; keptDays: number; clock: Clock }): ContactStories {
  return {
    async add({ contactId, ...seen }) {
      const removeAt = epochSeconds(seen.initiatedAt ?? clock.now()) + keptDays * 86_400;
      const told = Object.entries({ ...seen, removeAt }).filter(([, value]) => value !== undefined);
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName,
          Key: keyOf(contactId),
          UpdateExpression: `SET ${told.map(([name]) => `#${name} = if_not_exists(#${name}, :${name})`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(told.map(([name]) => [`#${name}`, name])),
          ExpressionAttributeValues: Object.fromEntries(told.map(([name, value]) => [`:${name}`, value])),
          ReturnValues: 'ALL_NEW',
        }),
      );
      return storyOf(Attributes);
    },

    async find(contactId) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(contactId), ConsistentRead: true }));
      return Item && storyOf(Item);
    },
  };
}

function storyOf(item: unknown): ContactStory {
  const { subject, slot: _slot, removeAt: _removeAt, format: _format, ...story } = readStored(STORY_ITEM, item);
  return { contactId: subject.slice(PREFIX.length), ...story } as ContactStory;
}
