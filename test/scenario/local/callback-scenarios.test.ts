import { callbackScenarios } from '../../../local/scenarios/register';
import { tellOnce } from './told-scenarios';

const { report, events, place, expectOrderly } = tellOnce(callbackScenarios);
const count = (name: string, event: string) => events(name).filter((one) => one === event).length;

describe('scheduled-own', () => {
  const name = 'scheduled-own';

  test('is dispatched within a second of its time, and the customer never waits', () => {
    const { dueToDispatchSeconds, customerHoldSeconds, customerDials, callbacksCreated } = report(name).measures;
    expect(dueToDispatchSeconds).toBeGreaterThanOrEqual(0);
    expect(dueToDispatchSeconds).toBeLessThan(1);
    expect([customerHoldSeconds, customerDials, callbacksCreated]).toEqual([0, 1, 1]);
  });

  test('shows the agent comment and CRM record, and whispers the comment before the customer is dialled', () => {
    const [seen, ...others] = report(name).seenByAgents!;
    expect(seen).toMatchObject({ agent: 'ada', comment: 'Asks for the price of the second charger', crmRecord: 'case-4711' });
    expect(seen!.heard).toContain(seen!.comment);
    expect(others).toEqual([]);
    expect(place(name, 'agent-accepted')).toBeLessThan(place(name, 'customer-dialled'));
  });
});

describe('scheduled-fallback', () => {
  test('takes it out of its owner’s queue before it stands in that of all, and dials the customer once', () => {
    const name = 'scheduled-fallback';
    expect(place(name, 'disconnected')).toBeLessThan(events(name).lastIndexOf('queued'));
    expect(report(name).measures).toMatchObject({ customerDials: 1, callbacksCreated: 2 });
    expect(report(name).seenByAgents!.map(({ agent }) => agent)).toEqual(['ben']);
  });
});

describe('click-on-a-promise', () => {
  test('calls the customer once, by the agent who clicked', () => {
    const { outcome, measures, seenByAgents } = report('click-on-a-promise');
    expect(outcome).toBe('answered');
    expect(measures).toMatchObject({ customerDials: 1, callbacksCreated: 1 });
    expect(seenByAgents!.map(({ agent }) => agent)).toEqual(['ben']);
  });
});

describe('retry', () => {
  test('dials once more, and stops the attempt that Connect plans of its own', () => {
    expect(report('retry').measures).toMatchObject({ customerDials: 2, callbacksCreated: 2 });
    expect(count('retry', 'further-attempt-planned')).toBe(1);
    expect(count('retry', 'further-attempt-over')).toBe(1);
  });
});

describe('cancel-on-inbound', () => {
  test('calls nobody back who called in, and tells the one whose flow asks', () => {
    const name = 'cancel-on-inbound';
    expect(report(name).measures).toMatchObject({ customerDials: 0, callbacksCreated: 1 });
    expect(count(name, 'ended')).toBe(2);
    expect(events(name).indexOf('caller-heard')).toBeLessThan(place(name, 'ended'));
  });
});

describe('rings-at-night', () => {
  test('dials the customer once, when the queue is open again', () => {
    const { journey, measures } = report('rings-at-night');
    expect(measures).toMatchObject({ customerDials: 1, callbacksCreated: 1 });
    const opensAt = '2026-11-23T06:30:00.000Z';
    const heard = journey.find(({ event }) => event === 'caller-heard')!.at;
    const dialled = journey.find(({ event }) => event === 'customer-dialled')!.at;
    expect([heard < opensAt, dialled > opensAt]).toEqual([true, true]);
  });
});

describe('voicemail-is-not-reached', () => {
  test('calls again after the voicemail, and not after the talk', () => {
    expect(report('voicemail-is-not-reached').measures).toMatchObject({ customerDials: 2, callbacksCreated: 2 });
    expect(report('voicemail-is-not-reached').journey.filter(({ event }) => event === 'outcome-said').map(({ detail }) => detail)).toEqual(['ada: A voicemail answered.', 'ada: The agent reached the customer.']);
  });
});

describe('hung-up-at-once', () => {
  test('calls again by itself', () => {
    expect(report('hung-up-at-once').measures).toMatchObject({ customerDials: 2, callbacksCreated: 2 });
    expect(count('hung-up-at-once', 'outcome-said')).toBe(0);
  });
});

describe('purge-end-of-day', () => {
  test('takes it out of Connect in the very minute in which the queue closes', () => {
    const { journey, measures } = report('purge-end-of-day');
    const over = journey.find(({ event }) => event === 'disconnected')!.at;
    expect(Date.parse(over) - Date.parse('2026-11-23T17:30:00.000Z')).toBeGreaterThanOrEqual(0);
    expect(Date.parse(over) - Date.parse('2026-11-23T17:30:00.000Z')).toBeLessThan(60_000);
    expect(measures.customerDials).toBe(0);
  });
});

describe('promise-before-closing', () => {
  test('calls both customers when the queue opens, and says of the retry that it comes when the queue opens', () => {
    const { journey, measures } = report('promise-before-closing');
    expect(measures).toMatchObject({ customerDials: 3, callbacksCreated: 3 });
    expect(journey.filter(({ at, event }) => event === 'customer-dialled' && at >= '2026-11-24T00:00').length).toBe(2);
  });
});

describe('duplicate', () => {
  test('is one callback and one call, whoever asks', () => {
    expect(report('duplicate').measures).toMatchObject({ customerDials: 1, callbacksCreated: 1 });
    expect(count('duplicate', 'requested')).toBe(1);
    expect(report('duplicate').seenByAgents![0]!.comment).toBe('The first promise');
  });
});

describe('hand-dialled-and-promised', () => {
  test('calls back one of two customers whom agents dialled by hand, after that call was over', () => {
    const name = 'hand-dialled-and-promised';
    expect(report(name).measures).toMatchObject({ customerDials: 1, callbacksCreated: 1, customerHoldSeconds: 0 });
    expect(count(name, 'hand-dialled')).toBe(2);
    expect(place(name, 'hand-dialled-over')).toBeLessThan(place(name, 'handoff-dialled'));
  });
});

describe('third-request-missed', () => {
  test('makes two callbacks, and puts the third on the list before any agent was free', () => {
    const name = 'third-request-missed';
    expect(report(name).measures).toMatchObject({ customerDials: 2, callbacksCreated: 2 });
    expect(place(name, 'ended')).toBeLessThan(place(name, 'agent-offered'));
  });
});

describe('every scenario of callbacks', () => {
  test.each([
    ['scheduled-own', 'answered'],
    ['scheduled-fallback', 'answered'],
    ['retry', 'answered'],
    ['voicemail-is-not-reached', 'reached'],
    ['hung-up-at-once', 'answered'],
    ['cancel-on-inbound', 'customer-called-in'],
    ['rings-at-night', 'answered'],
    ['purge-end-of-day', 'purged'],
    ['promise-before-closing', 'answered'],
    ['duplicate', 'answered'],
    ['hand-dialled-and-promised', 'reached-otherwise'],
    ['third-request-missed', 'missed'],
  ])('%s ends as %s; its journey is in order of time, and says who and what', (name, outcome) => {
    expectOrderly(name);
    expect(report(name)).toMatchObject({ mode: 'queued-callback', outcome });
  });
});
