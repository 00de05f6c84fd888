import { monthlyBill, type Month, type Standing } from '../../../lib/cost/monthly-bill';
import { emptyPrices, PRICED, type PriceName, type Prices, readPrices } from '../../../lib/cost/prices';

const ONES: Prices = { ...(Object.fromEntries(Object.keys(PRICED).map((name) => [name, 1])) as Record<PriceName, number>), currency: 'EUR' };
const NOTHING: Month = { clicks: 0, callbacks: 0, agents: 0, pageHours: 8, minutesPerCall: 4 };
const STANDING: Standing = { alarms: 25, dashboards: 1, secrets: 1, polledQueues: 1, numbers: 2, metrics: 20, hasPool: true, hasGuides: true };
const countOf = (month: Partial<Month>, what: string, standing = STANDING) => monthlyBill({ ...NOTHING, ...month }, standing, ONES).find((line) => line.what === what)!.count;

test('each price belongs to a line of the bill, and each line to a price', () => {
  expect(new Set(monthlyBill(NOTHING, STANDING, ONES).map(({ price }) => price))).toEqual(new Set(Object.keys(PRICED)));
});

test('what stands costs without any call, and the rest grows with what is done', () => {
  expect([countOf({}, 'Alarms'), countOf({}, 'Numbers'), countOf({}, 'Handoff calls, voice'), countOf({}, 'Sign-in')]).toEqual([25, 60, 0, 0]);
  expect(countOf({}, 'Functions, requests')).toBeCloseTo(0.1296);
  for (const what of ['Functions, requests', 'Table, writes', 'Logs, collected', 'Handoff calls, voice', 'Customers’ calls, voice', 'Guides beside calls']) {
    expect(countOf({ clicks: 2000 }, what)).toBeGreaterThan(countOf({ clicks: 1000 }, what));
    expect(countOf({ callbacks: 2000 }, what)).toBeGreaterThan(countOf({ callbacks: 1000 }, what));
  }
  expect(countOf({ agents: 10 }, 'APIs')).toBeCloseTo(10 * countOf({ agents: 1 }, 'APIs'));
  expect(countOf({ clicks: 60, callbacks: 60, minutesPerCall: 3 }, 'Customers’ calls, telephony')).toBe(360);
});

test('guides and sign-in cost where there are any', () => {
  expect([countOf({ clicks: 10, agents: 5 }, 'Guides beside calls'), countOf({ agents: 5 }, 'Sign-in')]).toEqual([20, 5]);
  const without = { ...STANDING, hasPool: false, hasGuides: false };
  expect([countOf({ clicks: 10, agents: 5 }, 'Guides beside calls', without), countOf({ agents: 5 }, 'Sign-in', without)]).toEqual([0, 0]);
});

test('a price that is not known makes no sum of its line, unless nothing of it is used', () => {
  const lines = monthlyBill({ ...NOTHING, clicks: 1 }, { ...STANDING, hasGuides: false }, emptyPrices());
  expect(lines.filter(({ sum }) => sum !== undefined).map(({ what, sum }) => [what, sum])).toEqual([['Secrets, requests', 0], ['Guides beside calls', 0], ['Sign-in', 0]]);
});

test.each([
  ['a price below nothing', { ...ONES, voiceMinute: -1 }, 'voiceMinute must be 0 or more.'],
  ['a price as text', { ...ONES, voiceMinute: '0.018' }, 'voiceMinute must be a number or null'],
  ['a price that there is not', { ...ONES, faxPage: 1 }, 'faxPage is no price. There are: lambdaMillionRequests'],
  ['a price left out', { ...ONES, alarmMonth: undefined }, 'alarmMonth is missing: write null where you do not know it.'],
  ['no currency', { ...ONES, currency: '' }, 'currency'],
  ['nothing in it', {}, 'currency is missing'],
])('refuses a file with %s', (_what, json, words) => {
  expect(() => readPrices(JSON.parse(JSON.stringify(json)))).toThrow(words);
});
