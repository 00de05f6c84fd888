import { appScenarios, callInScenarios } from '../../../local/scenarios/register';
import { tellOnce } from './told-scenarios';

const { report, events, place, expectOrderly } = tellOnce(appScenarios);
const callIns = tellOnce(callInScenarios);

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

describe('customer-moves-callback', () => {
  const name = 'customer-moves-callback';

  test('calls the customer once, at the time to which they moved, and says that they moved it', () => {
    const { journey, measures } = report(name);
    expect(measures).toMatchObject({ dueToDispatchSeconds: 0, customerDials: 1, callbacksCreated: 1 });
    expect(journey[place(name, 'handoff-dialled')]!.at).toBe('2026-11-23T10:15:00.000Z');
    expect(journey[place(name, 'edited')]!.detail).toContain('The customer changed the time from ');
  });
});

describe('app-request-spoken-code', () => {
  const name = 'app-request-spoken-code';

  test('calls the landline once to speak the code, and once to talk, and tells nobody the code', () => {
    expect(report(name).measures).toMatchObject({ customerDials: 1, callbacksCreated: 1 });
    expect(events(name).filter((event) => event === 'code-call-made')).toHaveLength(1);
    expect(place(name, 'code-call-over')).toBeLessThan(place(name, 'requested'));
    expect(JSON.stringify(report(name).journey)).not.toMatch(/(?<![\d+])\d{6}(?!\d)/);
  });
});

describe('call-in-immediate', () => {
  test('lets the code in once, and the customer through to the agent; who types it again calls like anybody', () => {
    const { outcome, measures } = callIns.report('call-in-immediate');
    expect(outcome).toBe('matched');
    expect(measures).toMatchObject({ callsMatched: 1, callsOrdinary: 1, pushes: 0 });
  });
});

describe('call-in-delayed', () => {
  const name = 'call-in-delayed';

  test('tells the first customer within some seconds of an agent being free, the second when the first is served', () => {
    const { journey, measures } = callIns.report(name);
    const told = journey.filter(({ event }) => event === 'push-ready').map(({ at }) => Date.parse(at));
    const served = journey.filter(({ event }) => event === 'call-over').map(({ at }) => Date.parse(at));
    expect(told).toHaveLength(2);
    told.forEach((at, nth) => expect((at - served[nth]!) / 1000).toBeLessThanOrEqual(30));
    expect(told[1]).toBeGreaterThan(served[1]!);
    expect(measures).toMatchObject({ callsMatched: 1, pushes: 3 });
  });

  test('tells number and code after the customer accepted, and not before', () => {
    expect(callIns.place(name, 'push-code')).toBeGreaterThan(callIns.place(name, 'turn-accepted'));
    expect(JSON.stringify(callIns.report(name).journey)).not.toMatch(/\b\d{8}\b/);
  });
});

describe('call-in-purged', () => {
  test('tells nobody, and lets the late call go on as an ordinary one', () => {
    const { outcome, measures } = callIns.report('call-in-purged');
    expect(outcome).toBe('purged');
    expect(measures).toMatchObject({ requestToTurnSeconds: null, callsMatched: 0, callsOrdinary: 1, pushes: 0 });
  });
});

test.each(appScenarios.map(({ name }) => name))('%s tells its journey in order of time, each line complete', (name) => expectOrderly(name));
test.each(callInScenarios.map(({ name }) => name))('%s tells its journey in order of time, each line complete', (name) => callIns.expectOrderly(name));
