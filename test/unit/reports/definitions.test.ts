import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTS } from '../../../lambda/reports/domain/counts';
import { ORIGINS } from '../../../lambda/reports/domain/report-entry';

const page = readFileSync(join(__dirname, '../../../docs/supervisor/reports.md'), 'utf8');

test.each([...COUNTS, ...ORIGINS])('the page of reports says what %s means', (name) => {
  expect(page.split('\n').some((line) => line.startsWith('|') && line.includes(`\`${name}\``))).toBe(true);
});
