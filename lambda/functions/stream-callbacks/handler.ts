import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { createNewsWriter } from '../../agenda/adapters/dynamodb-news-writer';
import { changedCallbacks } from '../../agenda/adapters/stream-of-callbacks';
import { createTellNews } from '../../agenda/usecases/tell-news';
import { readEnvironment } from '../../environment/contract';
import { handlerOf } from '../../ground/adapters/handler-of';
import { invocationTime } from '../../ground/adapters/invocation-time';
import { createNotices } from '../../ground/adapters/logged-notices';
import { systemClock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import { createHistoryWriter } from '../../journeys/adapters/dynamodb-history';
import { createNoteRecords } from '../../journeys/usecases/note-records';
import { againFrom, streamedChanges } from '../../changes/adapters/stream-of-records';
import { createReportBook } from '../../reports/adapters/dynamodb-reports';
import { createNoteReports } from '../../reports/usecases/note-reports';
import { wireKeys } from '../wiring/keys';
import { streamCallbacksEnvironment } from './environment';

const environment = readEnvironment(streamCallbacksEnvironment, process.env);
const table = createTableClient();
const { CALLBACKS_TABLE: TableName, JOURNEYS_KEPT_DAYS: keptDays, REPORT_ZONE: zone } = environment;
const notices = createNotices('stream-callbacks', environment.STACK_NAME);
const { keys, ids } = wireKeys(environment, notices);
const tellNews = createTellNews({ news: createNewsWriter(table, { TableName, clock: systemClock }) });
const noteRecords = createNoteRecords({ history: createHistoryWriter(table, { TableName, ids, keptDays }), notices });
const noteReports = createNoteReports({ book: createReportBook(table, { TableName, keptDays: environment.REPORTS_KEPT_DAYS }), zone, time: invocationTime });

/** Changes of records, for the pages that show lists of callbacks, for histories, and for reports. What is not counted yet comes again, and a batch that fails: what is told or noted twice is the same. */
export const handler = handlerOf(async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  try {
    await tellNews(changedCallbacks(event));
    await keys.refresh();
    const changes = streamedChanges(event.Records);
    await noteRecords(changes);
    const { failedFrom } = await noteReports(changes);
    return againFrom(failedFrom);
  } finally {
    notices.flush();
  }
});
