/**
 * The emulator's one clock. Time passes only between events: while a function runs or a request is answered, it stands still.
 * Events run in the order of (instant, order of scheduling), each to quiescence, so the same inputs give the same history.
 */
export interface Timer {
  cancel(): void;
}

interface Entry {
  at: number;
  order: number;
  action: () => void | Promise<void>;
  cancelled: boolean;
}

export class VirtualTime {
  /** One float64, epoch milliseconds: function environments in other threads read the time here. */
  readonly shared = new SharedArrayBuffer(8);
  private readonly cell = new Float64Array(this.shared);
  private readonly heap: Entry[] = [];
  private scheduled = 0;
  private inFlight = 0;
  private idle: (() => void)[] = [];
  private turn: Promise<void> = Promise.resolve();
  private follower: NodeJS.Timeout | undefined;

  /** @param startAt ISO instant at which time begins. */
  constructor(startAt = '2026-11-23T09:00:00.000Z') {
    this.cell[0] = Date.parse(startAt);
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.cell[0]!;
  }

  iso(at: number = this.now()): string {
    return new Date(at).toISOString();
  }

  at(when: number, action: () => void | Promise<void>): Timer {
    const entry: Entry = { at: Math.max(when, this.now()), order: this.scheduled++, action, cancelled: false };
    this.push(entry);
    return {
      cancel: () => {
        entry.cancelled = true;
      },
    };
  }

  after(milliseconds: number, action: () => void | Promise<void>): Timer {
    return this.at(this.now() + milliseconds, action);
  }

  /** Resolves when the time has passed; rejects with the signal's reason if that comes first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const onAbort = () => {
        timer.cancel();
        reject(signal!.reason as Error);
      };
      const timer = this.after(milliseconds, () => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      });
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** Marks work that happens at the present instant: no event runs until the returned function was called. */
  hold(): () => void {
    this.inFlight += 1;
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.inFlight -= 1;
      if (this.inFlight === 0) this.idle.splice(0).forEach((wake) => wake());
    };
  }

  async track<T>(work: Promise<T>): Promise<T> {
    const release = this.hold();
    try {
      return await work;
    } finally {
      release();
    }
  }

  /** Waits until nothing is in flight, without letting time pass. */
  async settle(): Promise<void> {
    do {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.inFlight > 0) await new Promise<void>((wake) => this.idle.push(wake));
    } while (this.inFlight > 0);
    // One more turn: what the last work resolved may start new work in a microtask.
    await new Promise((resolve) => setImmediate(resolve));
    if (this.inFlight > 0) await this.settle();
  }

  advance(milliseconds: number): Promise<void> {
    return this.exclusively(() => this.runTo(this.now() + milliseconds));
  }

  advanceTo(when: number): Promise<void> {
    return this.exclusively(() => this.runTo(when));
  }

  /** Lets events pass, one at a time, until the condition holds. Returns false when the limit passes first. */
  runUntil(condition: () => boolean, limitMilliseconds: number): Promise<boolean> {
    const limit = this.now() + limitMilliseconds;
    return this.exclusively(async () => {
      await this.settle();
      while (!condition()) {
        const next = this.peek();
        if (!next || next.at > limit) {
          this.cell[0] = limit;
          return condition();
        }
        await this.runNext();
      }
      return true;
    });
  }

  /** Lets time pass as on the wall, for a run that people watch. An error in one event is handed over, and the time goes on. */
  follow(onError: (problem: unknown) => void = (problem) => console.error(problem), wall: { now(): number } = performance): void {
    if (this.follower) return;
    let last = wall.now();
    let running = false;
    this.follower = setInterval(() => {
      if (running) return;
      running = true;
      const present = wall.now();
      const passed = present - last;
      last = present;
      void this.advance(passed)
        .catch(onError)
        .finally(() => {
          running = false;
        });
    }, 20);
  }

  stop(): void {
    clearInterval(this.follower);
    this.follower = undefined;
    this.heap.length = 0;
  }

  private exclusively<T>(run: () => Promise<T>): Promise<T> {
    const result = this.turn.then(run);
    this.turn = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  private async runTo(limit: number): Promise<void> {
    await this.settle();
    for (let next = this.peek(); next && next.at <= limit; next = this.peek()) await this.runNext();
    if (limit > this.now()) this.cell[0] = limit;
  }

  private async runNext(): Promise<void> {
    const entry = this.pop()!;
    if (entry.at > this.now()) this.cell[0] = entry.at;
    await entry.action();
    await this.settle();
  }

  private peek(): Entry | undefined {
    while (this.heap[0]?.cancelled) this.pop();
    return this.heap[0];
  }

  private push(entry: Entry): void {
    const heap = this.heap;
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (before(heap[parent]!, entry)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = entry;
  }

  private pop(): Entry | undefined {
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
}

function before(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
