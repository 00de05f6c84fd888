import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { streamedChanges } from '../../../lambda/changes/adapters/stream-of-records';
import type { DailyReport, ReportRow } from '../../../lambda/http/report-api-types';
import { type Request, sayTo } from '../../../lambda/http/route';
import { createReportBook, createReportEntries, createReportSums } from '../../../lambda/reports/adapters/dynamodb-reports';
import type { Axis, ReportEntry } from '../../../lambda/reports/domain/report-entry';
import type { StreamedChange } from '../../../lambda/changes/ports/streamed-change';
import { createReportRoutes } from '../../../lambda/reports/routes';
import { createNoteReports } from '../../../lambda/reports/usecases/note-reports';
import { createReadDaily } from '../../../lambda/reports/usecases/read-daily';
import { openCallbacksTable, TABLE } from '../../contract/ground/callbacks-table';
import { createChance } from '../chance';
import type { StreamWrite } from './watched';

export interface Reported {
  /** `GET /reports/daily`, as an administrator asks it. */
  ask(query: { from: string; to: string; by: Axis }): Promise<ReportRow[]>;
  /** What was counted of each record on a day. */
  entriesOn(day: string): Promise<Map<string, ReportEntry>>;
  close(): Promise<void>;
}

/**
 * Counts what was written, as the table's stream brings it: in batches, of which every fourth comes twice, and every tenth breaks off and comes again. Then the last quarter of it is told once more.
 */
export async function report(written: readonly StreamWrite[], { seed, zone }: { seed: number; zone: string }): Promise<Reported> {
  const table = await openCallbacksTable();
  const chance = createChance(seed);
  // Sometimes a run has time for a few alone: the stream brings the others again.
  const time = { seconds: () => (chance.is(0.02) ? 0 : 15) };
  const note = createNoteReports({ book: createReportBook(table.client, { TableName: TABLE, keptDays: 400 }), zone, time });
  const noteReports = async (changes: readonly StreamedChange[]): Promise<void> => {
    const { failedFrom } = await note(changes);
    if (failedFrom !== undefined) await noteReports(changes.slice(changes.findIndex(({ position }) => position === failedFrom)));
  };
  const records = streamedChanges(written.map(recordOf));
  for (const { read } of records) if ('unreadable' in read) throw new Error(read.unreadable);
  for (let from = 0; from < records.length; ) {
    const batch = records.slice(from, from + chance.wholeBetween(1, 60));
    from += batch.length;
    if (chance.is(0.1)) await noteReports(batch.slice(0, chance.wholeBetween(0, batch.length - 1)));
    await noteReports(batch);
    if (chance.is(0.25)) await noteReports(batch);
  }
  await noteReports(records.slice(-records.length / 4));
  const sums = createReportSums(table.client, { TableName: TABLE });
  const routes = createReportRoutes({ readDaily: createReadDaily({ sums }), agentNames: { find: async () => undefined }, queues: new Map(), zone });
  return {
    async ask(query) {
      const request = { queryStringParameters: { ...query }, headers: {} } as unknown as Request;
      const { statusCode, body } = sayTo(request, await routes['GET /reports/daily'](request, { agent: { userId: 'u-ruth', username: 'ruth' }, role: { kind: 'administrator' } }));
      if (statusCode !== 200) throw new Error(`GET /reports/daily answered ${statusCode}: ${body}`);
      return (JSON.parse(body!) as DailyReport).rows;
    },
    async entriesOn(day) {
      const found = new Map<string, ReportEntry>();
      for await (const { id, entry } of createReportEntries(table.client, { TableName: TABLE }).ofDay(day)) found.set(id, entry);
      return found;
    },
    close: () => table.close(),
  };
}

function recordOf({ before, after, isCopy, format }: StreamWrite, nth: number): DynamoDBRecord {
  const image = (item: object) => marshall({ ...item, format, ...(!isCopy && { savedBy: 'a write' }) }, { removeUndefinedValues: true }) as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] & object;
  const { subject, slot } = image(after);
  return { eventName: before ? 'MODIFY' : 'INSERT', dynamodb: { SequenceNumber: String(nth), ApproximateCreationDateTime: 1_795_000_000 + nth, Keys: { subject: subject!, slot: slot! }, NewImage: image(after), ...(before && { OldImage: image(before) }) } };
}
