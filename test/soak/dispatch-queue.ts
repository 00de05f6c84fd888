import type { SQSEvent } from 'aws-lambda';
import type { DispatchMessage } from '../../lambda/agenda/ports/dispatch';
import { readDispatchMessage } from '../../lambda/agenda/adapters/sqs-dispatch-queue';
import { wireDispatchCallback } from '../../lambda/functions/wiring/dispatch-and-sweep';
import { eachMessage } from '../../lambda/functions/wiring/each-message';
import { countingNotices, createPorts } from './ports';
import type { World } from './world';

interface Held {
  id: string;
  body: string;
  subject: string;
  receives: number;
}

/** Messages of the dispatch queue. A function reads them in batches, as the template says. */
export interface SoakQueue {
  /** Messages that are visible, delayed, or being worked on. */
  underWay(): number;
  /** Those of one callback. */
  of(subject: string): number;
  bring(message: DispatchMessage, afterSeconds: number): void;
}

export function createDispatchQueue(world: World): SoakQueue {
  const { life, limits, tally, trouble } = world;
  const { batchSize, maxConcurrency, visibilitySeconds, receivesAtMost } = limits.dispatch;
  const held = new Set<Held>();
  const visible: Held[] = [];
  let [running, made] = [0, 0];
  const show = (message: Held, afterSeconds: number) =>
    life.after(afterSeconds, () => {
      visible.push(message);
      poll();
    });
  const poll = () => {
    while (running < maxConcurrency && visible.length > 0) void work(visible.splice(0, batchSize));
  };
  const work = async (taken: Held[]) => {
    const batch = taken.filter((message) => !isSpent(message));
    if (batch.length === 0) return;
    running += 1;
    if (batch.length > 1) tally.count('batch of several messages');
    let failed = new Set(batch.map(({ id }) => id));
    const receivedAtMs = life.nowMs();
    const how = await trouble.run('queue-dispatch', async (process) => {
      const notices = { ...countingNotices(world), flush: () => undefined };
      const { batchItemFailures } = await eachMessage(eventOf(batch), { what: 'dispatch', notices, time: process.time, work: (body, receives) => wireDispatchCallback(createPorts(world, process, 'paces'))(readDispatchMessage(body), receives) });
      failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    });
    running -= 1;
    for (const message of batch) {
      if (how === 'done' && !failed.has(message.id)) held.delete(message);
      else show(message, Math.max(0, visibilitySeconds - (life.nowMs() - receivedAtMs) / 1000));
    }
    poll();
  };
  const isSpent = (message: Held) => {
    message.receives += 1;
    if (message.receives <= receivesAtMost) return false;
    tally.count('message in the failure queue');
    return held.delete(message);
  };
  return {
    underWay: () => held.size,
    of: (wanted) => [...held].filter(({ subject }) => subject === wanted).length,
    bring(message, afterSeconds) {
      made += 1;
      const one = { id: `m${made}`, body: JSON.stringify(message), subject: message.subject, receives: 0 };
      held.add(one);
      show(one, afterSeconds);
    },
  };
}

function eventOf(batch: Held[]): SQSEvent {
  return { Records: batch.map(({ id, body, receives }) => ({ messageId: id, body, attributes: { ApproximateReceiveCount: String(receives) } })) } as unknown as SQSEvent;
}
