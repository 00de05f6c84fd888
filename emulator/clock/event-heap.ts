/** Something that is to happen at an instant; among those of one instant, in the order in which they were planned. */
export interface PlannedEvent {
  /** Epoch milliseconds. */
  at: number;
  order: number;
  action: () => void | Promise<void>;
  cancelled: boolean;
}

/** A binary heap: the next event first. Cancelled ones are dropped when they come to the top. */
export class EventHeap {
  private readonly heap: PlannedEvent[] = [];

  peek(): PlannedEvent | undefined {
    while (this.heap[0]?.cancelled) this.pop();
    return this.heap[0];
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

  pop(): PlannedEvent | undefined {
    const heap = this.heap;
    const first = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0) return first;
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
    return first;
  }

  clear(): void {
    this.heap.length = 0;
  }
}

function before(a: PlannedEvent, b: PlannedEvent): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
