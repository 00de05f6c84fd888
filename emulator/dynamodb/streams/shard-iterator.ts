import { ServiceError } from '../../service-error';

/** API reference, GetShardIterator: an iterator is good for 15 minutes. */
const VALID_MILLISECONDS = 15 * 60 * 1000;

export interface ShardPosition {
  arn: string;
  /** The position of the next record. */
  position: number;
  /** Epoch milliseconds. */
  madeAt: number;
}

/** A place in a shard, as text that means nothing to its reader but the stream that it belongs to. */
export function writeIterator({ arn, position, madeAt }: ShardPosition): string {
  return `${arn}|1|${Buffer.from(JSON.stringify([position, madeAt])).toString('base64')}`;
}

/** Throws ExpiredIteratorException for one that is too old, ValidationException for what is none. */
export function readIterator(text: string, now: number): ShardPosition {
  const [, arn, encoded] = /^(arn:.*)\|1\|([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const [, position, madeAt] = /^\[(\d+),(\d+(?:\.\d+)?)\]$/.exec(Buffer.from(encoded ?? '', 'base64').toString()) ?? [];
  if (arn === undefined || position === undefined) throw new ServiceError('ValidationException', 'Invalid ShardIterator');
  if (Number(madeAt) + VALID_MILLISECONDS < now) throw new ServiceError('ExpiredIteratorException', 'The shard iterator has expired. A shard iterator expires 15 minutes after it is retrieved.');
  return { arn, position: Number(position), madeAt: Number(madeAt) };
}

/** The stream of an iterator, for its rights; undefined where the text is none. */
export function streamOfIterator(text: string): string | undefined {
  return /^(arn:.*)\|1\|/.exec(text)?.[1];
}
