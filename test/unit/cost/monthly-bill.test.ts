import { monthlyBill, type Month, type Standing } from '../../../lib/cost/monthly-bill';
import { emptyPrices, PRICED, type PriceName, type Prices, readPrices } from '../../../lib/cost/prices';

const ONES: Prices = { ...(Object.fromEntries(Object.keys(PRICED).map((name) => [name, 1])) as Record<PriceName, number>), currency: 'EUR' };
const NOTHING: Month = { clicks: 0, callbacks: 0, agents: 0, pageHours: 8, minutesPerCall: 4, contacts: 0, voicemails: 0, texts: 0, appRequests: 0 };
const STANDING: Standing = { alarms: 25, dashboards: 1, secrets: 1, polledQueues: 1, numbers: 2, metrics: 20, signIn: 'pool', hasGuides: true, keepsAllJourneys: false, keepsRecordingsDays: 0, keepsRecordsDays: 90, keepsLogsDays: 90, transcribes: false, publishes: false, hasOwnKey: false, servesPage: false, servesApps: false, webAcls: 0, guardsPage: false };
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
  const without: Standing = { ...STANDING, signIn: 'elsewhere', hasGuides: false };
  expect([countOf({ agents: 5 }, 'Sign-in by your provider', { ...STANDING, signIn: 'federated' }), countOf({ agents: 5 }, 'Sign-in', { ...STANDING, signIn: 'federated' })]).toEqual([5, 0]);
  expect([countOf({ clicks: 10, agents: 5 }, 'Guides beside calls', without), countOf({ agents: 5 }, 'Sign-in', without)]).toEqual([0, 0]);
});

const LATER = ['Sign-in by your provider', 'Voicemails, transcripts', 'Voicemails, storage', 'Codes in texts', 'Events for other systems', 'Your key, requests', 'CloudFront, requests', 'CloudFront, data', 'Web ACLs', 'Web ACLs, rules', 'Web ACLs, requests'];

const brought: [what: string, standing: Partial<Standing>, month: Partial<Month>, count: number][] = [
  ['Voicemails, transcripts', { transcribes: true }, { voicemails: 100 }, 50],
  ['Voicemails, storage', { keepsRecordingsDays: 90 }, { voicemails: 1000 }, 1.44],
  ['Codes in texts', {}, { texts: 300 }, 300],
  ['Events for other systems', { publishes: true }, { callbacks: 1_000_000 }, 8],
  ['Your key, requests', { hasOwnKey: true }, {}, 17.28],
  ['CloudFront, requests', { servesApps: true }, { appRequests: 2_000_000 }, 2],
  ['CloudFront, data', { servesApps: true }, { appRequests: 2_000_000 }, 3],
  ['Web ACLs', { webAcls: 2 }, {}, 2],
  ['Web ACLs, rules', { webAcls: 2 }, {}, 4],
  ['Web ACLs, requests', { servesApps: true }, { appRequests: 2_000_000 }, 2],
];

test.each(brought.map(([what, ...rest]) => [what, rest] as const))('%s cost where the settings have them', (what, [standing, month, count]) => {
  expect(countOf(month, what, { ...STANDING, ...standing })).toBeCloseTo(count);
  expect(countOf(what === 'Codes in texts' ? {} : month, what)).toBe(0);
});

test('contacts of others are work where all journeys are kept, and the page goes through CloudFront where the stack serves it', () => {
  const all = { ...STANDING, keepsAllJourneys: true };
  expect(countOf({ contacts: 1e6 }, 'Table, writes', all) - countOf({}, 'Table, writes', all)).toBeCloseTo(14);
  expect(countOf({ contacts: 1e6 }, 'Table, writes')).toBe(countOf({}, 'Table, writes'));
  expect(countOf({ contacts: 1e6 }, 'Functions, requests') - countOf({}, 'Functions, requests')).toBeCloseTo(2);
  expect(countOf({ agents: 10 }, 'CloudFront, requests', { ...STANDING, servesPage: true })).toBe(countOf({ agents: 10 }, 'APIs', STANDING));
  expect(countOf({ agents: 10 }, 'Web ACLs, requests', { ...STANDING, servesPage: true, guardsPage: true })).toBe(countOf({ agents: 10 }, 'APIs', STANDING));
});

test('a price that is not known makes no sum of its line, unless nothing of it is used', () => {
  const lines = monthlyBill({ ...NOTHING, clicks: 1 }, { ...STANDING, hasGuides: false }, emptyPrices());
  expect(lines.filter(({ sum }) => sum !== undefined).map(({ what, sum }) => [what, sum])).toEqual([['Secrets, requests', 0], ['Guides beside calls', 0], ['Sign-in', 0], ...LATER.map((what) => [what, 0])]);
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
