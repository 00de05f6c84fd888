import { mendScenarios } from '../../../local/scenarios/register';
import { tellOnce } from './told-scenarios';

const { report, place, expectOrderly } = tellOnce(mendScenarios);
const edits = (name: string) => report(name).journey.filter(({ event }) => event === 'edited').map(({ detail }) => detail.replace(/^\S+: /, ''));

describe('wrong-number-put-right', () => {
  test('calls the right customer once, and says who changed what', () => {
    const name = 'wrong-number-put-right';
    expect(report(name).measures).toMatchObject({ customerDials: 1, callbacksCreated: 1 });
    expect(report(name).measures.dueToDispatchSeconds).toBeLessThan(2);
    expect(edits(name)).toEqual(['ada changed the number from +442079460143 to +442079460144 and the queue from Support to Sales.']);
  });
});

/** What the record says beside what really happened. */
const saidOf = (name: string, ...wanted: string[]) => report(name).journey.filter(({ event }) => wanted.includes(event)).map(({ event, detail }) => [event, detail]);

describe('absent-agent-taken-over', () => {
  test('calls the customer once, at its time, by the colleague, and says who took it over', () => {
    const name = 'absent-agent-taken-over';
    expect(report(name).measures).toMatchObject({ customerDials: 1, callbacksCreated: 1 });
    expect(report(name).measures.dueToDispatchSeconds).toBeLessThan(1);
    expect(report(name).seenByAgents!.map(({ agent }) => agent)).toEqual(['ben']);
    expect(edits(name)).toEqual(['ben changed the owner from ada to ben.']);
  });
});

describe('look-first', () => {
  const name = 'look-first';

  test('calls the customer once, after its time, by the agent who looked', () => {
    expect(report(name).measures).toMatchObject({ customerDials: 1, callbacksCreated: 1, customerHoldSeconds: 0 });
    expect(report(name).measures.dueToDispatchSeconds).toBeGreaterThanOrEqual(60);
    expect(report(name).seenByAgents!.map(({ agent }) => agent)).toEqual(['ben']);
  });

  test('says in its journey who had it, and why it waited', () => {
    const opened = (by: string) => ['claimed', `${by} opened it to look at it first. For 2 minutes at most nobody else calls, also if its time comes.`];
    expect(saidOf(name, 'claimed', 'released')).toEqual([opened('ada'), ['released', 'ada handed it back, and did not call.'], opened('ben')]);
    expect(place(name, 'claimed')).toBeLessThan(place(name, 'handed-off'));
  });
});

describe('looked-at-too-long', () => {
  test('takes it out of its line, and brings it back by itself two minutes later: the customer is dialled once', () => {
    const name = 'looked-at-too-long';
    expect(report(name).measures).toMatchObject({ customerDials: 1, callbacksCreated: 2 });
    expect(saidOf(name, 'attempt-failed')).toEqual([['attempt-failed', 'An agent opened it to look at it first: it was taken out of its line.']]);
    expect(saidOf(name, 'claimed')).toHaveLength(1);
    expect(report(name).seenByAgents!.map(({ agent }) => agent)).toEqual(['ben']);
  });
});

describe('every scenario of mended promises', () => {
  test.each(['wrong-number-put-right', 'absent-agent-taken-over', 'look-first', 'looked-at-too-long'].map((name) => [name, 'answered']))('%s ends as %s; its journey is in order of time', (name, outcome) => {
    expectOrderly(name);
    expect(report(name)).toMatchObject({ mode: 'queued-callback', outcome });
  });
});
