import { billedMeasure } from '../../../bench/billed-measure';
import { type Counts, PER_CALLBACK, PER_CLICK, PER_MINUTE } from '../../../lib/cost/measured-counts';

test('a click, a callback and a minute use no more than npm run cost says, and nearly as much', async () => {
  const { click, callback, minute } = await billedMeasure.run();
  for (const [measured, said] of [[click, PER_CLICK], [callback, PER_CALLBACK], [minute, PER_MINUTE]] as const) {
    for (const name of Object.keys(said) as (keyof Counts)[]) {
      expect([name, measured[name] <= said[name] * 1.1 + 0.5]).toEqual([name, true]);
      expect([name, measured[name] >= said[name] * 0.8 - 0.5]).toEqual([name, true]);
    }
  }
});
