import { newPending } from '../../lambda/callbacks/domain/new-promise';
import { plusSeconds, secondsBetween } from '../../lambda/ground/domain/instant';
import { QUEUE } from '../../docs/print/callback-samples';
import { wireAgentCallbacks } from '../../lambda/functions/wiring/agent-callbacks';
import { wireDials } from '../../lambda/functions/wiring/dials';
import type { Ports } from '../../test/soak/ports';
import type { World } from '../../test/soak/world';
import type { BusyConnect } from './busy-connect';
import { runProduct } from './run-product';

export interface Rush {
  /** Number of callbacks, in the order in which they were promised. */
  callbacks: number;
  /** Seconds from the first due time to the last. They are spread evenly. */
  dueWithinSeconds: number;
  /** Whether agents accept them within seconds and talk for three minutes. If false, nobody accepts any, and they stay in line. */
  isTaken: boolean;
  secondsPerCall: number;
  /** Seconds between the clicks of all agents together. */
  secondsBetweenClicks: number;
  seconds: number;
}

export interface PlayedRush {
  connect: BusyConnect;
  /** Subjects, in the order of their due times. */
  wanted: string[];
  /** Seconds from the click to the call that Connect accepted; undefined if it was refused. */
  clickSeconds: (number | undefined)[];
  /** Number of messages that came again because their function failed. */
  failures: number;
  /** Effects that failed and were put off, by name. */
  failedEffects: [what: string, times: number][];
}

const DUE_AFTER_SECONDS = 300;

/** Plays callbacks of one queue whose line has no limit, while agents click. */
export async function playRush(rush: Rush): Promise<PlayedRush> {
  const queues = [{ ...QUEUE, queuedAtMost: 'unlimited' as const }];
  const { world, connect, consumer, ports, every } = runProduct({ seed: 'rush', queues, isTaken: () => rush.isTaken, secondsPerCall: rush.secondsPerCall });
  const { life } = world;
  const wanted = promiseAll(world, rush);
  const clickSeconds: PlayedRush['clickSeconds'] = [];
  every(rush.secondsBetweenClicks, (nth) => void click(ports(), nth).then((seconds) => clickSeconds.push(seconds)));
  await life.runUntil(() => false, life.nowMs() + rush.seconds * 1000);
  const failedEffects = world.tally.entries().filter(([what]) => what.startsWith('failed: '));
  return { connect, wanted, clickSeconds, failures: consumer.failures, failedEffects };
}

function promiseAll({ tables, life }: World, { callbacks, dueWithinSeconds }: Rush): string[] {
  const requestedAt = life.now();
  const dueFrom = plusSeconds(requestedAt, DUE_AFTER_SECONDS);
  return Array.from({ length: callbacks }, (_, nth) => {
    const number = `+4930${1_000_000 + nth}`;
    const subject = `customer/${number}`;
    const dueAt = plusSeconds(dueFrom, Math.floor((dueWithinSeconds * nth) / callbacks));
    const asked = { id: `${subject}.asked`, subject, origin: 'app' as const, number, dueAt, zone: 'Europe/Berlin', purgeAt: plusSeconds(dueAt, 8 * 3600), requestedAt: plusSeconds(requestedAt, -callbacks + nth) };
    tables.put(newPending(asked, QUEUE));
    return subject;
  });
}

async function click(ports: Ports, nth: number): Promise<number | undefined> {
  const at = ports.clock.now();
  const answer = await wireDials(ports, wireAgentCallbacks(ports)).startDial({ agent: { userId: 'u-ada', username: 'ada' }, number: `+4989${1_000_000 + nth}`, mode: 'queued-callback', idempotencyKey: `click-${nth}` });
  return 'refusal' in answer ? undefined : secondsBetween(at, ports.clock.now());
}
