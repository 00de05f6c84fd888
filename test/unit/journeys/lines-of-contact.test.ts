import type { ContactStory } from '../../../lambda/journeys/domain/contact-story';
import { statusOfContact } from '../../../lambda/journeys/domain/contact-status';
import { linesOfContact, type Names } from '../../../lambda/journeys/domain/lines-of-contact';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 9, 0, seconds)).toISOString();
const names: Names = {
  agent: (userId) => (userId === 'u-ada' ? { username: 'ada', phone: 'desk-phone' } : undefined),
  queue: (queueId) => (queueId === 'q-support' ? 'Support' : undefined),
  number: (number) => number,
};
const linesOf = (story: Partial<ContactStory>, more: Partial<Names> = {}) => linesOfContact({ contactId: 'c', channel: 'VOICE', ...story }, { ...names, ...more }).map(({ event, detail }) => `${event}: ${detail}`);

test('a call that comes in is told from the customer to the end', () => {
  const story = { method: 'INBOUND', customerNumber: '+4930123456', initiatedAt: at(0), customerAnsweredAt: at(0), queueId: 'q-support', queuedAt: at(2), acceptedAt: at(20), agentId: 'u-ada', connectedAt: at(21), disconnectedAt: at(80), disconnectReason: 'CUSTOMER_DISCONNECT' };
  expect(linesOf(story)).toEqual([
    'initiated: Initiated by the customer: a call from +4930123456.',
    'routed: Routed to the queue Support.',
    'offered: Offered to ada, who took it.',
    'answered-by-agent: Answered by ada on the desk phone.',
    'ended: Ended by the customer.',
  ]);
});

test('of a callback the agent answers first, and the customer after that', () => {
  const story = { method: 'CALLBACK', initiatedAt: at(0), queueId: 'agent/u-ada', queuedAt: at(1), acceptedAt: at(5), agentId: 'u-ada', customerAnsweredAt: at(12), connectedAt: at(12), disconnectedAt: at(50), disconnectReason: 'AGENT_DISCONNECT' };
  expect(linesOf(story, { asked: 'ada asked to call the customer.' })).toEqual([
    'initiated: Initiated by Dialback: ada asked to call the customer.',
    'routed: Routed to the queue of ada.',
    'offered: Offered to ada, who took it.',
    'answered-by-agent: Answered by ada on the desk phone.',
    'answered-by-customer: Answered by the customer’s phone: a person, or a voicemail.',
    'talking: ada is on the line with whoever answered.',
    'ended: Ended by the agent.',
  ]);
});

test.each<[string, Partial<ContactStory>, string]>([
  ['a transfer goes on', { method: 'INBOUND', initiatedAt: at(0), transferredAt: at(9), transferredTo: 'c2' }, 'transferred: Transferred: it went on as contact c2.'],
  ['an agent who left is named by their id', { method: 'INBOUND', agentId: 'u-gone', connectedAt: at(1) }, 'answered-by-agent: Answered by An agent who is no user any more (u-gone).'],
  ['a chat', { channel: 'CHAT', method: 'API', initiatedAt: at(0) }, 'initiated: Initiated by the customer: a chat.'],
  ['a task', { channel: 'TASK', method: 'API', initiatedAt: at(0) }, 'initiated: Initiated as a task.'],
  ['a reason that Connect adds one day', { disconnectedAt: at(1), disconnectReason: 'SOMETHING_NEW' }, 'ended: Ended: SOMETHING_NEW.'],
])('%s', (_what, story, line) => {
  expect(linesOf(story)).toContain(line);
});

test.each<[string, Partial<ContactStory>]>([
  ['waiting', { queuedAt: at(1) }],
  ['assigning', { queuedAt: at(1), acceptedAt: at(2) }],
  ['assigned', { acceptedAt: at(2), connectedAt: at(3) }],
  ['transferring', { connectedAt: at(3), transferredAt: at(4) }],
  ['ended', { connectedAt: at(3), disconnectedAt: at(9) }],
  ['ended', { method: 'INBOUND', queuedAt: at(3), disconnectedAt: at(9), disconnectReason: 'CUSTOMER_DISCONNECT' }],
  ['failed', { method: 'CALLBACK', acceptedAt: at(3), disconnectedAt: at(9) }],
  ['failed', { method: 'INBOUND', disconnectedAt: at(9), disconnectReason: 'TELECOM_PROBLEM' }],
])('%s: %j', (status, story) => {
  expect(statusOfContact({ contactId: 'c', channel: 'VOICE', ...story })).toBe(status);
});

test('the lines are in the language of their reader', () => {
  const story = { contactId: 'c', channel: 'VOICE' as const, initiationMethod: 'INBOUND' as const, initiatedAt: '2026-11-23T09:00:00.000Z', queuedAt: '2026-11-23T09:00:05.000Z', queueId: 'q', connectedAt: '2026-11-23T09:00:10.000Z', disconnectedAt: '2026-11-23T09:01:00.000Z', disconnectReason: 'CUSTOMER_DISCONNECT' } as ContactStory;
  const inLanguage = (language?: string) => linesOfContact(story, names, language).map(({ detail }) => detail);
  expect(inLanguage('nl').at(-1)).toBe('Beëindigd door de klant.');
  expect(inLanguage('nl').filter((detail) => inLanguage().includes(detail))).toEqual([]);
});
