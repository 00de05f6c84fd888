import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureAgents } from '../../../bench/agents-measure';
import { crowdMeasure } from '../../../bench/crowd-measure';
import { foreignMeasure } from '../../../bench/foreign-measure';
import { LATE, measureHanging } from '../../../bench/hanging-measure';
import { tickMeasure } from '../../../bench/tick-measure';

const page = readFileSync(join(__dirname, '../../../docs/developer/measured.md'), 'utf8');

/** The rows of numbers in the first table of a part of the page, each cell as it stands there. */
function rowsOf(measure: string): string[][] {
  const section = page.slice(page.indexOf(`(\`${measure}\`)`));
  const rows = section.slice(0, section.indexOf('\n## ')).split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).map((row) => row.split('|').slice(1, -1).map((cell) => cell.trim()));
}

/** `2,000` in figures. */
const numberIn = (cell: string) => Number(/[\d,.]+/.exec(cell)![0].replaceAll(',', ''));

// The page says together what costs nothing.
test('the page says what contacts of others cost', async () => {
  const costly = (rows: [calls: number, looks: number][]) => rows.filter(([calls]) => calls > 0);
  const measured = await foreignMeasure.run();
  expect(costly(rowsOf('foreign').map(([, calls, looks]) => [numberIn(calls!), numberIn(looks!)]))).toEqual(costly(measured.map(({ awsCalls, looks }) => [awsCalls, looks])));
  // A dial of our own takes so many at most, and no contact of others more.
  for (const { awsCalls, foreignContacts } of measured) expect(awsCalls / foreignContacts).toBeLessThanOrEqual(11);
});

test('the page says what a full line costs others, and nobody beside it is late', async () => {
  const measured = await crowdMeasure.run();
  const said = rowsOf('crowd').map(([blocked, late, asked]) => ({ blocked: numberIn(blocked!), p99: Number(late!.split(' / ')[1]), describeContact: asked!.split(', ').map(Number) }));
  expect(said).toEqual(measured.map(({ blocked, otherQueue, describeContact: { asked, throttled } }) => ({ blocked, p99: otherQueue.p99, describeContact: [asked, throttled] })));
  for (const { otherQueue, describeContact } of measured) expect([otherQueue.p99 <= 2, describeContact.throttled]).toEqual([true, 0]);
});

test('the page says how many messages there are after an hour in which Connect hangs for so long that they once multiplied: never more than callbacks', async () => {
  const measured = await measureHanging(LATE);
  expect(rowsOf('hanging').slice(0, LATE.length).map(([hangs, callbacks, messages]) => [hangs, callbacks, messages].map((cell) => numberIn(cell!)))).toEqual(measured.map(({ hangSeconds, callbacks, messagesAtEnd }) => [hangSeconds, callbacks, messagesAtEnd]));
  for (const { callbacks, messagesAtEnd } of measured) expect(messagesAtEnd).toBeLessThanOrEqual(callbacks);
});

test('the page says what agents with open pages ask of Connect, within its quotas, and a tenth of them are asked for no more and see changes in time', async () => {
  const { firstMorning, monday, day } = await measureAgents(500);
  const parts = [firstMorning.connect, monday.connect, day.connect];
  const quotas = Object.fromEntries(parts.flat().map(({ operation, quotaPerSecond }) => [operation, quotaPerSecond]));
  const said = rowsOf('agents').filter((row) => row.length === parts.length + 1);
  expect(said.map(([operation]) => operation).sort()).toEqual(Object.keys(quotas).sort());
  for (const [operation, ...cells] of said) {
    for (const [nth, cell] of cells.entries()) {
      const perSecond = numberIn(cell);
      const measured = parts[nth]!.find((one) => one.operation === operation)?.perSecond ?? 0;
      expect([operation, nth, measured <= quotas[operation!]!, perSecond <= quotas[operation!]!]).toEqual([operation, nth, true, true]);
      if (perSecond > 0) expect(cell).toContain(` of ${quotas[operation!]}`);
    }
  }
  // Neither here nor on the page is a single call refused.
  expect(parts.flat().filter(({ throttled }) => throttled > 0)).toEqual([]);
  expect(said.flat().filter((cell) => cell.includes('throttled') && !cell.endsWith('throttled 0'))).toEqual([]);
  expect([firstMorning.failed, monday.failed]).toEqual([0, 0]);
  expect([day.failed, day.behindSeconds.shown > 0, day.behindSeconds.max <= 5]).toEqual([0, true, true]);
});

test('the page says what a tick reads, however many wait', async () => {
  const { ticks } = await tickMeasure.run();
  expect(rowsOf('tick').map((row) => row.slice(0, 4).map(numberIn))).toEqual(ticks.map(({ pending, queries, entriesRead, readUnits }) => [pending, queries, entriesRead, readUnits]));
});
