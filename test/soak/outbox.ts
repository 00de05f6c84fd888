import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import * as v from 'valibot';
import { type CallbackItem, fromItem } from '../../lambda/callbacks/adapters/callback-items';
import { CALLBACK_FORMAT } from '../../lambda/callbacks/adapters/stored-callback';
import type { Attempt } from '../../lambda/callbacks/domain/attempt';
import type { Callback } from '../../lambda/callbacks/domain/callback';
import { isPromised } from '../../lambda/callbacks/domain/callback-request';
import { streamedChanges } from '../../lambda/changes/adapters/stream-of-records';
import type { StreamedChange } from '../../lambda/changes/ports/streamed-change';
import type { OutgoingEvent } from '../../lambda/outbox/domain/outgoing-event';
import { EVENT_SCHEMAS, type EventName } from '../../lambda/outbox/http/event-schemas';
import { eventsOf } from '../../lambda/outbox/http/events-of';
import type { PutAnswer } from '../../lambda/outbox/ports/event-bus';
import { createPublishChanges, type PublishChanges } from '../../lambda/outbox/usecases/publish-changes';
import { createRecentlyPublished } from '../../lambda/outbox/usecases/recently-published';
import type { Chance } from './chance';
import type { ItemWrite } from './tables';
import type { Tally } from './tally';

/** What may go wrong while the writes of a history are published. */
interface Publishing {
  chance: Chance;
  tally: Tally;
  /** Probability that the bus fails, or the function dies, at a call. */
  trouble: number;
}

/** The function dies: nobody hears of it again, and its memory is gone. */
class Killed extends Error {}

/** A history's writes, ready to be published, several times if need be. */
export interface Writes {
  shards: readonly (readonly StreamedChange[])[];
  callbacks: readonly Callback[];
}

export function writesOf(written: readonly ItemWrite[]): Writes {
  return { shards: shardsOf(written).map(streamedChanges), callbacks: written.map(({ after }) => fromItem(after)) };
}

/**
 * Publishes what a history wrote, as the table's stream brings it: in the order of each item, the shards side by side, in batches, until each is done. Returns the promises that
 * this broke, in words.
 */
export async function checkOutbox(writes: Writes, publishing: Publishing): Promise<string[]> {
  const told: OutgoingEvent[] = [];
  const shards = writes.shards.map((changes) => ({ changes: [...changes], publish: newEnvironment(told, publishing) }));
  while (shards.some(({ changes }) => changes.length > 0)) {
    const shard = publishing.chance.oneOf(shards.filter(({ changes }) => changes.length > 0));
    const batch = shard.changes.slice(0, publishing.chance.wholeBetween(1, 20));
    try {
      const { failedFrom } = await shard.publish(batch);
      shard.changes.splice(0, failedFrom === undefined ? batch.length : batch.findIndex(({ position }) => position === failedFrom));
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      shard.publish = newEnvironment(told, publishing);
    }
  }
  publishing.tally.count('outbox: history published');
  return [...misfitsOf(told), ...differences(told, writes.callbacks), ...repeatsOf(told, publishing)];
}

const SHARDS = 3;

function shardsOf(written: readonly ItemWrite[]): DynamoDBRecord[][] {
  const shards: DynamoDBRecord[][] = Array.from({ length: SHARDS }, () => []);
  for (const [nth, { before, after, isCopy }] of written.entries()) {
    const key = [...`${after.subject}${after.slot}`].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
    const image = (item: CallbackItem) => marshall({ ...item, format: CALLBACK_FORMAT, ...(!isCopy && { savedBy: 'a write' }) }, { removeUndefinedValues: true }) as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] & object;
    const newImage = image(after);
    const { subject, slot } = newImage;
    shards[key % SHARDS]!.push({
      eventName: before ? 'MODIFY' : 'INSERT',
      dynamodb: { SequenceNumber: String(nth), ApproximateCreationDateTime: 1_795_000_000 + nth, Keys: { subject: subject!, slot: slot! }, NewImage: newImage, ...(before && { OldImage: image(before) }) },
    });
  }
  return shards;
}

