import type { EndSignal } from './ending';
import { EventHeap, type PlannedEvent } from './event-heap';

/**
 * The emulator's one clock. Time passes only between events: while a function runs or a request is answered, it stands still.
 * Events run in the order of (instant, order of scheduling), each to quiescence, so the same inputs give the same history.
 */
export interface Timer {
  cancel(): void;
}

export class VirtualTime {
  /** One float64, epoch milliseconds: function environments in other threads read the time here. */
  readonly shared = new SharedArrayBuffer(8);
  private readonly cell = new Float64Array(this.shared);
  private written = { at: Number.NaN, text: '' };
  private readonly planned = new EventHeap();
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
    // Many ask at one instant.
    if (at !== this.written.at) this.written = { at, text: new Date(at).toISOString() };
    return this.written.text;
  }

  at(when: number, action: () => void | Promise<void>): Timer {
    const entry: PlannedEvent = { at: Math.max(when, this.now()), order: this.scheduled++, action, over: false };
    this.planned.push(entry);
    return { cancel: () => this.planned.cancel(entry) };
  }

  /** So many events are kept: those that are to happen, and some that were cancelled, never more of them. */
  get eventsKept(): number {
    return this.planned.size;
  }

  after(milliseconds: number, action: () => void | Promise<void>): Timer {
    return this.at(this.now() + milliseconds, action);
  }

  /** Resolves when the time has passed; rejects with the signal's reason if that comes first. */
  sleep(milliseconds: number, signal?: EndSignal): Promise<void> {
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
    // A turn runs all microtasks: what was resolved last may start new work in one.
    await turn();
    while (this.inFlight > 0) {
      await new Promise<void>((wake) => this.idle.push(wake));
      await turn();
    }
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
        const next = this.planned.peek();
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
    this.planned.clear();
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
    for (let next = this.planned.peek(); next && next.at <= limit; next = this.planned.peek()) await this.runNext();
    if (limit > this.now()) this.cell[0] = limit;
  }

  private async runNext(): Promise<void> {
    const entry = this.planned.take()!;
    if (entry.at > this.now()) this.cell[0] = entry.at;
    await entry.action();
    await this.settle();
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
