import { COUNTS, type Counts } from '../../../lambda/reports/domain/counts';
import { AXES } from '../../../lambda/reports/domain/report-entry';
import { type Day, playDay } from './day/day-world';
import { type Reported, report } from './day/report';
import { rowsOf, truthOf } from './day/truth';

/** In the middle of that centre's day, so that what ends before and after it is on two days. */
const ZONE = 'America/New_York';

/**
 * How a callback ended hangs on news that may be lost: whether its last call failed by itself before it was taken back, or an agent was faster. So these may differ from
 * the truth by one in a hundred customers.
 */
const HANGS_ON_NEWS: readonly (keyof Counts)[] = ['missed', 'withdrawn', 'failedAttempts'];
const EXACT = COUNTS.filter((name) => !HANGS_ON_NEWS.includes(name));
const CUSTOMERS = 700;

let day: Day;
let reported: Reported;
beforeAll(async () => {
  day = await playDay({ seed: 3, agents: 500, customers: CUSTOMERS });
  reported = await report(day.world.tables.written, { seed: 3, zone: ZONE });
});
afterAll(() => reported.close());

test('much happened, and much of it was told badly', () => {
  const { tally, broken } = day.world;
  expect(broken).toEqual([]);
  for (const what of ['contact event lost', 'brought late', 'day: agent', 'day: app', 'day: caller', 'day: click', 'day: by-hand']) expect(tally.of(what), what).toBeGreaterThan(10);
  const truth = truthOf(day, ZONE);
  // Voicemails and announced calls are not of this world.
  const absent = COUNTS.filter((name) => truth.every(({ counts }) => !counts[name]));
  expect(absent).toEqual(['voicemails', 'voicemailsCalled', 'voicemailsMailed', 'voicemailWaitSeconds', 'announced', 'calledIn']);
});

/** Of the truth and of the report, by day and key. */
async function countedBy(by: (typeof AXES)[number]): Promise<{ truth: Map<string, Counts>; told: Map<string, Counts> }> {
  const truth = rowsOf(truthOf(day, ZONE), by, ZONE);
  const days = [...truth.keys()].map((name) => name.slice(0, 10)).sort();
  expect(days.at(-1)).not.toBe(days[0]);
  const rows = await reported.ask({ from: days[0]!, to: days.at(-1)!, by });
  return { truth, told: new Map(rows.map(({ day: date, key, ...row }) => [`${date} ${key}`, row])) };
}

/** These counts alone; one that is absent is 0. */
function only(names: readonly (keyof Counts)[], rows: Map<string, Counts>): Record<string, Counts> {
  return Object.fromEntries([...rows].map(([key, row]) => [key, Object.fromEntries(names.map((name) => [name, row[name] ?? 0])) as Counts]));
}

test.each(AXES)('the report by %s counts what happened, to the unit, whatever Connect told', async (by) => {
  const { truth, told } = await countedBy(by);
  expect(only(EXACT, told)).toEqual(only(EXACT, truth));
});

test.each(AXES)('the report by %s knows how callbacks ended, but for one customer in a hundred', async (by) => {
  const { truth, told } = await countedBy(by);
  for (const name of HANGS_ON_NEWS) {
    const apart = [...new Set([...truth.keys(), ...told.keys()])].reduce((sum, key) => sum + Math.max(0, (truth.get(key)?.[name] ?? 0) - (told.get(key)?.[name] ?? 0)), 0);
    expect(apart, name).toBeLessThanOrEqual(CUSTOMERS / 100);
  }
});
