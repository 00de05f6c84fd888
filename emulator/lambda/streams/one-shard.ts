import type { VirtualTime } from '../../clock/virtual-time';

/** What came to a stream, in its order. What is too old is let go when something new comes, or when somebody reads: nobody may ever read a stream. */
export abstract class OneShard<StreamEntry> {
  abstract readonly retentionMilliseconds: number;
  abstract readonly arrivedAt: (record: StreamEntry) => number;
  private records: StreamEntry[] = [];
  private written = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly time: VirtualTime) {}

  get end(): number {
    return this.written;
  }

  get horizon(): number {
    this.trim();
    return this.written - this.records.length;
  }

  /** So many records are kept. */
  get size(): number {
    return this.records.length;
  }

  read(position: number, limit: number): StreamEntry[] {
    const from = Math.max(0, position - this.horizon);
    return this.records.slice(from, from + limit);
  }

  onRecord(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @param make makes the record with this number. The first one is 1. */
  protected append(make: (number: number) => StreamEntry): void {
    this.trim();
    this.written += 1;
    this.records.push(make(this.written));
    this.listeners.forEach((listener) => listener());
  }

  private trim(): void {
    const oldest = this.time.now() - this.retentionMilliseconds;
    const [first] = this.records;
    if (first && this.arrivedAt(first) <= oldest) this.records = this.records.filter((record) => this.arrivedAt(record) > oldest);
  }
}
