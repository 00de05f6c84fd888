import type { DynamoDBStreamEvent } from 'aws-lambda';
import { createNewsWriter } from '../../agenda/adapters/dynamodb-news-writer';
import { changedCallbacks } from '../../agenda/adapters/stream-of-callbacks';
import { createTellNews } from '../../agenda/usecases/tell-news';
import { readEnvironment } from '../../environment/contract';
import { invocationTime, type Invocation } from '../../ground/adapters/invocation-time';
import { createNotices } from '../../ground/adapters/logged-notices';
import { systemClock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import { createHistoryWriter } from '../../journeys/adapters/dynamodb-history';
import { createNoteRecords } from '../../journeys/usecases/note-records';
import { streamedChanges } from '../../outbox/adapters/stream-of-records';
import { wireKeys } from '../wiring/keys';
import { streamCallbacksEnvironment } from './environment';

const environment = readEnvironment(streamCallbacksEnvironment, process.env);
const table = createTableClient();
const { CALLBACKS_TABLE: TableName, JOURNEYS_KEPT_DAYS: keptDays } = environment;
const notices = createNotices('stream-callbacks', environment.STACK_NAME);
const { keys, ids } = wireKeys(environment, notices);
const tellNews = createTellNews({ news: createNewsWriter(table, { TableName, clock: systemClock }) });
const noteRecords = createNoteRecords({ history: createHistoryWriter(table, { TableName, ids, keptDays }), notices });

/** Changes of records, for the pages that show lists of callbacks, and for histories. A batch that fails comes again: what is told or noted twice is the same. */
export async function handler(event: DynamoDBStreamEvent, invocation: Invocation): Promise<{ told: number }> {
  invocationTime.begin(invocation);
  try {
    const told = await tellNews(changedCallbacks(event));
    await keys.refresh();
    await noteRecords(streamedChanges(event.Records));
    return { told };
  } finally {
    notices.flush();
  }
}
