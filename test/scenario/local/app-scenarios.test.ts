import { appScenarios } from '../../../local/scenarios/register';
import { tellOnce } from './told-scenarios';

// The first stage on a machine runs the CDK app.
jest.setTimeout(240_000);

const { report, events, place, expectOrderly } = tellOnce(appScenarios);

describe('app-request-immediate', () => {
  const name = 'app-request-immediate';

  test('puts the customer in line at once, whom the next free agent calls', () => {
    expect(report(name).measures).toMatchObject({ dueToDispatchSeconds: 0, customerHoldSeconds: 0, customerDials: 1, callbacksCreated: 1 });
    expect(place(name, 'queued')).toBeLessThan(place(name, 'call-over'));
    expect(place(name, 'agent-offered')).toBeGreaterThan(place(name, 'call-over'));
  });

  test('lets the agent hear what the customer wrote', () => {
    expect(report(name).seenByAgents).toMatchObject([{ agent: 'ada', comment: 'The invoice of November' }]);
  });
});

describe('app-request-slot', () => {
  const name = 'app-request-slot';

  test('calls two of three customers at the time of their slot, the one who took it back not', () => {
    const { journey, measures } = report(name);
    expect(measures).toMatchObject({ customerHoldSeconds: 0, customerDials: 2, callbacksCreated: 2 });
    expect(journey[place(name, 'handoff-dialled')]!.at).toBe('2026-11-23T10:00:00.000Z');
    expect(events(name).filter((event) => event === 'requested')).toHaveLength(3);
  });
});

test.each(appScenarios.map(({ name }) => name))('%s tells its journey in order of time, each line complete', (name) => expectOrderly(name));
