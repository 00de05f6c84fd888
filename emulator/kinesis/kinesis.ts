import type { VirtualTime } from '../clock/virtual-time';
import { ServiceError } from '../service-error';
import { KinesisStream } from './kinesis-stream';

/** Streams of Kinesis, as far as a service of the account writes one and functions read it. Its own API is not emulated. */
export interface Kinesis {
  /** Made by whoever owns the emulator. Returns its ARN; one that is there already stays. */
  createStream(name: string): string;
  /** Throws ResourceNotFoundException. */
  stream(arn: string): KinesisStream;
}

export function createKinesis({ time, accountId, region }: { time: VirtualTime; accountId: string; region: string }): Kinesis {
  const streams = new Map<string, KinesisStream>();
  return {
    createStream(name) {
      const arn = `arn:aws:kinesis:${region}:${accountId}:stream/${name}`;
      if (!streams.has(arn)) streams.set(arn, new KinesisStream(arn, { time, region }));
      return arn;
    },
    stream(arn) {
      const found = streams.get(arn);
      if (!found) throw new ServiceError('ResourceNotFoundException', `Stream ${arn.slice(arn.lastIndexOf('/') + 1)} under account ${accountId} not found.`);
      return found;
    },
  };
}
