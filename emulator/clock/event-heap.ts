/** Something that is to happen at an instant; among those of one instant, in the order in which they were planned. */
export interface PlannedEvent {
  /** Epoch milliseconds. */
  at: number;
  order: number;
  action: () => void | Promise<void>;
  /** It happened, or was cancelled. */
  over: boolean;
}

/** A binary heap: the next event first. Cancelled ones are dropped when they come to the top, or when they are more than the others. */
export class EventHeap {
  private heap: PlannedEvent[] = [];
  private cancelled = 0;

  /** With the cancelled ones that are still there. */
  get size(): number {
    return this.heap.length;
  }

  peek(): PlannedEvent | undefined {
    while (this.heap[0]?.over) {
      this.pop();
      this.cancelled -= 1;
    }
    return this.heap[0];
  }

  cancel(event: PlannedEvent): void {
    if (event.over) return;
    event.over = true;
    this.cancelled += 1;
    if (2 * this.cancelled > this.heap.length) this.dropCancelled();
  }

  push(event: PlannedEvent): void {
    const heap = this.heap;
    let at = heap.push(event) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (before(heap[parent]!, event)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = event;
  }

  /** The next event, which is over from now on. */
  take(): PlannedEvent | undefined {
    const next = this.peek();
    if (!next) return undefined;
    next.over = true;
    this.pop();
    return next;
  }

  clear(): void {
    this.heap = [];
    this.cancelled = 0;
  }

  /** A list in order is a heap. */
  private dropCancelled(): void {
    this.heap = this.heap.filter(({ over }) => !over).sort((a, b) => (before(a, b) ? -1 : 1));
    this.cancelled = 0;
  }

  private pop(): void {
    const heap = this.heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child += 1;
      if (before(last, heap[child]!)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
  }
}

function before(a: PlannedEvent, b: PlannedEvent): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
