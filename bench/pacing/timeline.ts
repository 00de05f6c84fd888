/** Events in the order of their seconds; those of one second in the order in which they were set. A binary heap. */
export class Timeline {
  now = 0;
  private readonly heap: { at: number; nth: number; run: () => void }[] = [];
  private set = 0;

  after(seconds: number, run: () => void): void {
    this.heap.push({ at: this.now + seconds, nth: (this.set += 1), run });
    let child = this.heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.isBefore(child, parent)) return;
      this.swap(child, parent);
      child = parent;
    }
  }

  /** Runs what is set until then. */
  runTo(end: number): void {
    while (this.heap.length > 0 && this.heap[0]!.at <= end) {
      const { at, run } = this.takeFirst();
      this.now = at;
      run();
    }
    this.now = end;
  }

  private takeFirst() {
    const first = this.heap[0]!;
    const last = this.heap.pop()!;
    if (this.heap.length === 0) return first;
    this.heap[0] = last;
    for (let parent = 0; ; ) {
      const left = 2 * parent + 1;
      const right = left + 1;
      let least = parent;
      if (left < this.heap.length && this.isBefore(left, least)) least = left;
      if (right < this.heap.length && this.isBefore(right, least)) least = right;
      if (least === parent) return first;
      this.swap(parent, least);
      parent = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one]!, this.heap[other]!];
    return a.at === b.at ? a.nth < b.nth : a.at < b.at;
  }

  private swap(one: number, other: number): void {
    [this.heap[one], this.heap[other]] = [this.heap[other]!, this.heap[one]!];
  }
}
