import { clickScenarios, scenarioNamed } from '../../../local/scenarios/register';
import { runScenario } from '../../../local/scenarios/run-scenario';
import { tellOnce } from './told-scenarios';

const { report, events, place, expectOrderly } = tellOnce(clickScenarios);

describe('click-to-dial', () => {
  const name = 'click-to-dial';

  test('dials the customer only after the agent has accepted', () => {
    expect(place(name, 'agent-offered')).toBeLessThan(place(name, 'agent-accepted'));
    expect(place(name, 'agent-accepted')).toBeLessThan(place(name, 'customer-dialled'));
    expect(place(name, 'customer-dialled')).toBeLessThan(place(name, 'connected'));
  });

  test('never lets the customer wait on hold', () => {
    expect(report(name).measures.customerHoldSeconds).toBe(0);
  });

  test('makes one callback, which waits a second or more, and dials once', () => {
    const { measures, outcome } = report(name);
    expect(outcome).toBe('answered');
    expect(measures.callbacksCreated).toBe(1);
    expect(measures.customerDials).toBe(1);
    expect(measures.clickToQueuedSeconds).toBeGreaterThanOrEqual(1);
    expect(measures.clickToQueuedSeconds).toBeLessThan(10);
  });

  test('needs three AWS calls while the click is answered: the look at what may forbid it, the record, the call', () => {
    expect(report(name).measures.awsCallsOnClick).toBe(3);
  });

  test('is the same to the last line when it is told again with the same seed', async () => {
    expect(await runScenario(scenarioNamed(name))).toEqual(report(name));
  });
});

describe('click-to-dial-agent-busy', () => {
  const name = 'click-to-dial-agent-busy';

  test('completes the other call first, and the callback is the next', () => {
    expect(place(name, 'other-call-accepted')).toBeLessThan(place(name, 'other-call-over'));
    expect(place(name, 'other-call-over')).toBeLessThan(place(name, 'agent-offered'));
    expect(events(name).filter((event) => event === 'other-call-offered')).toHaveLength(1);
  });

  test('offers the callback although another call waits in the live queue', () => {
    const waiting = events(name).lastIndexOf('other-call-queued');
    expect(waiting).toBeGreaterThan(place(name, 'other-call-accepted'));
    expect(waiting).toBeLessThan(place(name, 'agent-offered'));
  });

  test('leaves the customer alone until the agent has accepted', () => {
    expect(place(name, 'agent-accepted')).toBeLessThan(place(name, 'customer-dialled'));
    expect(report(name).measures.customerHoldSeconds).toBe(0);
  });
});

describe('click-to-dial-no-answer', () => {
  const name = 'click-to-dial-no-answer';

  test('ends as not answered, and does not ring the customer again', () => {
    expect(report(name).outcome).toBe('no-answer');
    expect(report(name).measures.customerDials).toBe(1);
    expect(report(name).measures.agentWaitSeconds).toBeNull();
  });
});

describe('click-to-dial-rejected', () => {
  const name = 'click-to-dial-rejected';

  test('keeps the callback, offers it again, and dials only after the accept', () => {
    expect(events(name).filter((event) => event === 'agent-offered')).toHaveLength(2);
    expect(place(name, 'agent-rejected')).toBeLessThan(place(name, 'customer-dialled'));
    expect(place(name, 'agent-accepted')).toBeLessThan(place(name, 'customer-dialled'));
    expect(report(name)).toMatchObject({ outcome: 'answered', measures: { callbacksCreated: 1, customerDials: 1, customerHoldSeconds: 0 } });
  });
});

describe('click-taken-back', () => {
  const name = 'click-taken-back';

  test('is offered once, taken out of Connect, and calls nobody', () => {
    expect(report(name)).toMatchObject({ outcome: 'cancelled', measures: { callbacksCreated: 1, customerDials: 0 } });
    expect(events(name).filter((event) => event === 'agent-offered')).toHaveLength(1);
    expect(place(name, 'agent-rejected')).toBeLessThan(place(name, 'disconnected'));
  });
});

describe('two-agents-one-customer', () => {
  test('calls the customer once, and makes one callback', () => {
    expect(report('two-agents-one-customer')).toMatchObject({ outcome: 'answered', measures: { callbacksCreated: 1, customerDials: 1 } });
  });
});

describe('legacy', () => {
  test('dials the customer before the agent accepts, and makes no callback', () => {
    expect(place('legacy', 'customer-answered')).toBeLessThan(place('legacy', 'agent-accepted'));
    expect(report('legacy')).toMatchObject({ mode: 'legacy', outcome: 'answered', measures: { callbacksCreated: 0, customerDials: 1 } });
  });

  test('with a busy agent: has the hold that the default mode avoids', () => {
    const held = report('legacy-agent-busy').measures.customerHoldSeconds!;
    const avoided = report('click-to-dial-agent-busy').measures.customerHoldSeconds!;
    expect(held).toBeGreaterThan(60);
    expect(avoided).toBe(0);
  });
});

describe('every scenario of clicks', () => {
  test.each(clickScenarios)('$name: its journey is in order of time, and says who and what', ({ name, mode }) => {
    expectOrderly(name);
    expect(report(name).mode).toBe(mode);
  });

  test('an unknown name is refused with the list', () => {
    expect(() => scenarioNamed('click')).toThrow(/There is no scenario "click"\. There are:\n {2}click-to-dial /);
  });
});
