import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createAgenda } from '../../lambda/agenda/adapters/dynamodb-agenda';
import { createCallbackLookUp } from '../../lambda/callbacks/adapters/dynamodb-callback-look-up';
import { createParking } from '../../lambda/callbacks/adapters/dynamodb-parking';
import type { Callback } from '../../lambda/callbacks/domain/callback';
import { isPromised, type Promised } from '../../lambda/callbacks/domain/callback-request';
import { dueKeyOf } from '../../lambda/callbacks/domain/due-key';
import { linesOf } from '../../lambda/callbacks/domain/line';
import { plusSeconds } from '../../lambda/ground/domain/instant';

/** No callback is open for longer than this after its time: the longest purge is a week. */
const LOOK_BACK_SECONDS = 8 * 24 * 3600;
/** The doctor reads so many of the oldest that are listed. */
const READ_AT_MOST = 500;

interface Table {
  client: DynamoDBDocumentClient;
  TableName: string;
}

/** How many promised callbacks of a queue should have been looked at before an instant, and do not wait for a place in a line that is full. */
export async function lateOf({ client, TableName }: Table, { queueId, before }: { queueId: string; before: string }): Promise<{ count: number; isMore: boolean }> {
  const store = createCallbackLookUp(client, TableName);
  const needs = { TableName, store, notices: { failed: () => undefined } };
  const [agenda, parking] = [createAgenda(client, needs), createParking(client, needs)];
  const entries = await agenda.entries(queueId, { after: plusSeconds(before, -LOOK_BACK_SECONDS), until: before, limit: READ_AT_MOST });
  let count = 0;
  for (const callback of await agenda.read(entries)) {
    if (!isPromised(callback) || !isOverdue(callback, before)) continue;
    const parked = callback.phase === 'pending' ? await Promise.all(linesOf(callback, before).map((line) => parking.isParked(line, dueKeyOf(callback)))) : [];
    if (!parked.includes(true)) count += 1;
  }
  return { count, isMore: entries.length === READ_AT_MOST };
}

function isOverdue({ phase, checkAt }: Callback & Promised, before: string): boolean {
  return phase !== 'ended' && checkAt !== undefined && checkAt < before;
}
