import { reportScenarios } from '../../../local/scenarios/register';
import { tellOnce } from './told-scenarios';

const { report, expectOrderly } = tellOnce(reportScenarios);

describe('day-report', () => {
  test('counts what really happened, though a third of what was told was lost, doubled or late', () => {
    expectOrderly('day-report');
    // The scenario itself compares every row, and fails where one differs.
    expect(report('day-report').measures.callbacksCreated).toBeGreaterThan(8);
  });
});
