import type { VirtualTime } from '../clock/virtual-time';
import type { MappedStream } from '../lambda/streams/mapped-stream';
import { OneShard } from '../lambda/streams/one-shard';

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
export class KinesisStream extends OneShard<KinesisRecord> implements MappedStream<KinesisRecord> {
  readonly service = 'kinesis';
  readonly retentionMilliseconds = RETENTION_MILLISECONDS;
  readonly shardId = 'shardId-000000000000';

  constructor(
    readonly arn: string,
    private readonly around: { time: VirtualTime; region: string },
  ) {
    super(around.time);
  }

  put(partitionKey: string, data: string): void {
    this.append((number) => ({ partitionKey, sequenceNumber: `4959${String(number).padStart(52, '0')}`, data: Buffer.from(data).toString('base64'), approximateArrivalTimestamp: this.around.time.now() / 1000 }));
  }

  arrivedAt = ({ approximateArrivalTimestamp }: KinesisRecord): number => approximateArrivalTimestamp * 1000;
  idOf = ({ sequenceNumber }: KinesisRecord): string => `${this.shardId}:${sequenceNumber}`;
  sequenceOf = ({ sequenceNumber }: KinesisRecord): string => sequenceNumber;
  /** Lambda Developer Guide, "Using Lambda to process records from Kinesis": the event of a batch. */
  handed = (record: KinesisRecord): object => ({ kinesis: { kinesisSchemaVersion: '1.0', ...record }, eventSource: 'aws:kinesis', eventVersion: '1.0', eventID: this.idOf(record), eventName: 'aws:kinesis:record', awsRegion: this.around.region });
}
