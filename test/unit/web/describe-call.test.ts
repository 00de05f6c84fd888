import { type Call, describeCall } from '../../../web/agent/journey/describe-call';

const line = (event: string) => ({ at: '2026-11-23T09:00:00.000Z', event, contactId: 'c', detail: '' });
const waiting = (...events: string[]) => ({ state: 'waiting', mine: false, dueAt: '2026-11-23T09:00:00.000Z', journey: events.map(line) }) as unknown as Call;

test('tells agents that a customer who was called first is on the line, and no more once they were not reached', () => {
  expect(describeCall(waiting('requested', 'handed-off', 'customer-answered', 'customer-proved', 'queued'), 'ada').text).toBe('The customer waits');
  expect(describeCall(waiting('handed-off', 'customer-proved', 'attempt-failed', 'handed-off', 'queued'), 'ada').text).toBe('Waiting for an agent');
});

test('tells agents of a callback that goes agent first as before', () => {
  expect(describeCall(waiting('requested', 'handed-off', 'queued'), 'ada').text).toBe('Waiting for an agent');
  expect(describeCall(waiting('handed-off', 'queued', 'agent-accepted'), 'ada').text).toBe('Calling the customer');
});

test('tells agents that the phone of a customer rings who is called before an agent is', () => {
  expect(describeCall({ ...waiting('requested', 'handed-off'), state: 'calling' } as Call, 'ada')).toMatchObject({ type: 'in-progress', text: 'Calling the customer', advice: expect.stringContaining('before an agent is asked for') });
});
