import { COUNTS, type Counts } from '../../../lambda/reports/domain/counts';
import { AXES } from '../../../lambda/reports/domain/report-entry';
import { type Day, playDay } from './day/day-world';
import { type Reported, report } from './day/report';
import { rowsOf, truthOf } from './day/truth';

/** In the middle of that centre's day, so that what ends before and after it is on two days. */
const ZONE = 'America/New_York';

let day: Day;
let reported: Reported;
beforeAll(async () => {
  day = await playDay({ seed: 1, agents: 500, customers: 700 });
  reported = await report(day.world.tables.written, { seed: 1, zone: ZONE });
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

test.each(AXES)('the report by %s counts what happened, to the unit, whatever Connect told', async (by) => {
  const truth = rowsOf(truthOf(day, ZONE), by, ZONE);
  const days = [...truth.keys()].map((name) => name.slice(0, 10)).sort();
  expect(days.at(-1)).not.toBe(days[0]);
  const rows = await reported.ask({ from: days[0]!, to: days.at(-1)!, by });
  const counted = new Map(rows.map(({ day: date, key, ...row }) => [`${date} ${key}`, Object.fromEntries(COUNTS.map((name) => [name, row[name]])) as Counts]));
  expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(truth));
});
