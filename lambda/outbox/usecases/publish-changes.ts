import type { Notices } from '../../ground/ports/clock-ids-notices';
import type { Changed } from '../../changes/domain/changed';
import type { OutgoingEvent } from '../domain/outgoing-event';
import type { EventBus, SetAside } from '../ports/event-bus';
import type { StreamedChange } from '../../changes/ports/streamed-change';
import type { RecentlyPublished } from './recently-published';

interface PublishNeeds {
  eventsOf: (changed: Changed) => OutgoingEvent[];
  bus: EventBus;
  aside: SetAside;
  published: RecentlyPublished;
  notices: Pick<Notices, 'failed'>;
}

/** Answers the place of the first record that is not published whole: the stream brings it again, and all behind it. */
export type PublishChanges = (changes: readonly StreamedChange[]) => Promise<{ failedFrom?: string }>;

interface Pending {
  item: string;
  event: OutgoingEvent;
}

/** What the bus does not take is put again so often, by itself. Then the stream brings it again, after a pause. */
const TRIES = 3;

/**
 * Publishes what happened. A fact is told again, under the same id, if this function dies after the bus took it, if another environment of it had told it, or if the bus repeats it.
 * What can never be published is set aside for the operator, and holds up nothing.
 */
export function createPublishChanges(needs: PublishNeeds): PublishChanges {
  const { bus, published, notices, eventsOf } = needs;
  return async (changes) => {
    const records = changes.map((change) => withEvents(change, eventsOf));
    try {
      const pending = newAmong(records, published);
      for (let from = 0; from < pending.length; from += bus.atOnce) await putUntilTaken(needs, pending.slice(from, from + bus.atOnce));
      for (const record of records) await setAsideUnreadable(needs, record);
      return {};
    } catch (error) {
      const failed = records.find(({ position, read }) => !('events' in read ? read.events.every(({ id }) => published.has(id)) : published.has(position)))!;
      notices.failed('publish', failed.item, error);
      return { failedFrom: failed.position };
    }
  };
}

interface Readable {
  position: string;
  item: string;
  read: { events: OutgoingEvent[] } | { unreadable: string };
}

/** One that cannot be told must not keep the others from it, whatever the fault. */
function withEvents({ position, item, read }: StreamedChange, eventsOf: PublishNeeds['eventsOf']): Readable {
  if ('unreadable' in read) return { position, item, read };
  try {
    return { position, item, read: { events: read.changed ? eventsOf(read.changed) : [] } };
  } catch (error) {
    return { position, item, read: { unreadable: `Its events could not be made: ${String(error)}` } };
  }
}

/** Each once. A record may forget what Connect told of a call, and be told it again. */
function newAmong(records: readonly Readable[], published: RecentlyPublished): Pending[] {
  const told = records.flatMap(({ item, read }) => ('events' in read ? read.events.map((event) => ({ item, event })) : []));
  return [...new Map(told.map((pending) => [pending.event.id, pending])).values()].filter(({ event }) => !published.has(event.id));
}

async function setAsideUnreadable({ aside, published }: PublishNeeds, { item, position, read }: Readable): Promise<void> {
  if ('events' in read || published.has(position)) return;
  await aside.add({ item, why: read.unreadable });
  published.add(position);
}

async function putUntilTaken(needs: PublishNeeds, events: readonly Pending[]): Promise<void> {
  let left = events;
  for (let tried = 0; left.length > 0 && tried < TRIES; tried += 1) left = await put(needs, left);
  if (left.length > 0) throw new Error(`The bus did not take ${left.length} of ${events.length} events.`);
}

/** Returns those that are to be put again. */
async function put({ bus, aside, published }: PublishNeeds, events: readonly Pending[]): Promise<Pending[]> {
  const answers = await bus.put(events.map(({ event }) => event));
  const answered = events.map((pending, nth) => ({ ...pending, answer: answers[nth]! }));
  for (const { event, answer } of answered) if ('taken' in answer) published.add(event.id);
  for (const { item, event, answer } of answered) {
    if (!('refused' in answer)) continue;
    await aside.add({ item, event: event.id, why: answer.refused });
    published.add(event.id);
  }
  return answered.filter(({ answer }) => 'busy' in answer);
}
