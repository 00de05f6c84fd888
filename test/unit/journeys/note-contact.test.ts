import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { HistoryPlace } from '../../../lambda/journeys/domain/history';
import type { ContactStory } from '../../../lambda/journeys/domain/contact-story';
import { createNoteContact } from '../../../lambda/journeys/usecases/note-contact';

const OURS = { id: 'record.1', number: '+4930123456' } as Callback;
const DEDICATED = '+493099999999';

function open({ ours = [], connect = {} }: { ours?: string[]; connect?: Record<string, ContactStory> } = {}) {
  const kept = new Map<string, ContactStory>();
  const [asked, listed]: [string[], HistoryPlace[]] = [[], []];
  const note = createNoteContact({
    stories: { add: async (seen) => (kept.set(seen.contactId, { ...seen, ...kept.get(seen.contactId) }), kept.get(seen.contactId)!), find: async (id) => kept.get(id) },
    history: { add: async (places) => void listed.push(...places) },
    contactIndex: { callbackOf: async (root) => (ours.includes(root) ? OURS : undefined) },
    askConnect: async (id) => (asked.push(id), connect[id]),
    dedicatedNumber: DEDICATED,
  });
  return { note, kept, asked, customers: () => [...new Set(listed.flatMap(({ of }) => ('customer' in of ? [of.customer] : [])))] };
}

const at = '2026-11-23T09:00:00.000Z';
const call = (more: Partial<ContactStory>): ContactStory => ({ contactId: 'c', channel: 'VOICE', initiatedAt: at, ...more });

test('a caller is asked for once, however many events come', async () => {
  const { note, asked, customers } = open({ connect: { c: call({ customerNumber: '+4930111111', lookedUpAt: at }) } });
  for (let n = 0; n < 4; n += 1) await note(call({ method: 'INBOUND' }));
  expect([asked, customers()]).toEqual([['c'], ['+4930111111']]);
});

test('of what is ours the record knows the customer, and stands in the history itself: Connect is not asked', async () => {
  const { note, kept, asked, customers } = open({ ours: ['root'] });
  for (const disconnectedAt of [undefined, at]) await note(call({ method: 'CALLBACK', rootContactId: 'root', ...(disconnectedAt && { disconnectedAt }) }));
  expect(kept.get('c')).toMatchObject({ recordId: OURS.id, customerNumber: OURS.number });
  expect([asked, customers()]).toEqual([[], []]);
});

test('of a transfer the first contact knows the customer; the one before tells where it went', async () => {
  const { note, kept, asked, customers } = open({ connect: { first: call({ contactId: 'first', customerNumber: '+4930111111', lookedUpAt: at }) } });
  await note(call({ contactId: 'first', method: 'INBOUND' }));
  await note(call({ contactId: 'next', method: 'TRANSFER', rootContactId: 'first', previousContactId: 'first' }));
  expect(kept.get('first')).toMatchObject({ transferredTo: 'next', transferredAt: at });
  expect([asked, customers()]).toEqual([['first'], ['+4930111111']]);
});

test.each<[string, Partial<ContactStory>]>([
  ['a chat', { channel: 'CHAT', method: 'API' }],
  ['a task', { channel: 'TASK', method: 'API' }],
  ['the far end of a handoff', { method: 'INBOUND', ourNumber: DEDICATED }],
])('about %s nobody asks Connect', async (_what, more) => {
  const { note, asked } = open();
  await note(call({ ...more, disconnectedAt: at }));
  expect(asked).toEqual([]);
});

test('a call to our own number is no customer’s, also where its record was not found', async () => {
  const { note, customers } = open({ connect: { c: call({ customerNumber: DEDICATED, lookedUpAt: at }) } });
  await note(call({ method: 'API', disconnectedAt: at }));
  expect(customers()).toEqual([]);
});
