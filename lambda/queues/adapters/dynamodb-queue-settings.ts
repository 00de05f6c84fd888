import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import { ITEM, readStored } from '../../ground/adapters/read-stored';
import { epochSeconds } from '../../ground/domain/instant';
import type { Speeches } from '../../ground/domain/speech';
import { type CallingPolicy, USUAL_CALLING } from '../domain/calling-policy';
import { type LeavingQueue, type QueueSettings, whileLeaving } from '../domain/queue-settings';
import { CALLING, LEAVING_LIST, QUEUE_LIST, SPEECHES } from './queue-settings-schema';

/** Partition of all that a deploy writes. Grants name it. */
export const QUEUE_SETTINGS_SUBJECT = 'queue-settings';
const LEAVING_SLOT = 'leaving';

/** Settings of before lack calling rules, and speeches. No function reads those without speeches: each has the version that it was deployed with. */
const VERSION_ITEM = v.strictObject({ ...ITEM, queues: QUEUE_LIST, calling: v.optional(CALLING, USUAL_CALLING), speeches: v.optional(SPEECHES) });
const LEAVING_ITEM = v.strictObject({ ...ITEM, queues: LEAVING_LIST });

interface Place {
  client: DynamoDBDocumentClient;
  TableName: string;
}

/** A function asks for settings that no deploy has written, or that were removed. */
export class QueueSettingsMissing extends Error {
  override readonly name = 'QueueSettingsMissing';

  constructor(version: string) {
    super(`The table has no item ${QUEUE_SETTINGS_SUBJECT} ${version}, by which the function would know its queues. The deploy writes it: deploy again.`);
  }
}

export interface ReadSettings {
  queues: QueueSettings[];
  calling: CallingPolicy;
  speeches: Speeches;
}

/**
 * Reads the queues of one version of the settings, and those that are leaving them; and its calling rules.
 *
 * @throws QueueSettingsMissing when there is no such version.
 * @throws UnreadableItem when an item does not fit.
 */
export async function readQueueSettings(place: Place, version: string): Promise<ReadSettings> {
  const [own, leaving] = await Promise.all([read(place, version), readLeaving(place)]);
  if (!own) throw new QueueSettingsMissing(version);
  const { queues, calling, speeches } = readStored(VERSION_ITEM, own);
  if (!speeches) throw new QueueSettingsMissing(version);
  return { calling, speeches, queues: [...queues, ...leaving.filter(({ queueId }) => !queues.some((queue) => queue.queueId === queueId)).map(whileLeaving)] };
}

/** Whether a deploy has written into the table before. */
export async function isInUse(place: Place): Promise<boolean> {
  return (await settingsItems(place, { Limit: 1 })).length > 0;
}

/** Reads the queues of the version that no deploy has replaced, for commands: functions know their version. */
export async function readPresentQueues(place: Place): Promise<QueueSettings[]> {
  const items = await settingsItems(place);
  const versions = items.filter(({ slot, removeAt }) => /^[0-9a-f]{32}$/.test(String(slot)) && removeAt === undefined);
  return versions.flatMap((item) => readStored(VERSION_ITEM, item).queues);
}

async function settingsItems({ client, TableName }: Place, bounds: { Limit?: number } = {}): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await client.send(new QueryCommand({ TableName, KeyConditionExpression: 'subject = :settings', ExpressionAttributeValues: { ':settings': QUEUE_SETTINGS_SUBJECT }, ConsistentRead: true, ...bounds }));
  return Items;
}

/** Reads the queues that are out of the settings, as they were then. */
export async function readLeaving(place: Place): Promise<LeavingQueue[]> {
  const item = await read(place, LEAVING_SLOT);
  return item ? readStored(LEAVING_ITEM, item).queues : [];
}

async function read({ client, TableName }: Place, slot: string): Promise<unknown> {
  const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(slot), ConsistentRead: true }));
  return Item;
}

/** Writes a version to stay: one that was to be removed is wanted again. */
export async function writeVersion({ client, TableName }: Place, version: string, settings: { queues: readonly QueueSettings[]; calling: CallingPolicy; speeches: Speeches }): Promise<void> {
  await client.send(new PutCommand({ TableName, Item: { ...keyOf(version), ...settings } }));
}

export async function writeLeaving({ client, TableName }: Place, queues: readonly LeavingQueue[]): Promise<void> {
  await client.send(new PutCommand({ TableName, Item: { ...keyOf(LEAVING_SLOT), queues } }));
}

/** Lets DynamoDB remove a version after this instant. One that is not there needs no removal. */
export async function removeVersion({ client, TableName }: Place, version: string, after: string): Promise<void> {
  const update = new UpdateCommand({
    TableName,
    Key: keyOf(version),
    UpdateExpression: 'SET removeAt = :at',
    ConditionExpression: 'attribute_exists(subject)',
    ExpressionAttributeValues: { ':at': epochSeconds(after) },
  });
  await ifConditionHolds(client.send(update));
}

function keyOf(slot: string) {
  return { subject: QUEUE_SETTINGS_SUBJECT, slot };
}
