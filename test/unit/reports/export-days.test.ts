import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_COLUMNS } from '../../../lambda/reports/domain/file-columns';
import type { ReportEntry } from '../../../lambda/reports/domain/report-entry';
import { dayFile } from '../../../lambda/reports/http/day-file';
import { exportDays } from '../../../lambda/reports/usecases/export-days';

const entry: ReportEntry = { origin: 'caller', queueId: 'q', endedAt: '2026-11-22T09:00:00.000Z', hour: '10', counts: { ended: 1, talkSeconds: 33 } };

async function written(now: string, zone: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const entries = {
    async *ofDay(day: string) {
      if (day === '2026-11-22') yield { id: 's.1', entry };
    },
  };
  await exportDays({ entries, files: { put: async (day, text) => void files.set(day, text) }, fileOf: dayFile, clock: { now: () => now }, zone });
  return files;
}

test('the three days before that of the zone are written, also those without anything', async () => {
  const files = await written('2026-11-23T02:17:00.000Z', 'Europe/Berlin');
  expect([...files.keys()]).toEqual(['2026-11-22', '2026-11-21', '2026-11-20']);
  expect([...(await written('2026-11-23T02:17:00.000Z', 'America/New_York')).keys()][0]).toBe('2026-11-21');
  expect(parse(files.get('2026-11-21')!)).toHaveLength(1);
});

test('a line has each number under its name, in the columns of the table for Athena', async () => {
  const text = (await written('2026-11-23T02:17:00.000Z', 'UTC')).get('2026-11-22')!;
  const [line] = parse(text, { columns: true }) as Record<string, string>[];
  expect(line).toMatchObject({ id: 's.1', origin: 'caller', queue_id: 'q', user_id: '', hour: '10', ended: '1', talk_seconds: '33', reached: '0' });
  const table = readFileSync(join(__dirname, '../../../docs/supervisor/athena.sql'), 'utf8');
  const columns = [...table.slice(0, table.indexOf('PARTITIONED')).matchAll(/`(\w+)` (?:string|int)/g)].map(([, name]) => name);
  expect(columns).toEqual(Object.keys(line!));
  expect(columns).toEqual(FILE_COLUMNS.map(({ name }) => name));
});
