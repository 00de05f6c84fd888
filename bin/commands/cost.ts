import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BilledLine, monthlyBill } from '../../lib/cost/monthly-bill';
import { emptyPrices, PRICED, type PriceName, type Prices, readPrices } from '../../lib/cost/prices';
import { standingOf } from '../../lib/cost/standing-of';
import { loadSettings } from '../../lib/settings/load-settings';
import type { Command } from './command';

const options = {
  clicks: { type: 'string', default: '0' },
  callbacks: { type: 'string', default: '0' },
  agents: { type: 'string', default: '0' },
  'page-hours': { type: 'string', default: '8' },
  contacts: { type: 'string', default: '0' },
  voicemails: { type: 'string', default: '0' },
  texts: { type: 'string', default: '0' },
  'app-requests': { type: 'string', default: '0' },
  'minutes-per-call': { type: 'string', default: '4' },
  prices: { type: 'string', default: 'prices.json' },
  settings: { type: 'string', default: 'settings.ts' },
} as const;

/**
 * `npm run cost -- --clicks 2000 --callbacks 3000 --agents 200 [--page-hours 8] [--minutes-per-call 4] [--contacts N] [--voicemails N] [--texts N] [--app-requests N] [--prices FILE] [--settings FILE]`: what a month costs, line by
 * line. The prices are the operator's: without a file, one is written to fill in.
 */
export const cost: Command = async (argv, { print }) => {
  const { values } = parseArgs({ args: argv, options });
  const of = (name: Exclude<keyof typeof options, 'prices' | 'settings'>) => amountOf(name, values[name]);
  const month = { clicks: of('clicks'), callbacks: of('callbacks'), agents: of('agents'), pageHours: of('page-hours'), minutesPerCall: of('minutes-per-call'), contacts: of('contacts'), voicemails: of('voicemails'), texts: of('texts'), appRequests: of('app-requests') };
  if (!existsSync(values.prices)) {
    writeFileSync(values.prices, `${JSON.stringify(emptyPrices(), null, 2)}\n`);
    print(`Wrote ${values.prices}. Look the prices of your region up, fill them in, and run this again:`);
    for (const [name, { says }] of Object.entries(PRICED)) print(`  ${name.padEnd(WIDEST)}  ${says}`);
    return;
  }
  const prices = readPrices(jsonIn(values.prices));
  const lines = monthlyBill(month, standingOf(loadSettings(values.settings)), prices);
  lines.forEach((line) => print(textOf(line, prices)));
  const missing = [...new Set(lines.filter(({ sum }) => sum === undefined).map(({ price }) => price))];
  const total = lines.reduce((all, { sum = 0 }) => all + sum, 0);
  print(`A month: ${total.toFixed(2)} ${prices.currency}${missing.length > 0 ? `, without what has no price in ${values.prices}: ${missing.join(', ')}` : ''}.`);
};

const WIDEST = Math.max(...Object.keys(PRICED).map((name) => name.length));

/** @throws Error that names the file */
function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} is no JSON: ${(error as Error).message}. Mend it, or take it away and run this again for an empty one.`, { cause: error });
  }
}

/** @throws Error for what is no amount */
function amountOf(name: string, given: string): number {
  const amount = Number(given);
  if (given.trim() === '' || !(amount >= 0 && amount < 1e9)) throw new Error(`--${name} is "${given}". It must be a number from 0.`);
  return amount;
}

function textOf({ what, price, count, sum }: BilledLine, prices: Prices): string {
  const unit = PRICED[price as PriceName].says.split(': ')[1]!;
  return `${(sum === undefined ? 'not known' : `${sum.toFixed(2)} ${prices.currency}`).padStart(14)}  ${what}: ${Number(count.toPrecision(3))} × ${unit}`;
}
