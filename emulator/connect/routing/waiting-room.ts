import type { Contact, QueueRef } from '../model';

const NOBODY: ReadonlySet<Contact> = new Set();

/** Contacts that wait, by queue, in the order in which they came. */
export class WaitingRoom {
  private readonly standard = new Map<string, Set<Contact>>();
  private readonly agents = new Map<string, Set<Contact>>();
  private count = 0;

  get isEmpty(): boolean {
    return this.count === 0;
  }

  add(contact: Contact): void {
    const { rooms, id } = this.place(contact.queue!);
    const queue = rooms.get(id) ?? new Set();
    if (!queue.has(contact)) this.count += 1;
    rooms.set(id, queue.add(contact));
  }

  /** False when it was not waiting. */
  remove(contact: Contact): boolean {
    if (!contact.queue) return false;
    const { rooms, id } = this.place(contact.queue);
    const removed = rooms.get(id)?.delete(contact) ?? false;
    if (removed) this.count -= 1;
    return removed;
  }

  in(queue: QueueRef): ReadonlySet<Contact> {
    const { rooms, id } = this.place(queue);
    return rooms.get(id) ?? NOBODY;
  }

  size(queue: QueueRef): number {
    return this.in(queue).size;
  }

  private place(queue: QueueRef): { rooms: Map<string, Set<Contact>>; id: string } {
    return queue.kind === 'STANDARD' ? { rooms: this.standard, id: queue.queueId } : { rooms: this.agents, id: queue.userId };
  }
}
