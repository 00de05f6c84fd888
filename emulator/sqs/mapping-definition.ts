import type { VirtualTime } from '../clock/virtual-time';
import type { Iam } from '../iam/iam';
import type { Functions } from '../lambda/functions';
import type { Sqs } from './sqs';

/** AWS::Lambda::EventSourceMapping of a queue. */
export interface MappingDefinition {
  queueArn: string;
  /** Name or ARN. */
  function: string;
  /** 1 to 10 without a window, to 10000 with one; default 10. */
  batchSize?: number;
  /** 0 to 300; default 0: a batch goes as soon as there is a message. */
  maximumBatchingWindowSeconds?: number;
  /** The function answers which messages failed; without it one failure fails the batch. */
  reportBatchItemFailures?: boolean;
  /** 2 to 1000; default 5, with which Lambda starts to poll. */
  maximumConcurrency?: number;
}

export interface MappingSurroundings {
  time: VirtualTime;
  iam: Iam;
  sqs: Sqs;
  functions: Functions;
  region: string;
}
