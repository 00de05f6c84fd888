import { ADA, CLICKED_AT, LINED_UP, PROMISED_SAMPLES, QUEUE, TALKING } from '../../../docs/print/callback-samples';
import type { Line } from '../../../lambda/callbacks/domain/attempt';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { ContactFacts } from '../../../lambda/callbacks/domain/contact-facts';
import { createTakeSeatInLine } from '../../../lambda/callbacks/usecases/take-seat-in-line';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import type { Way } from '../../../lambda/pacing/domain/calls-to-place';
import { createInMemoryCallbackStore } from '../../fakes/in-memory-callback-store';
import { createInMemoryParking } from '../../fakes/in-memory-parking';
import { createInMemoryLineBook } from '../../fakes/in-memory-line-book';

const LINE = { agent: ADA };

/** Two callbacks are in the line, which is then full, and a third comes. */
async function fullLine() {
  const calls = new Map<string, ContactFacts>();
  const asked: string[] = [];
  const store = createInMemoryCallbackStore();
  const ports = {
    store,
    lines: createInMemoryLineBook(),
    parking: createInMemoryParking(store),
    queues: new Map([[QUEUE.queueId, QUEUE]]),
    clock: { now: () => TALKING.acceptedAt },
    contacts: { lookUp: async (contactId: string) => (asked.push(contactId), { facts: calls.get(contactId)! }) },
  };
  const callbackOf = (nth: number): Callback => {
    const call = { ...LINED_UP, contactId: `c${nth}-call` };
    calls.set(call.contactId, call);
    return { ...PROMISED_SAMPLES.waiting, id: `customer-${nth}.key`, subject: `customer-${nth}`, attempt: { ...PROMISED_SAMPLES.waiting.attempt, ...(call && { call }) } };
  };
  for (const nth of [1, 2]) {
    const callback = callbackOf(nth);
    await store.create(callback);
    await createTakeSeatInLine(ports)(callback, LINE);
  }
  const third: Callback = { ...PROMISED_SAMPLES.pending, id: 'customer-3.key', subject: 'customer-3' };
  return { calls, asked, takeThird: () => createTakeSeatInLine(ports)(third, LINE) };
}

test('a full line lets nobody in while no agent took any of those in it', async () => {
  const { takeThird, asked } = await fullLine();
  expect(asked).toEqual([]);
  expect(await takeThird()).toBe(false);
  expect(asked).toEqual(['c1-call', 'c2-call']);
});

describe('in the line of an agent that two queues share', () => {
  /** Callbacks of these queues come one after the other. */
  async function comeIn(queueIds: string[], line: Line = LINE) {
    const limits = { 'q-one': 1, 'q-two': 2, 'q-any': 'unlimited' } as const;
    const queues = new Map(Object.entries(limits).map(([queueId, queuedAtMost]) => [queueId, { ...QUEUE, queueId, queuedAtMost }]));
    const store = createInMemoryCallbackStore();
    const ports = { store, lines: createInMemoryLineBook(), parking: createInMemoryParking(store), queues, clock: { now: () => TALKING.acceptedAt }, contacts: { lookUp: async () => undefined } };
    const came: boolean[] = [];
    for (const [nth, queueId] of queueIds.entries()) {
      const callback: Callback = { ...PROMISED_SAMPLES.waiting, id: `customer-${nth}.key`, subject: `customer-${nth}`, queueId };
      await store.create(callback);
      came.push((await createTakeSeatInLine(ports)(callback, line)) !== false);
    }
    return came;
  }

  test.each<[string, string[], boolean[]]>([
    ['the least limit of those who stand there holds for one of another queue', ['q-one', 'q-two'], [true, false]],
    ['one whose limit is reached by those of another does not come in', ['q-two', 'q-one', 'q-two', 'q-two'], [true, false, true, false]],
    ['one of a queue without a limit counts, and is held to that of the others', ['q-any', 'q-one', 'q-two', 'q-any'], [true, false, true, false]],
  ])('%s', async (_what, queueIds, came) => {
    expect(await comeIn(queueIds)).toEqual(came);
  });

  test('as many of a queue without a limit may stand as there are', async () => {
    expect(await comeIn(['q-any', 'q-any', 'q-any', 'q-any'])).toEqual([true, true, true, true]);
  });

  test('a line of a queue is shared with nobody: one without a limit takes no seat there', async () => {
    expect(await comeIn(['q-any', 'q-any', 'q-any'], { queueId: 'q-any' })).toEqual([true, true, true]);
  });
});

test.each<[string, number, Way | false]>([
  ['a few seconds behind keeps the seat of who is due by another', 5, false],
  ['at which it is not due for long gives its seat away', 60, 'agent-first'],
])('a clock %s', async (_what, secondsBehind, came) => {
  const store = createInMemoryCallbackStore();
  const clock = { now: () => CLICKED_AT };
  const ports = { store, lines: createInMemoryLineBook(), parking: createInMemoryParking(store), queues: new Map([[QUEUE.queueId, { ...QUEUE, queuedAtMost: 1 }]]), clock, contacts: { lookUp: async () => undefined } };
  const [first, second] = ['first', 'second'].map((subject): Callback => ({ ...PROMISED_SAMPLES.pending, id: `${subject}.key`, subject, owner: ADA, checkAt: plusSeconds(CLICKED_AT, secondsBehind) })) as [Callback, Callback];
  await store.create(first);
  expect(await createTakeSeatInLine(ports)(first, LINE)).toBe('agent-first');
  expect(await createTakeSeatInLine(ports)(second, LINE)).toBe(came);
});

test('a callback that an agent took leaves its place to the next, though that was not written', async () => {
  const { calls, takeThird } = await fullLine();
  calls.set('c1-call', { ...calls.get('c1-call')!, acceptedAt: TALKING.acceptedAt });
  expect(await takeThird()).toBe('agent-first');
});
