import type { Contact, QueueRef } from '../model';

/** Contacts that wait, by queue, in the order in which they came. */
export class WaitingRoom {
  private readonly queues = new Map<string, Set<Contact>>();

  add(contact: Contact): void {
    const key = keyOf(contact.queue!);
    const queue = this.queues.get(key) ?? new Set();
    this.queues.set(key, queue.add(contact));
  }

  /** False when it was not waiting. */
  remove(contact: Contact): boolean {
    return (contact.queue && this.queues.get(keyOf(contact.queue))?.delete(contact)) ?? false;
  }

  in(queue: QueueRef): Iterable<Contact> {
    return this.queues.get(keyOf(queue)) ?? [];
  }

  size(queue: QueueRef): number {
    return this.queues.get(keyOf(queue))?.size ?? 0;
  }
}

function keyOf(queue: QueueRef): string {
  return queue.kind === 'STANDARD' ? `queue/${queue.queueId}` : `agent/${queue.userId}`;
}
