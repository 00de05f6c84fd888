import type { VirtualTime } from '../../clock/virtual-time';
import type { MappedStream } from '../../lambda/streams/mapped-stream';
import { OneShard } from '../../lambda/streams/one-shard';
import type { Change } from '../single-item';
import type { TableDescription } from '../wire-types';
import { changeIn, type StreamRecord, type StreamViewType, type UserIdentity } from './stream-record';

/** Developer Guide, "Change data capture for DynamoDB Streams": records are removed after 24 hours. */
export const RETENTION_MILLISECONDS = 24 * 3600 * 1000;

/** The changes of one table, in their order. It has one shard, where DynamoDB has several that come and go. */
export class TableStream extends OneShard<StreamRecord> implements MappedStream<StreamRecord> {
  readonly service = 'dynamodb';
  readonly retentionMilliseconds = RETENTION_MILLISECONDS;
  readonly shardId: string;
  readonly createdAt: number;
  /** False once it was switched off or its table is gone: what was recorded can still be read. */
  enabled = true;
  tableGone = false;

  constructor(
    readonly arn: string,
    readonly table: TableDescription,
    private readonly around: { time: VirtualTime; region: string; view: StreamViewType; newId: () => string; sizeOf: (item: object) => number },
  ) {
    super(around.time);
    this.createdAt = around.time.now();
    this.shardId = `shardId-${String(Math.floor(this.createdAt)).padStart(20, '0')}-${around.newId().slice(0, 8)}`;
  }

  get view(): StreamViewType {
    return this.around.view;
  }

  get label(): string {
    return this.arn.slice(this.arn.lastIndexOf('/') + 1);
  }

  record(change: Change, userIdentity?: UserIdentity): void {
    const { time, region, view, newId, sizeOf } = this.around;
    const made = this.enabled && changeIn(this.table, change, view);
    if (!made) return;
    const { eventName, images } = made;
    const SizeBytes = Object.values(images).reduce((sum, item) => sum + sizeOf(item), 0);
    this.append((number) => ({
      eventID: newId().replaceAll('-', ''),
      eventName,
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: region,
      dynamodb: { ApproximateCreationDateTime: Math.floor(time.now() / 1000), ...images, SequenceNumber: sequenceNumber(number), SizeBytes, StreamViewType: view },
      ...(userIdentity && { userIdentity }),
    }));
  }

  arrivedAt = ({ dynamodb }: StreamRecord): number => dynamodb.ApproximateCreationDateTime * 1000;
  idOf = ({ eventID }: StreamRecord): string => eventID;
  sequenceOf = ({ dynamodb }: StreamRecord): string => dynamodb.SequenceNumber;
  handed = (record: StreamRecord): object => record;
}

/** Sequence numbers are texts of 21 digits here, counted from 1. */
export function sequenceNumber(count: number): string {
  return `1${String(count).padStart(20, '0')}`;
}

/** The position of the record with this sequence number; undefined where the text is none. */
export function positionOf(sequence: string): number | undefined {
  return /^1\d{20}$/.test(sequence) ? Number(sequence.slice(1)) - 1 : undefined;
}
