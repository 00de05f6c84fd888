import type { Contact, QueueRef } from '../model';
import { compareWaiting } from './compare-waiting';

const NOBODY: readonly Contact[] = [];

/** Contacts that wait, by queue, whoever is served first in front; among equals, whoever came first. */
export class WaitingRoom {
  private readonly standard = new Map<string, Contact[]>();
  private readonly agents = new Map<string, Contact[]>();

  /** Whether anybody waits who is not ringing at an agent already. */
  hasQueued(): boolean {
    for (const rooms of [this.standard, this.agents]) {
      for (const queue of rooms.values()) if (queue.some(({ state }) => state === 'QUEUED')) return true;
    }
    return false;
  }

  add(contact: Contact): void {
    const { rooms, id } = this.place(contact.queue!);
    const queue = rooms.get(id) ?? [];
    if (queue.includes(contact)) return;
    queue.splice(placeIn(queue, contact), 0, contact);
    rooms.set(id, queue);
  }

  /** False when it was not waiting. */
  remove(contact: Contact): boolean {
    if (!contact.queue) return false;
    const { rooms, id } = this.place(contact.queue);
    const queue = rooms.get(id);
    const at = queue?.indexOf(contact) ?? -1;
    if (at < 0) return false;
    queue!.splice(at, 1);
    return true;
  }

  /** What decides its place was changed: puts it there, if it waits. */
  moveToPlace(contact: Contact): void {
    if (this.remove(contact)) this.add(contact);
  }

  in(queue: QueueRef): readonly Contact[] {
    const { rooms, id } = this.place(queue);
    return rooms.get(id) ?? NOBODY;
  }

  size(queue: QueueRef): number {
    return this.in(queue).length;
  }

  private place(queue: QueueRef): { rooms: Map<string, Contact[]>; id: string } {
    return queue.kind === 'STANDARD' ? { rooms: this.standard, id: queue.queueId } : { rooms: this.agents, id: queue.userId };
  }
}

/** Behind all that are served before it or at the same time. */
function placeIn(queue: readonly Contact[], contact: Contact): number {
  let [from, to] = [0, queue.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compareWaiting(queue[middle]!, contact) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
