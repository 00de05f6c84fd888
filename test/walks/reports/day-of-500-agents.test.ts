import { AXES } from '../../../lambda/reports/domain/report-entry';
import { COUNTS } from '../../../lambda/reports/domain/counts';
import { compareDay } from '../../soak/day/compare';

/** Its short form, with other seeds, is test/unit/reports/short-days.test.ts. */
let compared: Awaited<ReturnType<typeof compareDay>>;
beforeAll(async () => {
  compared = await compareDay({ seed: 8, agents: 500, customers: 700 });
});
afterAll(() => compared.close());

test('much happened, and much of it was told badly', () => {
  const { tally, broken } = compared.day.world;
  expect(broken).toEqual([]);
  for (const what of ['contact event lost', 'brought late', 'day: agent', 'day: app', 'day: caller', 'day: click', 'day: legacy-click', 'day: by-hand', 'day: voicemail', 'day: announced']) expect(tally.of(what), what).toBeGreaterThan(10);
  const { truth } = compared;
  expect(new Set(truth.map(({ endedAt }) => endedAt.slice(0, 10))).size).toBeGreaterThan(1);
  expect(COUNTS.filter((name) => truth.every(({ counts }) => !counts[name]))).toEqual([]);
});

test.each(AXES)('the report by %s counts what happened, to the unit, whatever Connect told', async (axis) => {
  const { truth, told } = await compared.by(axis);
  expect(told).toEqual(truth);
});
