import type { StreamMappingDefinition, StreamMappingSurroundings } from './stream-mapping-definition';
import type { MappedStream } from './mapped-stream';

export interface DiscardReason {
  condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  /** How often the function was invoked with them. */
  invocations: number;
}

/** Gives records up: the queue for failures is told where in the stream they are, with the rights of the function's role. */
export function discardBatch<Record extends object>(around: StreamMappingSurroundings, { definition, stream }: { definition: StreamMappingDefinition; stream: MappedStream<Record> }, { records, reason }: { records: Record[]; reason: DiscardReason }): void {
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

/** Developer Guide, "Retain discarded records for a DynamoDB event source", and for Kinesis: the records themselves are not in it. */
function messageOf<Record extends object>({ time }: StreamMappingSurroundings, discarded: { stream: MappedStream<Record>; records: Record[]; reason: DiscardReason; functionArn: string }): object {
  const { stream, records, reason, functionArn } = discarded;
  const [first, last] = [records[0]!, records.at(-1)!];
  return {
    requestContext: { requestId: stream.idOf(first), functionArn, condition: reason.condition, approximateInvokeCount: reason.invocations },
    ...(reason.condition === 'RetryAttemptsExhausted' && { responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' } }),
    version: '1.0',
    timestamp: time.iso(),
    [stream.service === 'dynamodb' ? 'DDBStreamBatchInfo' : 'KinesisBatchInfo']: {
      shardId: stream.shardId,
      startSequenceNumber: stream.sequenceOf(first),
      endSequenceNumber: stream.sequenceOf(last),
      approximateArrivalOfFirstRecord: time.iso(stream.arrivedAt(first)),
      approximateArrivalOfLastRecord: time.iso(stream.arrivedAt(last)),
      batchSize: records.length,
      streamArn: stream.arn,
    },
  };
}
