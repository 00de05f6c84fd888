import type { Timer } from '../../clock/virtual-time';
import { discardBatch, type DiscardReason } from './discard-batch';
import type { StreamMappingDefinition, StreamMappingSurroundings } from './stream-mapping-definition';
import type { MappedStream } from './mapped-stream';

interface Batch<Record> {
  records: Record[];
  /** How often it failed before. */
  failures: number;
}

interface Reading<Record extends object> {
  definition: StreamMappingDefinition;
  stream: MappedStream<Record>;
  wants: (record: object) => boolean;
}

/** The pace of retries is not published: this emulator doubles from a second to a minute. */
const FIRST_PAUSE_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 60;

/** Hands a shard's records to a function, batch after batch in their order: what fails holds up what comes behind it. */
export class StreamReader<Record extends object> {
  private position: number;
  private busy = false;
  private stopped = false;
  /** Parts of batches that are to be tried before new records are read. */
  private again: Batch<Record>[] = [];
  private window: { endsAt: number; timer: Timer } | undefined;

  constructor(
    private readonly around: StreamMappingSurroundings,
    private readonly reading: Reading<Record>,
  ) {
    const { stream, definition } = reading;
    this.position = definition.startingPosition === 'LATEST' ? stream.end : stream.horizon;
  }

  /** The batch under way ends; nothing is tried again. */
  stop(): void {
    this.stopped = true;
    this.window?.timer.cancel();
  }

  poll(): void {
    if (this.busy || this.stopped) return;
    const batch = this.again.shift() ?? this.nextBatch();
    if (!batch) return;
    this.busy = true;
    void this.handOver(batch).then((pauseSeconds) => {
      const goOn = () => {
        this.busy = false;
        this.poll();
      };
      if (pauseSeconds === 0) goOn();
      else this.around.time.after(pauseSeconds * 1000, goOn);
    });
  }

  /** Records as many as a batch may have, or as came within the window. Records that the function does not want are passed over. */
  private nextBatch(): Batch<Record> | undefined {
    const { stream, definition, wants } = this.reading;
    const { batchSize = 100, maximumBatchingWindowSeconds = 0 } = definition;
    const records: Record[] = [];
    let position = Math.max(this.position, stream.horizon);
    for (const record of stream.read(position, stream.end)) {
      if (records.length === batchSize) break;
      position += 1;
      if (wants(record)) records.push(record);
      else if (records.length === 0) this.position = position;
    }
    if (records.length === 0) return undefined;
    if (records.length < batchSize && !this.windowIsOver(maximumBatchingWindowSeconds)) return undefined;
    this.window?.timer.cancel();
    this.window = undefined;
    this.position = position;
    return { records, failures: 0 };
  }

  private windowIsOver(seconds: number): boolean {
    const { time } = this.around;
    if (seconds === 0) return true;
    this.window ??= { endsAt: time.now() + seconds * 1000, timer: time.after(seconds * 1000, () => this.poll()) };
    return time.now() >= this.window.endsAt;
  }

  /** Seconds until it may go on. */
  private async handOver({ records, failures }: Batch<Record>): Promise<number> {
    const { time, functions } = this.around;
    const { definition, stream } = this.reading;
    const { maximumRecordAgeSeconds = -1 } = definition;
    const { retentionMilliseconds } = stream;
    const kept = maximumRecordAgeSeconds < 0 ? retentionMilliseconds : Math.min(retentionMilliseconds, maximumRecordAgeSeconds * 1000);
    const expired = records.filter((record) => stream.arrivedAt(record) + kept <= time.now());
    if (expired.length > 0) this.discard(expired, { condition: 'RecordAgeExceeded', invocations: failures });
    const fresh = records.filter((record) => !expired.includes(record));
    if (fresh.length === 0) return 0;
    const Records = fresh.map((record) => ({ ...stream.handed(record), eventSourceARN: stream.arn }));
    const result = await functions.invoke({ function: definition.function, payload: { Records } }).catch(() => 'refused' as const);
    // An invocation that is throttled or not allowed is no failure of the batch.
    if (result === 'refused') return this.retry([{ records: fresh, failures }], failures);
    const failed = 'error' in result ? { records: fresh, whole: true } : this.failedIn(result.payload, fresh);
    return failed.records.length === 0 ? 0 : this.afterFailure(failed, failures + 1);
  }

  private afterFailure({ records, whole }: { records: Record[]; whole: boolean }, failures: number): number {
    const { bisectBatchOnError = false, maximumRetryAttempts = -1 } = this.reading.definition;
    if (whole && bisectBatchOnError && records.length > 1) {
      const half = Math.ceil(records.length / 2);
      // Splitting is no retry: each half has all its attempts.
      return this.retry([records.slice(0, half), records.slice(half)].map((part) => ({ records: part, failures: failures - 1 })), failures);
    }
    if (maximumRetryAttempts < 0 || failures <= maximumRetryAttempts) return this.retry([{ records, failures }], failures);
    this.discard(records, { condition: 'RetryAttemptsExhausted', invocations: failures });
    return 0;
  }

  private retry(batches: Batch<Record>[], failures: number): number {
    this.again.unshift(...batches);
    return Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** Math.max(0, failures - 1));
  }

  /** The records from the first that failed on. An answer that cannot be read fails them all: Developer Guide, "Configuring partial batch response with DynamoDB and Lambda". */
  private failedIn(payload: unknown, records: Record[]): { records: Record[]; whole: boolean } {
    const none = { records: [], whole: false };
    if (!this.reading.definition.reportBatchItemFailures || payload === null || payload === undefined) return none;
    const all = { records, whole: true };
    if (typeof payload !== 'object') return all;
    const { batchItemFailures } = payload as { batchItemFailures?: unknown };
    if (batchItemFailures === undefined || batchItemFailures === null) return none;
    if (!Array.isArray(batchItemFailures)) return all;
    if (batchItemFailures.length === 0) return none;
    const positions = batchItemFailures.map((failure: { itemIdentifier?: unknown } | null) => records.findIndex((record) => this.reading.stream.sequenceOf(record) === failure?.itemIdentifier));
    return positions.includes(-1) ? all : { records: records.slice(Math.min(...positions)), whole: false };
  }

  private discard(records: Record[], reason: DiscardReason): void {
    discardBatch(this.around, this.reading, { records, reason });
  }
}
