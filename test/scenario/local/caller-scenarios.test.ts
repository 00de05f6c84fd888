import { callerScenarios } from '../../../local/scenarios/register';
import { tellOnce } from './told-scenarios';

const { report, events, place, expectOrderly } = tellOnce(callerScenarios);

describe('queue-offer-immediate', () => {
  const name = 'queue-offer-immediate';

  test('makes the callback from the caller’s own call, without one to our own number', () => {
    expect(events(name)).not.toContain('handoff-dialled');
    expect(report(name).measures).toMatchObject({ customerHoldSeconds: 0, customerDials: 1, callbacksCreated: 1 });
  });

  test('lets the caller go before their callback stands in the queue, and serves it before who came later', () => {
    expect(place(name, 'call-over')).toBeLessThan(place(name, 'queued'));
    expect(place(name, 'agent-offered')).toBeLessThan(events(name).lastIndexOf('call-accepted'));
  });
});

describe('queue-offer-slot', () => {
  test('calls at the time that was said, at the number that was typed', () => {
    const { journey, measures } = report('queue-offer-slot');
    expect(measures).toMatchObject({ customerHoldSeconds: 0, customerDials: 1, callbacksCreated: 1 });
    expect(journey[place('queue-offer-slot', 'handoff-dialled')]!.at).toBe('2026-11-23T09:30:00.000Z');
  });
});

test.each(callerScenarios.map(({ name }) => name))('%s tells its journey in order of time, each line complete', (name) => expectOrderly(name));
