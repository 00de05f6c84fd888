import type { Callback } from '../../lambda/callbacks/domain/callback';
import { isPromised } from '../../lambda/callbacks/domain/callback-request';
import type { World } from './world';

/** In some histories the operator pauses everything, or one queue, for a while; agents and customers go on. */
export function pauseForAWhile(world: World, withinSeconds: number): void {
  const { life, chance, tally, queues, tables, paused } = world;
  if (!chance.is(0.4)) return;
  const queueId = chance.oneOf([undefined, undefined, ...queues.keys()]);
  const begin = () => {
    if (world.isQuiet) return;
    void tables.pauses.pause({ since: life.now(), why: 'Wrong numbers are being called.', by: 'operator' }, queueId);
    paused.set(queueId ?? '', life.nowMs());
    tally.count(`paused: ${queueId === undefined ? 'everything' : 'a queue'}`);
    life.after(chance.oneOf([5, 60, 600]) * chance.between(0.5, 2), () => resume(world, queueId));
  };
  // The tightest moment is that between the call to our own number and its admission.
  const isTight = chance.is(0.5);
  life.after(chance.between(0, withinSeconds), () => (isTight ? void (world.afterNextPlacing = begin) : begin()));
}

export function resumeAll(world: World): void {
  for (const queueId of [undefined, ...world.queues.keys()]) resume(world, queueId);
}

function resume({ tables, paused }: World, queueId: string | undefined): void {
  void tables.pauses.resume(queueId);
  paused.delete(queueId ?? '');
}

/** From the answer of the gate to the call. */
const AT_ONCE_MS = 1000;

/** Checks, when a call is placed, that it is not paused. */
export function checkPlacing(world: World, callback: Callback): void {
  if (isPausedSince(world, callback, world.life.nowMs() - AT_ONCE_MS)) world.broken.push(`At ${world.life.now()} ${callback.id} was placed, though calls had been paused.`);
  world.afterNextPlacing?.();
  world.afterNextPlacing = undefined;
}

/** Checks, when a call may make its callback, that calls were not paused when it asked (`askedAtMs`). */
export function checkAdmission(world: World, callback: Callback, askedAtMs: number): void {
  if (isPausedSince(world, callback, askedAtMs)) world.broken.push(`At ${world.life.now()} ${callback.id} was admitted, though calls had been paused before it asked.`);
}

/** Whether a pause that concerns it has lasted since then or longer. */
function isPausedSince({ paused }: World, callback: Callback, atMs: number): boolean {
  const begun = [paused.get(''), isPromised(callback) ? paused.get(callback.queueId) : undefined];
  return begun.some((since) => since !== undefined && since <= atMs);
}
