import type { OutgoingEvent } from '../../../lambda/outbox/domain/outgoing-event';
import type { PutAnswer } from '../../../lambda/outbox/ports/event-bus';
import type { StreamedChange } from '../../../lambda/changes/ports/streamed-change';
import { createPublishChanges } from '../../../lambda/outbox/usecases/publish-changes';
import { createRecentlyPublished } from '../../../lambda/outbox/usecases/recently-published';

/** A record whose write makes these events. */
const writing = (position: string, ...ids: string[]): StreamedChange & { ids: string[] } => ({ position, item: `item ${position}`, read: { changed: { ids } as never }, ids });
const unreadable = (position: string): StreamedChange => ({ position, item: `item ${position}`, read: { unreadable: 'Its format is 9.' } });

/** A function and what it did. `answers`: what the bus says of an event, the first time and further times; default: it takes it. */
function openOutbox(answers: Record<string, PutAnswer[]> = {}) {
  const puts: string[][] = [];
  const aside: object[] = [];
  const failed: string[] = [];
  const publish = createPublishChanges({
    eventsOf: (changed) => {
      const { ids } = changed as unknown as { ids: string[] };
      if (ids.includes('broken')) throw new TypeError('It has no number.');
      return ids.map((id): OutgoingEvent => ({ id, name: 'dialback.callback.asked', at: '2026-11-23T09:00:00.000Z', detail: {} }));
    },
    bus: {
      atOnce: 2,
      async put(events) {
        puts.push(events.map(({ id }) => id));
        return events.map(({ id }) => answers[id]?.shift() ?? { taken: true });
      },
    },
    aside: { add: async (what) => void aside.push(what) },
    published: createRecentlyPublished(100),
    notices: { failed: (_what, item) => void failed.push(item) },
  });
  return { publish, puts, aside, failed };
}

test('puts as many events at once as the bus takes, each once', async () => {
  const { publish, puts } = openOutbox();
  expect(await publish([writing('1', 'a', 'b'), writing('2', 'c', 'a')])).toEqual({});
  expect(puts).toEqual([['a', 'b'], ['c']]);
});

test('what the bus has no room for is put again, by itself', async () => {
  const { publish, puts } = openOutbox({ b: [{ busy: 'ThrottlingException' }] });
  expect(await publish([writing('1', 'a'), writing('2', 'b'), writing('3', 'c')])).toEqual({});
  expect(puts).toEqual([['a', 'b'], ['b'], ['c']]);
});

test('what it does not take in the end is brought again by the stream; what it took is not told twice', async () => {
  const busy = { busy: 'InternalFailure' };
  const { publish, puts, failed } = openOutbox({ b: [busy, busy, busy] });
  const batch = [writing('1', 'a'), writing('2', 'b'), writing('3', 'c')];
  expect(await publish(batch)).toEqual({ failedFrom: '2' });
  expect(failed).toEqual(['item 2']);
  expect(await publish(batch.slice(1))).toEqual({});
  expect(puts).toEqual([['a', 'b'], ['b'], ['b'], ['b', 'c']]);
});

test('what can never be published is set aside once, with its reason, and holds up nothing', async () => {
  const busy = { busy: 'InternalFailure' };
  const { publish, puts, aside } = openOutbox({ b: [{ refused: 'MalformedDetail' }], d: [busy, busy, busy] });
  const batch = [unreadable('1'), writing('2', 'broken'), writing('3', 'b'), writing('4', 'd')];
  // What is to be published comes first.
  expect(await publish(batch)).toEqual({ failedFrom: '1' });
  expect(await publish(batch)).toEqual({});
  expect(await publish(batch)).toEqual({});
  expect(aside).toEqual([
    { item: 'item 3', event: 'b', why: 'MalformedDetail' },
    { item: 'item 1', why: 'Its format is 9.' },
    { item: 'item 2', why: 'Its events could not be made: TypeError: It has no number.' },
  ]);
  expect(puts.at(-1)).toEqual(['d']);
});

test('what cannot be set aside either is brought again', async () => {
  const failing = createPublishChanges({
    eventsOf: () => [],
    bus: { atOnce: 2, put: async () => [] },
    aside: { add: () => Promise.reject(new Error('The queue does not answer.')) },
    published: createRecentlyPublished(100),
    notices: { failed: () => undefined },
  });
  expect(await failing([writing('1'), unreadable('2')])).toEqual({ failedFrom: '2' });
});

test('a change that tells nobody anything puts nothing', async () => {
  const { publish, puts } = openOutbox();
  expect(await publish([{ position: '1', item: 'a line', read: {} }, writing('2')])).toEqual({});
  expect(puts).toEqual([]);
});

test('the ids of what was published are forgotten, the oldest first', () => {
  const published = createRecentlyPublished(2);
  for (const id of ['a', 'b', 'c']) published.add(id);
  expect(['a', 'b', 'c'].map((id) => published.has(id))).toEqual([false, true, true]);
});
