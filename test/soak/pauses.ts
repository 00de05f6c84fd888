import { type Callback, isPromised } from '../../lambda/callbacks/domain/callback';
import type { World } from './world';

/** In some histories the operator pauses everything, or one queue, for a while; agents and customers go on. */
export function pauseForAWhile(world: World, withinSeconds: number): void {
  const { life, chance, tally, queues, tables, paused } = world;
  if (!chance.is(0.4)) return;
  const queueId = chance.oneOf([undefined, undefined, ...queues.keys()]);
  life.after(chance.between(0, withinSeconds), () => {
    if (world.isQuiet) return;
    void tables.pauses.pause({ since: life.now(), why: 'Wrong numbers are being called.', by: 'operator' }, queueId);
    paused.set(queueId ?? '', life.nowMs());
    tally.count(`paused: ${queueId === undefined ? 'everything' : 'a queue'}`);
    life.after(chance.oneOf([5, 60, 600]) * chance.between(0.5, 2), () => resume(world, queueId));
  });
}

export function resumeAll(world: World): void {
  for (const queueId of [undefined, ...world.queues.keys()]) resume(world, queueId);
}

function resume({ tables, paused }: World, queueId: string | undefined): void {
  void tables.pauses.resume(queueId);
  paused.delete(queueId ?? '');
}

/** From the answer of the gate to the call. */
const AT_ONCE_SECONDS = 1;
/** A flow waits so long for its answer. */
const FLOW_SECONDS = 10;

/** Checks, when a call is placed, that it is not paused. */
export function checkPlacing(world: World, callback: Callback): void {
  check(world, callback, { what: 'was placed', graceSeconds: AT_ONCE_SECONDS });
}

/** Checks, when a call may make its callback, that it is not paused. */
export function checkAdmission(world: World, callback: Callback): void {
  check(world, callback, { what: 'was admitted', graceSeconds: FLOW_SECONDS });
}

function check({ life, paused, broken }: World, callback: Callback, { what, graceSeconds }: { what: string; graceSeconds: number }): void {
  const begun = [paused.get(''), isPromised(callback) ? paused.get(callback.queueId) : undefined].filter((since) => since !== undefined);
  const forSeconds = Math.max(0, ...begun.map((since) => (life.nowMs() - since) / 1000));
  if (forSeconds > graceSeconds) broken.push(`At ${life.now()} ${callback.id} ${what}, though calls had been paused for ${forSeconds} s.`);
}
