/** A stream that functions read: of a table, or of Kinesis. It has one shard. */
export interface MappedStream<Record extends object> {
  readonly arn: string;
  readonly shardId: string;
  /** The service whose stream it is, as its actions begin. */
  readonly service: 'dynamodb' | 'kinesis';
  /** How long it keeps what it has. */
  readonly retentionMilliseconds: number;
  /** How many records there ever were: the position behind the newest. */
  readonly end: number;
  /** The position of the oldest record that is kept. */
  readonly horizon: number;
  /** Records from a position on; what was removed meanwhile is skipped. */
  read(position: number, limit: number): Record[];
  /** Calls back for every record. Returns a function that ends it. */
  onRecord(listener: () => void): () => void;
  /** Epoch milliseconds. */
  arrivedAt(record: Record): number;
  idOf(record: Record): string;
  sequenceOf(record: Record): string;
  /** The record as a function gets it. */
  handed(record: Record): object;
}
