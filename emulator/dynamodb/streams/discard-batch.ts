import type { StreamMappingDefinition, StreamMappingSurroundings } from './stream-mapping-definition';
import type { StreamRecord } from './stream-record';
import type { TableStream } from './table-stream';

export interface DiscardReason {
  condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  /** How often the function was invoked with them. */
  invocations: number;
}

/** Gives records up: the queue for failures is told where in the stream they are, with the rights of the function's role. */
export function discardBatch(around: StreamMappingSurroundings, { definition, stream }: { definition: StreamMappingDefinition; stream: TableStream }, { records, reason }: { records: StreamRecord[]; reason: DiscardReason }): void {
  const { journal, iam, sqs, functions } = around;
  const { name, arn, roleArn } = functions.describe(definition.function);
  journal.record('function', 'given-up', { function: name, stream: stream.arn, records: records.length, condition: reason.condition });
  const { onFailureArn } = definition;
  if (onFailureArn === undefined) return;
  try {
    const principal = iam.principalOf(iam.assumeRole(roleArn, name).accessKeyId);
    iam.authorize({ principal, action: 'sqs:SendMessage', resource: onFailureArn });
    sqs.deliver(onFailureArn, { body: JSON.stringify(messageOf(around, { stream, records, reason, functionArn: arn })) });
  } catch (error) {
    journal.record('function', 'delivery-failed', { function: name, queueArn: onFailureArn, cause: (error as Error).message });
  }
}

/** Developer Guide, "Retain discarded records for a DynamoDB event source": the records themselves are not in it. */
function messageOf({ time }: StreamMappingSurroundings, discarded: { stream: TableStream; records: StreamRecord[]; reason: DiscardReason; functionArn: string }): object {
  const { stream, records, reason, functionArn } = discarded;
  const [first, last] = [records[0]!, records.at(-1)!].map(({ dynamodb }) => dynamodb);
  return {
    requestContext: { requestId: records[0]!.eventID, functionArn, condition: reason.condition, approximateInvokeCount: reason.invocations },
    ...(reason.condition === 'RetryAttemptsExhausted' && { responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' } }),
    version: '1.0',
    timestamp: time.iso(),
    DDBStreamBatchInfo: {
      shardId: stream.shardId,
      startSequenceNumber: first!.SequenceNumber,
      endSequenceNumber: last!.SequenceNumber,
      approximateArrivalOfFirstRecord: time.iso(first!.ApproximateCreationDateTime * 1000),
      approximateArrivalOfLastRecord: time.iso(last!.ApproximateCreationDateTime * 1000),
      batchSize: records.length,
      streamArn: stream.arn,
    },
  };
}
