import { leadByWait } from '../../../local/scenarios/customers-first/lead-by-wait';
import { tellOnce } from './told-scenarios';

const { report, expectOrderly } = tellOnce([leadByWait]);

test('lead-by-wait calls the customer near the time, though the only agent was busy and another caller waited', async () => {
  await expectOrderly('lead-by-wait');
  expect(report('lead-by-wait')).toMatchObject({ outcome: 'answered', measures: { customerDials: 1, abandoned: 0 } });
  expect(Math.abs(report('lead-by-wait').measures.fromTimeToCallSeconds!)).toBeLessThan(60);
});
