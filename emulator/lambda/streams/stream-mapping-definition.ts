import type { VirtualTime } from '../../clock/virtual-time';
import type { Pattern } from '../../events/event-pattern';
import type { Iam } from '../../iam/iam';
import type { Journal } from '../../journal';
import type { Kinesis } from '../../kinesis/kinesis';
import type { Functions } from '../functions';
import type { Sqs } from '../../sqs/sqs';
import type { DynamoDb } from '../../dynamodb/dynamodb';

/** AWS::Lambda::EventSourceMapping of a table's stream, or of one of Kinesis. */
export interface StreamMappingDefinition {
  streamArn: string;
  /** Name or ARN. */
  function: string;
  /** From the oldest record that is kept, or from now on. */
  startingPosition: 'TRIM_HORIZON' | 'LATEST';
  /** 1 to 10000; default 100. */
  batchSize?: number;
  /** 0 to 300; default 0: a batch goes as soon as there is a record. */
  maximumBatchingWindowSeconds?: number;
  /** A batch that fails is split in two; the halves are tried one after the other. Default false. */
  bisectBatchOnError?: boolean;
  /** 0 to 10000; default -1: until the records expire. */
  maximumRetryAttempts?: number;
  /** 60 to 604800; default -1: as long as the stream keeps them. */
  maximumRecordAgeSeconds?: number;
  /** The function answers from which record on it failed; without it one failure fails the batch. */
  reportBatchItemFailures?: boolean;
  /** Queue that is told of batches that were given up. */
  onFailureArn?: string;
  /** A record goes to the function when one of them matches; without patterns every record does. */
  filters?: Pattern[];
}

export interface StreamMappingSurroundings {
  time: VirtualTime;
  journal: Journal;
  iam: Iam;
  sqs: Sqs;
  dynamodb: DynamoDb;
  kinesis: Kinesis;
  functions: Functions;
}
