import { journeyScenarios } from '../../../local/scenarios/register';
import { tellOnce } from './told-scenarios';

const { report, events, expectOrderly } = tellOnce(journeyScenarios);

describe('hand-dialled-call', () => {
  test('tells of both calls who dialled, and what came of it', () => {
    expectOrderly('hand-dialled-call');
    const details = report('hand-dialled-call').journey.map(({ detail }) => detail);
    expect(details).toContain('dialled-by-hand: Initiated by ada, who dialled +442079460143 by hand.');
    expect(details).toContain('dialled-by-hand: Ended.');
    expect(report('hand-dialled-call').outcome).toBe('no-answer');
    expect(events('hand-dialled-call').filter((event) => event === ('initiated' as string))).toHaveLength(2);
  });
});

describe('chat-then-call', () => {
  test('tells of the chat, and of the call that followed it', () => {
    expectOrderly('chat-then-call');
    const details = report('chat-then-call').journey.map(({ detail }) => detail);
    expect(details[0]).toBe('chat: Initiated by the customer: a chat.');
    expect(details).toContain('callback: Initiated by Dialback: ada asked to call the customer.');
    expect(details).toContain('callback: Answered by ada on the softphone.');
    expect(report('chat-then-call').outcome).toBe('answered');
  });
});
