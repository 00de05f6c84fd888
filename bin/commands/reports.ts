import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createReportBook, createReportEntries, createSumsWriter } from '../../lambda/reports/adapters/dynamodb-reports';
import { daysBetween } from '../../lambda/reports/domain/days';
import { countedOf } from '../../lambda/reports/domain/entry-of-record';
import { recountDay } from '../../lambda/reports/usecases/recount-day';
import { recordsInTable } from '../backfilling/records-in-table';
import type { Command } from './command';
import { openStack, openTable } from './deployed-stack';

/**
 * `npm run reports -- recount --from 2026-11-01 --to 2026-11-20 [--settings FILE]`: counts records of the table that no report has counted yet, and adds up anew these days, which
 * are over. It may be run again: what is right already stays as it is.
 */
export const reports: Command = async (argv, { print, now }) => {
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: { from: { type: 'string' }, to: { type: 'string' }, settings: { type: 'string', default: 'settings.ts' } } });
  if (positionals[0] !== 'recount' || positionals.length > 1) throw new Error('Say what to do: recount.');
  const days = daysBetween(values.from ?? '', values.to ?? '');
  if (!days) throw new Error('Say both days, the first one first, 31 of them at most: --from 2026-11-01 --to 2026-11-20.');
  const stack = await openStack(values.settings);
  const { zone, keptDays } = stack.settings.reports;
  if (days.at(-1)! >= dayOf(now(), zone)) throw new Error(`Things end on ${days.at(-1)} still: name days that are over.`);
  const { client, TableName } = openTable(stack);
  const book = createReportBook(client, { TableName, keptDays });
  const asked = new Set(days);
  for await (const { read } of recordsInTable(new DynamoDBClient({ region: stack.region }), TableName)) {
    const counted = 'changed' in read && read.changed ? countedOf(read.changed, zone) : undefined;
    if (counted && asked.has(counted.day)) await book.note(counted);
  }
  const [entries, sums] = [createReportEntries(client, { TableName }), createSumsWriter(client, { TableName, keptDays })];
  for (const day of days) print(`${day}: ${await recountDay({ entries, sums }, day)}`);
};

function dayOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant));
}
