import type { VirtualTime } from '../clock/virtual-time';
import type { MappedStream } from '../lambda/streams/mapped-stream';

export interface KinesisRecord {
  partitionKey: string;
  sequenceNumber: string;
  /** Base64. */
  data: string;
  /** Epoch seconds, with their fraction. */
  approximateArrivalTimestamp: number;
}

/** Developer Guide: 24 hours unless its owner has it keep them longer. */
const RETENTION_MILLISECONDS = 24 * 3600 * 1000;

/** What was put there, in its order. It has one shard, where one of Kinesis has as many as its owner says. */
export class KinesisStream implements MappedStream<KinesisRecord> {
  readonly service = 'kinesis';
  readonly retentionMilliseconds = RETENTION_MILLISECONDS;
  readonly shardId = 'shardId-000000000000';
  private records: KinesisRecord[] = [];
  private written = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly arn: string,
    private readonly around: { time: VirtualTime; region: string },
  ) {}

  put(partitionKey: string, data: string): void {
    this.trim();
    this.written += 1;
    this.records.push({ partitionKey, sequenceNumber: `4959${String(this.written).padStart(52, '0')}`, data: Buffer.from(data).toString('base64'), approximateArrivalTimestamp: this.around.time.now() / 1000 });
    this.listeners.forEach((listener) => listener());
  }

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

  read(position: number, limit: number): KinesisRecord[] {
    const from = Math.max(0, position - this.horizon);
    return this.records.slice(from, from + limit);
  }

  onRecord(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private trim(): void {
    const oldest = this.around.time.now() - RETENTION_MILLISECONDS;
    const [first] = this.records;
    if (first && this.arrivedAt(first) <= oldest) this.records = this.records.filter((record) => this.arrivedAt(record) > oldest);
  }

  arrivedAt = ({ approximateArrivalTimestamp }: KinesisRecord): number => approximateArrivalTimestamp * 1000;
  idOf = ({ sequenceNumber }: KinesisRecord): string => `${this.shardId}:${sequenceNumber}`;
  sequenceOf = ({ sequenceNumber }: KinesisRecord): string => sequenceNumber;
  /** Lambda Developer Guide, "Using Lambda to process records from Kinesis": the event of a batch. */
  handed = (record: KinesisRecord): object => ({ kinesis: { kinesisSchemaVersion: '1.0', ...record }, eventSource: 'aws:kinesis', eventVersion: '1.0', eventID: this.idOf(record), eventName: 'aws:kinesis:record', awsRegion: this.around.region });
}
