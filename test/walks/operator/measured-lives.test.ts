import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { livesMeasure } from '../../../bench/lives-measure';

const page = readFileSync(join(__dirname, '../../../docs/developer/measured.md'), 'utf8');

/** The units that the page's table says, by name of the life. */
function printedLives(): Record<string, { write: number; read: number; streamed?: number }> {
  const section = page.slice(page.indexOf('(`lives`)'));
  const rows = [...section.slice(0, section.indexOf('\n## ')).matchAll(/^\| ([^|]+) \| ([\d.]+) \| ([\d.]+) \| (?:([\d.]+) )?\|$/gm)];
  return Object.fromEntries(rows.map(([, name, write, read, streamed]) => [name!, { write: Number(write), read: Number(read), ...(streamed !== undefined && { streamed: Number(streamed) }) }]));
}

test('the page says of each life how many units the bench measures', async () => {
  const { lives, ticksPerMinute, kept } = await livesMeasure.run();
  const measured = Object.fromEntries(lives.map(({ name, write, read, streamed }) => [name, { write, read, streamed }]));
  expect(printedLives()).toEqual({ ...measured, 'both ticks together, each minute, however many wait': ticksPerMinute });
  expect(page).toContain(`it took ${kept.write} write units`);
});
