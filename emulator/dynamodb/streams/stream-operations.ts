import type { VirtualTime } from '../../clock/virtual-time';
import { number, required, structure, text } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import { readAs } from '../table-inputs';
import { tableName, type Input, type Output } from '../wire-types';
import { readIterator, writeIterator } from './shard-iterator';
import { positionOf, sequenceNumber, type TableStream } from './table-stream';
import type { TableStreams } from './table-streams';

/** The inputs of the operations of DynamoDB Streams. */
export const streamInputs = {
  ListStreams: structure({ TableName: text, Limit: number, ExclusiveStartStreamArn: text }),
  DescribeStream: structure({ StreamArn: required(text), Limit: number, ExclusiveStartShardId: text }),
  GetShardIterator: structure({ StreamArn: required(text), ShardId: required(text), ShardIteratorType: required(text), SequenceNumber: text }),
  GetRecords: structure({ ShardIterator: required(text), Limit: number }),
};

/** API reference: most streams or shards in an answer, and most records. */
const MAXIMUM_LISTED = 100;
const MAXIMUM_RECORDS = 1000;

/** The operations of DynamoDB Streams, by name. */
export function streamOperations(streams: TableStreams, time: VirtualTime): Record<keyof typeof streamInputs, (input: Input) => Output> {
  return {
    ListStreams(input) {
      const { TableName, Limit = MAXIMUM_LISTED, ExclusiveStartStreamArn } = readAs('ListStreams', streamInputs.ListStreams, input);
      checkLimit(Limit, MAXIMUM_LISTED);
      const all = streams.list(TableName === undefined ? undefined : tableName(TableName));
      const from = ExclusiveStartStreamArn === undefined ? 0 : all.findIndex(({ arn }) => arn === ExclusiveStartStreamArn) + 1;
      const page = all.slice(from, from + Limit);
      const more = from + Limit < all.length;
      return { Streams: page.map(({ arn, label, table }) => ({ StreamArn: arn, TableName: table.TableName, StreamLabel: label })), ...(more && { LastEvaluatedStreamArn: page.at(-1)!.arn }) };
    },
    DescribeStream(input) {
      const { StreamArn, Limit = MAXIMUM_LISTED, ExclusiveStartShardId } = readAs('DescribeStream', streamInputs.DescribeStream, input);
      checkLimit(Limit, MAXIMUM_LISTED);
      const stream = streams.stream(StreamArn);
      // Behind its one shard there is none.
      return { StreamDescription: { ...descriptionOf(stream), Shards: ExclusiveStartShardId === stream.shardId ? [] : [shardOf(stream)] } };
    },
    GetShardIterator(input) {
      const { StreamArn, ShardId, ShardIteratorType, SequenceNumber } = readAs('GetShardIterator', streamInputs.GetShardIterator, input);
      const stream = streams.stream(StreamArn);
      if (ShardId !== stream.shardId) throw new ServiceError('ResourceNotFoundException', `Requested resource not found: Shard does not exist: ${ShardId}`);
      const position = startOf(stream, ShardIteratorType, SequenceNumber);
      return { ShardIterator: writeIterator({ arn: stream.arn, position, madeAt: time.now() }) };
    },
    GetRecords(input) {
      const { ShardIterator, Limit = MAXIMUM_RECORDS } = readAs('GetRecords', streamInputs.GetRecords, input);
      checkLimit(Limit, MAXIMUM_RECORDS);
      const { arn, position } = readIterator(ShardIterator, time.now());
      const stream = streams.stream(arn);
      if (position < stream.horizon) throw trimmed();
      const records = stream.read(position, Limit);
      const next = position + records.length;
      // A shard that is closed and read has no next iterator.
      const ended = !stream.enabled && next >= stream.end;
      return {
        Records: records.map(({ userIdentity, ...record }) => ({ ...record, ...(userIdentity && { userIdentity: { Type: userIdentity.type, PrincipalId: userIdentity.principalId } }) })),
        ...(!ended && { NextShardIterator: writeIterator({ arn, position: next, madeAt: time.now() }) }),
      };
    },
  };
}

function descriptionOf({ arn, label, table, view, enabled, createdAt }: TableStream): Output {
  return {
    StreamArn: arn,
    StreamLabel: label,
    StreamStatus: enabled ? 'ENABLED' : 'DISABLED',
    StreamViewType: view,
    CreationRequestDateTime: createdAt / 1000,
    TableName: table.TableName,
    KeySchema: table.KeySchema,
  };
}

function shardOf({ shardId, enabled, end }: TableStream): Output {
  return { ShardId: shardId, SequenceNumberRange: { StartingSequenceNumber: sequenceNumber(1), ...(!enabled && { EndingSequenceNumber: sequenceNumber(Math.max(1, end)) }) } };
}

function startOf(stream: TableStream, type: string, sequence: string | undefined): number {
  if (type === 'TRIM_HORIZON' || type === 'LATEST') {
    if (sequence !== undefined) throw invalid(`ShardIteratorType ${type} takes no SequenceNumber`);
    return type === 'LATEST' ? stream.end : stream.horizon;
  }
  if (type !== 'AT_SEQUENCE_NUMBER' && type !== 'AFTER_SEQUENCE_NUMBER')
    throw invalid(`ShardIteratorType is "${type}". It must be TRIM_HORIZON, LATEST, AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER`);
  const position = sequence === undefined ? undefined : positionOf(sequence);
  if (position === undefined || position < 0 || position >= stream.end) throw invalid(`Invalid SequenceNumber: ${sequence ?? ''}`);
  if (position < stream.horizon) throw trimmed();
  return type === 'AT_SEQUENCE_NUMBER' ? position : position + 1;
}

function checkLimit(limit: number, most: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > most) throw invalid(`1 validation error detected: Value '${limit}' at 'limit' failed to satisfy constraint: it must be 1 to ${most}`);
}

function trimmed(): ServiceError {
  return new ServiceError('TrimmedDataAccessException', 'The operation attempted to read past the oldest stream record in a shard.');
}

function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}
