import type { InstanceStore } from '../instance-store';
import type { QueueRef } from '../model';

/** The number that a queue shows on outbound calls. Agent queues have none. */
export function queueCallerId(store: InstanceStore, queue: QueueRef | undefined): string | undefined {
  const settings = queue?.kind === 'STANDARD' ? store.queues.get(queue.queueId) : undefined;
  return settings?.outboundCallerIdNumberId ? store.numbers.get(settings.outboundCallerIdNumberId)?.number : undefined;
}
