import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cost } from '../../../bin/commands/cost';
import { readPrices } from '../../../lib/cost/prices';
import { openOperatorAccount, type OperatorAccount } from './operator-account';

let account: OperatorAccount;
let prices: string;
beforeEach(async () => {
  account = await openOperatorAccount();
  prices = join(mkdtempSync(join(tmpdir(), 'dialback-cost-')), 'prices.json');
});
afterEach(() => account.close());

test('writes a file of prices to fill in, says where each stands, and then names each line, and what has no price', async () => {
  const first = await account.run(cost, '--prices', prices);
  expect(first.lines[0]).toContain(`Wrote ${prices}.`);
  expect(first.lines.join('\n')).toMatch(/voiceMinute +Amazon Connect pricing: a minute of voice usage/);
  const known = { ...readPrices(JSON.parse(readFileSync(prices, 'utf8'))), currency: 'EUR', voiceMinute: 0.02, alarmMonth: 0.1 };
  writeFileSync(prices, JSON.stringify(known));
  const { lines } = await account.run(cost, '--prices', prices, '--clicks', '2000', '--callbacks', '3000', '--agents', '200', '--minutes-per-call', '2');
  expect(lines).toContain('    200.00 EUR  Customers’ calls, voice: 10000 × a minute of voice usage');
  expect(lines.find((line) => line.includes('Alarms: '))).toMatch(/^ +\d\.\d0 EUR  Alarms: \d\d × a standard alarm for a month$/);
  expect(lines.at(-1)).toMatch(/^A month: 2\d\d\.\d\d EUR, without what has no price in .*prices\.json: lambdaMillionRequests, /);
});

test('names a file of prices that cannot be read', async () => {
  writeFileSync(prices, '{"voiceMinute": 0,018}');
  await expect(account.run(cost, '--prices', prices)).rejects.toThrow(`${prices} is no JSON`);
});

test.each([
  [['--clicks', 'many'], '--clicks is "many". It must be a number from 0.'],
  [['--agents', '-1'], 'Option \'--agents\' argument is ambiguous'],
])('refuses %j', async (options, words) => {
  await expect(account.run(cost, '--prices', prices, ...options)).rejects.toThrow(words);
});
