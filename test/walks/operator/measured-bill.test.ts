import { billedMeasure } from '../../../bench/billed-measure';
import { contactsMeasure } from '../../../bench/contacts-measure';
import { type Counts, PER_CALL_IN, PER_CALLBACK, PER_CLICK, PER_MINUTE, PER_NOTED_CONTACT } from '../../../lib/cost/measured-counts';

test('a click, a callback and a minute use no more than npm run cost says, and nearly as much; so do calls that come in', async () => {
  const { click, callback, minute } = await billedMeasure.run();
  const { ours, all, day } = await contactsMeasure.run();
  const withJourney = Object.fromEntries(Object.entries(PER_CALL_IN).map(([name, count]) => [name, count + PER_NOTED_CONTACT[name as keyof Counts]])) as unknown as Counts;
  expect(day.secondsBetweenQuestions).toBeGreaterThan(4);
  for (const [measured, said] of [[click, PER_CLICK], [callback, PER_CALLBACK], [minute, PER_MINUTE], [ours, PER_CALL_IN], [all, withJourney]] as const) {
    for (const name of Object.keys(said) as (keyof Counts)[]) {
      expect([name, measured[name] <= said[name] * 1.1 + 0.5]).toEqual([name, true]);
      expect([name, measured[name] >= said[name] * 0.8 - 0.5]).toEqual([name, true]);
    }
  }
});
