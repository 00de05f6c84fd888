import { operatorScenarios } from '../../../local/scenarios/register';
import { tellOnce } from './told-scenarios';

const { report, place, expectOrderly } = tellOnce(operatorScenarios);

describe('paused-and-resumed', () => {
  const name = 'paused-and-resumed';

  test('calls the customer once, after calls go on, and says in its journey what the operator did', () => {
    expectOrderly(name);
    expect(report(name)).toMatchObject({ outcome: 'answered', measures: { customerDials: 1, callbacksCreated: 1 } });
    // Three minutes of pause after its time, and the minute until the next tick.
    expect(report(name).measures.dueToDispatchSeconds).toBeGreaterThanOrEqual(180);
    expect(report(name).measures.dueToDispatchSeconds).toBeLessThanOrEqual(241);
    expect(place(name, 'pause')).toBeLessThan(place(name, 'resume'));
    expect(place(name, 'resume')).toBeLessThan(place(name, 'handoff-dialled'));
  });
});
