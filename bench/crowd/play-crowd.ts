import { QUEUE } from '../../docs/print/callback-samples';
import type { Callback, Pending } from '../../lambda/callbacks/domain/callback';
import { isPromised, type Promised } from '../../lambda/callbacks/domain/callback-request';
import { newPending } from '../../lambda/callbacks/domain/new-promise';
import { plusSeconds } from '../../lambda/ground/domain/instant';
import { runProduct, type RunningProduct } from '../rush/run-product';
import { type BusyConnect, type Placed } from '../rush/busy-connect';

export interface Crowd {
  /** Callbacks of one queue, all due at once, which no agent takes. */
  blocked: number;
  /** How many may stand in a line. */
  limit: number;
  secondsPerCall: number;
}

export interface PlayedCrowd {
  connect: BusyConnect;
  /** The seconds from the due time of each callback of the other queue to the call that Connect accepted. One that was never dialled counts until the end. */
  latenessSeconds: number[];
}

const CROWDED = { ...QUEUE, queueId: 'q-crowded', twinQueueId: 'q-crowded-callbacks' };
const OTHER = { ...QUEUE, queueId: 'q-other', twinQueueId: 'q-other-callbacks' };

const DUE_AFTER_SECONDS = 300;
const SECONDS = 2 * 3600;

/**
 * Plays two hours in which nobody takes the callbacks of one queue, while a callback of another queue is due each minute. Every other one of those is asked
 * for at once; the rest are promised ahead. Agents take them within seconds.
 */
export async function playCrowd({ blocked, limit, secondsPerCall }: Crowd): Promise<PlayedCrowd> {
  const queues = [CROWDED, OTHER].map((queue) => ({ ...queue, queuedAtMost: limit }));
  const product = runProduct({ seed: 'crowd', queues, isTaken: isOfOther, secondsPerCall });
  const { world, connect, every } = product;
  const { tables, life } = world;
  const dueAt = plusSeconds(life.now(), DUE_AFTER_SECONDS);
  for (let nth = 0; nth < blocked; nth += 1) tables.put(promiseOf({ nth, dueAt, requestedAt: plusSeconds(life.now(), nth - blocked) }, CROWDED));
  const others: (Callback & Promised)[] = [];
  every(60, (nth) => {
    const isAtOnce = nth % 2 === 0;
    others.push(ask(product, { nth, dueAt: plusSeconds(life.now(), isAtOnce ? 0 : 600) }));
  });
  await life.runUntil(() => false, life.nowMs() + SECONDS * 1000);
  return { connect, latenessSeconds: others.filter((callback) => callback.dueAt < plusSeconds(life.now(), -60)).map((callback) => latenessOf(callback, connect, life.nowMs())) };
}

function isOfOther({ callback }: Placed): boolean {
  return isPromised(callback) && callback.queueId === OTHER.queueId;
}

function ask({ world: { tables, life }, ports }: RunningProduct, { nth, dueAt }: { nth: number; dueAt: string }): Callback & Promised {
  const callback = promiseOf({ nth: 100_000 + nth, dueAt, requestedAt: life.now() }, OTHER);
  tables.put(callback);
  void ports().bringIfNear(callback);
  return callback;
}

function promiseOf({ nth, dueAt, requestedAt }: { nth: number; dueAt: string; requestedAt: string }, queue: typeof QUEUE): Callback & Promised & Pending {
  const number = `+4930${1_000_000 + nth}`;
  const subject = `customer/${number}`;
  return newPending({ id: `${subject}.asked`, subject, origin: 'app', number, dueAt, zone: 'Europe/Berlin', purgeAt: plusSeconds(dueAt, 8 * 3600), requestedAt }, queue);
}

function latenessOf({ id, dueAt }: Callback & Promised, { placed }: BusyConnect, endMs: number): number {
  const first = placed.find(({ callback }) => callback.id === id);
  return ((first?.atMs ?? endMs) - Date.parse(dueAt)) / 1000;
}
