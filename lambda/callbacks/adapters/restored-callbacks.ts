import { DeleteCommand, type DynamoDBDocumentClient, paginateScan, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import { UnreadableItem } from '../../ground/adapters/read-stored';
import { CURRENT } from '../../ground/adapters/table-keys';
import { itemReader } from '../../ground/adapters/versioned-items';
import type { Callback } from '../domain/callback';
import { CALLBACK_READING } from './callback-items';

type Stored = Record<string, unknown>;

/**
 * Added to the version of each record that is of before: no call, message or page of the time since knows such a version. Connect answers the token of a call that
 * it has had within a week with the call of then, and the tokens are made of versions (connect-dialler.ts).
 */
const RAISED_BY = 1_000_000;

/** Partitions of items that a restored table keeps as they were: how far ticks and sweeps came, what is paused, what was told and what is remembered for a while. */
const OF_ITS_OWN = /^(tick#|pauses$|news$|kept#|queue-settings$)/;

/** A callback's first key is a digest and nothing else. */
function isOfCallbacks(subject: string): boolean {
  return !subject.includes('#') && subject.length === 16;
}

/** Every callback of the table that is not over, and the keys of those that cannot be read. */
export async function openCallbacks(client: DynamoDBDocumentClient, TableName: string): Promise<{ open: Callback[]; unreadable: string[] }> {
  const open: Callback[] = [];
  const unreadable: string[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true })) {
    for (const item of Items.filter(({ subject, slot }) => slot === CURRENT && isOfCallbacks(String(subject)))) {
      const callback = readOrUndefined(item);
      if (!callback) unreadable.push(String(item['subject']));
      else if (callback.phase !== 'ended' || callback.checkAt !== undefined) open.push(callback);
    }
  }
  return { open, unreadable };
}

/** Takes a record of before away whose callback was given to another customer since. */
export async function removeMoved(client: DynamoDBDocumentClient, TableName: string, { id, subject }: Callback): Promise<void> {
  const remove = new DeleteCommand({ TableName, Key: { subject, slot: CURRENT }, ConditionExpression: 'id = :id', ExpressionAttributeValues: { ':id': id } });
  await ifConditionHolds(client.send(remove));
}

/** Puts a record of before beyond every version that it may have had since. Undefined: somebody changed it meanwhile. */
export async function raiseVersion(client: DynamoDBDocumentClient, TableName: string, callback: Callback): Promise<Callback | undefined> {
  const { id, subject, version } = callback;
  const raised = version + RAISED_BY;
  const update = new UpdateCommand({
    TableName,
    Key: { subject, slot: CURRENT },
    UpdateExpression: 'SET version = :raised',
    ConditionExpression: 'id = :id AND version = :read',
    ExpressionAttributeValues: { ':id': id, ':read': version, ':raised': raised },
  });
  return (await ifConditionHolds(client.send(update))) && { ...callback, version: raised };
}

/**
 * Brings over what another table has that is newer: items that this one lacks, and callbacks that went on there. What cannot be read stays behind.
 */
export async function bringNewer(client: DynamoDBDocumentClient, { from, to }: { from: string; to: string }, { isFirst }: { isFirst: boolean }): Promise<Brought> {
  const brought = { known: new Set<string>(), callbacks: 0, items: 0, unreadable: 0 };
  for await (const { Items = [] } of paginateScan({ client }, { TableName: from, ConsistentRead: true })) {
    for (const item of Items) {
      const subject = String(item['subject']);
      if (OF_ITS_OWN.test(subject)) continue;
      const isCallback = isOfCallbacks(subject);
      if (isCallback && !('movedTo' in item) && !readOrUndefined(item)) {
        brought.unreadable += 1;
        continue;
      }
      const isPresent = isCallback && item['slot'] === CURRENT;
      if (isPresent) brought.known.add(String(item['id']));
      // What is no callback has no version: at first the other table is right, since it goes on, and later this one.
      const condition = isCallback ? ifNewer(item) : isFirst ? {} : IF_ABSENT;
      if (!(await ifConditionHolds(client.send(new PutCommand({ TableName: to, Item: item, ...condition }))))) continue;
      brought.items += 1;
      if (isPresent) brought.callbacks += 1;
    }
  }
  return brought;
}

export interface Brought {
  /** Ids of the callbacks that the other table can tell of: there they are as they were last. */
  known: Set<string>;
  /** How many of those were brought, and how many items in all. */
  callbacks: number;
  items: number;
  unreadable: number;
}

const IF_ABSENT = { ConditionExpression: 'attribute_not_exists(subject)' };

/** The same callback at a later version, or the customer's next one. */
function ifNewer({ id, version, callback }: Stored) {
  if (version === undefined) return IF_ABSENT;
  return {
    ConditionExpression: 'attribute_not_exists(subject) OR (id = :id AND version < :version) OR (id <> :id AND callback.requestedAt < :requestedAt)',
    ExpressionAttributeValues: { ':id': id, ':version': version, ':requestedAt': (callback as { requestedAt: string }).requestedAt },
  };
}

const readCallback = itemReader(CALLBACK_READING);

function readOrUndefined(item: Stored): Callback | undefined {
  try {
    return readCallback(item);
  } catch (error) {
    if (error instanceof UnreadableItem) return undefined;
    throw error;
  }
}
