import { AXES } from '../../../lambda/reports/domain/report-entry';
import { runs } from '../../runs';
import { compareDay } from '../../soak/day/compare';

const SEEDS = Array.from({ length: runs(1) }, (_, nth) => 7 + nth);

/** Events are lost, doubled and late. The walks play more of them, and a day of 500 agents. */
test.each(SEEDS)('a short day is reported as it was, by whatever is asked (seed %d)', async (seed) => {
  const compared = await compareDay({ seed, agents: 30, customers: 60, hours: 6 });
  for (const axis of AXES) {
    const { truth, told } = await compared.by(axis);
    expect(told, axis).toEqual(truth);
  }
  expect(compared.day.world.broken).toEqual([]);
  await compared.close();
});