/** An environment of the function, which remembers what it published until it dies. */
function newEnvironment(told: OutgoingEvent[], { chance, tally, trouble }: Publishing): PublishChanges {
  const strike = (when: 'before' | 'after') => {
    if (chance.is(trouble / 4)) {
      tally.count(`outbox: died ${when} the bus took events`);
      throw new Killed();
    }
    if (chance.is(trouble / 4)) {
      tally.count(`outbox: bus failed ${when} it took events`);
      throw new Error('The bus does not answer.');
    }
  };
  const take = (event: OutgoingEvent): PutAnswer => {
    if (chance.is(trouble / 4)) {
      tally.count('outbox: bus did not take one event');
      return { busy: 'ThrottlingException' };
    }
    told.push(event);
    return { taken: true };
  };
  const publish = createPublishChanges({
    eventsOf: (changed) => eventsOf(changed, 'masked'),
    bus: {
      atOnce: 10,
      async put(events) {
        strike('before');
        const answers = events.map(take);
        strike('after');
        return answers;
      },
    },
    aside: { add: ({ item, why }) => Promise.reject(new Error(`${item} was set aside: ${why}`)) },
    published: createRecentlyPublished(5000),
    notices: {
      failed(_what, _item, error) {
        if (error instanceof Killed) throw error;
        if (!/does not answer|did not take/.test(String(error))) throw new Error(String(error));
      },
    },
  });
  return publish;
}

function misfitsOf(told: readonly OutgoingEvent[]): string[] {
  return told.flatMap(({ name, detail }) => {
    const { success, output } = v.safeParse(EVENT_SCHEMAS[name as EventName], detail);
    return success && JSON.stringify(sorted(output)) === JSON.stringify(sorted(detail)) ? [] : [`The event ${name} is not as its schema says: ${JSON.stringify(detail)}`];
  });
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)).map(([name, part]) => [name, sorted(part)]));
}

/** Only a death, or a bus that takes events and says that it does not, may have an event told twice. */
function repeatsOf(told: readonly OutgoingEvent[], { trouble }: Publishing): string[] {
  const ids = told.map(({ id }) => id);
  return trouble > 0 ? [] : ids.filter((id, nth) => ids.indexOf(id) !== nth).map((id) => `The event ${id} was published twice, and nothing had failed.`);
}

/** What all versions of a record together hold, counted without any comparison of two: as often it is told, under different ids. */
function differences(told: readonly OutgoingEvent[], callbacks: readonly Callback[]): string[] {
  const idsOf = new Map<string, Set<string>>();
  for (const { name, id, detail } of told) {
    const { callback, dial } = detail as { callback?: { id: string }; dial?: { id: string } };
    const { how } = detail as { how?: string };
    const what = how === 'put-off' ? how : name.split('.')[2];
    const key = `${(callback ?? dial)!.id} ${what}`;
    idsOf.set(key, (idsOf.get(key) ?? new Set()).add(id));
  }
  const versions = new Map<string, Callback[]>();
  for (const callback of callbacks) versions.set(callback.id, [...(versions.get(callback.id) ?? []), callback]);
  return [...versions].flatMap(([id, saved]) =>
    Object.entries(countsOf(saved)).flatMap(([what, expected]) => {
      const published = idsOf.get(`${id} ${what}`)?.size ?? 0;
      return published === expected ? [] : [`${id} was to be told ${expected} times as ${what}, and was ${published} times.`];
    }),
  );
}

function countsOf(saved: readonly Callback[]): Record<string, number> {
  const attempts = saved.flatMap((callback) => [callback.attempt, ...(isPromised(callback) ? callback.attempts : [])]);
  const distinct = (values: (string | undefined)[]) => new Set(values.filter((value) => value !== undefined)).size;
  const ofCalls = (moment: (attempt: Attempt) => unknown) => distinct(attempts.filter(moment).map(({ call }) => call!.contactId));
  const changes = saved.flatMap((callback) => (isPromised(callback) ? (callback.changes ?? []) : []));
  const byVersion = [...new Map(saved.map((callback) => [callback.version, callback])).values()].sort((one, other) => one.version - other.version);
  return {
    asked: 1,
    placed: distinct(attempts.filter(({ admittedAt }) => admittedAt !== undefined).map(({ handoffContactId }) => handoffContactId)),
    offered: ofCalls(({ call }) => call?.queuedAt),
    accepted: ofCalls(({ call }) => call?.acceptedAt),
    answered: ofCalls(({ call }) => call?.connectedAt),
    claimed: distinct(changes.filter(({ how }) => how === 'claimed').map(({ at, by }) => `${at} ${by}`)),
    changed: distinct(changes.filter(({ how }) => how !== 'claimed').map(({ at, by, how }) => `${at} ${by} ${how}`)),
    tried: distinct(saved.flatMap((callback) => (isPromised(callback) ? callback.attempts : [])).map(({ handoffContactId, endedAt }) => handoffContactId ?? endedAt)),
    ended: byVersion.filter(({ phase }, nth) => phase === 'ended' && byVersion[nth - 1]?.phase !== 'ended').length,
  };
}
