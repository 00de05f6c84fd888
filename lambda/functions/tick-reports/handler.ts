import { readEnvironment } from '../../environment/contract';
import { handlerOf } from '../../ground/adapters/handler-of';
import { systemClock as clock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import { createReportEntries } from '../../reports/adapters/dynamodb-reports';
import { createReportFiles } from '../../reports/adapters/s3-report-files';
import { dayFile } from '../../reports/http/day-file';
import { exportDays } from '../../reports/usecases/export-days';
import { createStorageClient } from '../../voicemails/adapters/storage-client';
import { tickReportsEnvironment } from './environment';

const { CALLBACKS_TABLE: TableName, REPORT_ZONE: zone, REPORTS_BUCKET: bucket, REPORTS_PREFIX: prefix = '' } = readEnvironment(tickReportsEnvironment, process.env);
const entries = createReportEntries(createTableClient(), { TableName });
const files = createReportFiles(createStorageClient(), { bucket, prefix });

/** Each night. A night that fails is made up for by the next two, which write its day too. */
export const handler = handlerOf(async (): Promise<{ days: string[] }> => {
  return { days: await exportDays({ entries, files, fileOf: dayFile, clock, zone }) };
});
