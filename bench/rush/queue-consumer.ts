import type { DispatchMessage } from '../../lambda/agenda/ports/dispatch';
import type { VirtualLife } from '../../test/soak/virtual-life';

/** The settings of the consumer in lib/callbacks/dispatch-queue.ts. */
const BATCH = 5;
const CONSUMERS = 2;
const LONGEST_DELAY_SECONDS = 900;
const VISIBILITY_SECONDS = 90;

export interface QueueConsumer {
  send(messages: { message: DispatchMessage; at: string }[]): void;
  /** Number of messages that failed and came again. */
  failures: number;
}

/** The dispatch queue and its function. Messages come when their delay is over, in batches. The messages of a batch are handled one after the other. */
export function createQueueConsumer(life: VirtualLife, handle: (message: DispatchMessage) => Promise<void>): QueueConsumer {
  const visible: DispatchMessage[] = [];
  let consuming = 0;
  const bring = (message: DispatchMessage, afterSeconds: number) =>
    life.after(afterSeconds, () => {
      visible.push(message);
      void consume();
    });
  const consume = async () => {
    if (consuming === CONSUMERS) return;
    consuming += 1;
    for (let batch = visible.splice(0, BATCH); batch.length > 0; batch = visible.splice(0, BATCH)) {
      for (const message of batch) {
        await handle(message).catch(() => {
          consumer.failures += 1;
          bring(message, VISIBILITY_SECONDS);
        });
      }
    }
    consuming -= 1;
  };
  const consumer: QueueConsumer = {
    failures: 0,
    send(messages) {
      for (const { message, at } of messages) bring(message, Math.min(LONGEST_DELAY_SECONDS, Math.max(0, Math.ceil((Date.parse(at) - life.nowMs()) / 1000))));
    },
  };
  return consumer;
}
