import { AXES } from '../../../lambda/reports/domain/report-entry';
import { sample } from '../../runs';
import { compareDay } from '../../soak/day/compare';

const SEEDS = sample([7, 8, 9, 10, 11, 12, 13, 14], 1);

/** Events are lost, doubled and late. The walks play more of them, and a day of 500 agents. */
test.each(SEEDS)('a short day is reported as it was, by whatever is asked (seed %d)', async (seed) => {
  const compared = await compareDay({ seed, agents: 20, customers: 40, hours: 3 });
  for (const axis of AXES) {
    const { truth, told } = await compared.by(axis);
    expect(told, axis).toEqual(truth);
  }
  expect(compared.day.world.broken).toEqual([]);
  await compared.close();
});
