import { createAskRulesAgain } from '../../../lambda/agenda/usecases/ask-rules-again';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { createFollow } from '../../../lambda/callbacks/usecases/advance-callback';
import type { ListEntries } from '../../../lambda/calling-rules/domain/list-entry';
import { PROMISED_SAMPLES } from '../../../docs/print/callback-samples';
import { createDispatchWorld } from './dispatch-world';

const { pending, waiting } = PROMISED_SAMPLES;
const NUMBER = waiting.number;
const LISTED: ListEntries = { 'do-not-call': { source: 'administrator', since: '2026-11-23T09:00:00.000Z' } };

/** A world in which this callback is in the place of its number's customer, and the lists say this of the number. */
async function open(callback: Callback, entries: ListEntries = LISTED) {
  const IN_LINE = waiting.attempt.call!;
  const world = await createDispatchWorld(callback, { lookUp: async () => ({ facts: IN_LINE }), callbacksFrom: async () => ({ first: IN_LINE.contactId, open: [] }) });
  world.lists.set(NUMBER, entries);
  const ids = { digest: () => callback.subject, underOtherKeys: () => [] };
  const askAgain = createAskRulesAgain({ ...world.ports, follow: createFollow(world.ports), numbers: { linkedTo: async () => [] }, ids });
  return { ...world, askAgain };
}

test('whoever stands in their line when their number is listed is taken out of it at once, and is followed until they are', async () => {
  const { askAgain, now, sent } = await open(waiting);
  expect(await askAgain([NUMBER])).toBe(1);
  expect(await now()).toMatchObject({ attempt: { withdrawal: 'not-allowed', forbidden: expect.stringContaining('do-not-call list') } });
  expect(sent).toMatchObject([{ message: { subject: waiting.subject } }]);
});

test('a batch that comes again takes nobody out twice', async () => {
  const { askAgain, now } = await open(waiting);
  await askAgain([NUMBER]);
  const first = await now();
  await askAgain([NUMBER]);
  expect(await now()).toEqual(first);
});

test.each([
  ['an entry that does not count any more', waiting, { 'do-not-call': { source: 'import', since: '2026-11-01T00:00:00.000Z', until: '2026-11-02T00:00:00.000Z' } }],
  ['an entry of the allow list', waiting, { allowed: LISTED['do-not-call']! }],
] as [string, Callback, ListEntries][])('%s leaves them there', async (_what, callback, entries) => {
  const { askAgain, now } = await open(callback, entries);
  expect(await askAgain([NUMBER])).toBe(0);
  expect(await now()).toEqual(callback);
});

test.each([
  ['before its time', pending],
  ['that an agent has accepted', { ...waiting, attempt: { ...waiting.attempt, call: { contactId: 'c2', acceptedAt: '2026-11-23T09:00:40.000Z' } } }],
  ['of a customer who was called first, and waits for their agent', { ...waiting, attempt: { ...waiting.attempt, customerFirst: true as const } }],
  ['at another number', { ...waiting, number: '+493099999999' }],
] as [string, Callback][])('a callback %s stays as it is', async (_what, callback) => {
  const { askAgain, now } = await open(callback);
  expect(await askAgain([NUMBER])).toBe(0);
  expect(await now()).toEqual(callback);
});
