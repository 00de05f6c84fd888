import { createHash } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createAgenda } from '../../agenda/adapters/dynamodb-agenda';
import { stillOpenAfter } from '../../agenda/domain/still-open-after';
import { createCallbackLookUp } from '../../callbacks/adapters/dynamodb-callback-look-up';
import { plusSeconds } from '../../ground/domain/instant';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import { isInUse, readLeaving, removeVersion, writeLeaving, writeVersion } from '../../queues/adapters/dynamodb-queue-settings';
import { readCalling, readQueueList, readSpeeches } from '../../queues/adapters/queue-settings-schema';
import { leavingQueues } from '../../queues/domain/leaving-queues';
import type { LeavingQueue } from '../../queues/domain/queue-settings';

interface DeployNeeds {
  table: DynamoDBDocumentClient;
  TableName: string;
  clock: Clock;
  notices: Pick<Notices, 'failed'>;
}

interface DeployBefore {
  queues: string;
  /** Absent: a version of before did not say. */
  table: string | undefined;
}

/** A table that no Dialback has worked with knows of no promise. On a roll-back the stack goes back to one that it has worked with. */
async function refuseForgetting(place: { client: DynamoDBDocumentClient; TableName: string }, before: string | undefined): Promise<void> {
  if (before === undefined || before === place.TableName || (await isInUse(place))) return;
  throw new Error(
    `The table changes from ${before} to ${place.TableName}, which no Dialback has worked with: everything that was promised would be forgotten. Put table: { kind: 'existing', name: '${before}', … } into the settings, or make the new table with npm run restore.`,
  );
}

/** Functions of the version before have been replaced for long then. A roll-back within this time writes its version again. */
const REMOVED_AFTER_SECONDS = 7 * 24 * 3600;

/**
 * Writes the queues of the settings under the hash of their content, and what still has to be known of queues that are not among them any more. Safe to repeat.
 *
 * @param settings the queues, the calling rules, and how customers are spoken to, as JSON
 * @param before the queues of the deploy before, if there was one, and the table that it wrote them into
 * @returns the version, which functions are told, and the names of the queues that are leaving.
 * @throws TypeError when the settings are not queues; Error where the stack would lose what it promised.
 */
export async function deploySettings({ table: client, TableName, clock, notices }: DeployNeeds, settings: { queues: string; calling: string; speeches: string }, before?: DeployBefore): Promise<{ version: string; leaving: string[] }> {
  const version = createHash('sha256').update(settings.queues).update(settings.calling).update(settings.speeches).digest('hex').slice(0, 32);
  const place = { client, TableName };
  const queues = readQueueList(settings.queues);
  await refuseForgetting(place, before?.table);
  const now = clock.now();
  const agenda = createAgenda(client, { TableName, store: createCallbackLookUp(client, TableName), notices });
  const mayHaveWork = async (queue: LeavingQueue) => (await agenda.entries(queue.queueId, { after: stillOpenAfter(now, queue), until: NO_END, limit: 1 })).length > 0;
  const leaving = await leavingQueues({ queues, before: before === undefined ? [] : readQueueList(before.queues), leaving: await readLeaving(place), now }, mayHaveWork);
  await writeVersion(place, version, { queues, calling: readCalling(settings.calling), speeches: readSpeeches(settings.speeches) });
  await writeLeaving(place, leaving);
  return { version, leaving: leaving.map(({ name }) => name) };
}

/** Nothing reads the version any more, once what is under way has ended. */
export async function retireSettings({ table: client, TableName, clock }: Omit<DeployNeeds, 'notices'>, version: string): Promise<void> {
  await removeVersion({ client, TableName }, version, plusSeconds(clock.now(), REMOVED_AFTER_SECONDS));
}

const NO_END = '9';
