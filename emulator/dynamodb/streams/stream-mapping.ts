import { compilePattern } from '../../events/event-pattern';
import { NotEmulated } from '../../not-emulated';
import { ServiceError } from '../../service-error';
import type { StreamMappingDefinition, StreamMappingSurroundings } from './stream-mapping-definition';
import { StreamReader } from './stream-reader';

/** Lambda API reference, CreateEventSourceMapping, for streams; -1 stands for infinite where it is allowed. */
const ranges = {
  batchSize: ['BatchSize', [1, 10_000]],
  maximumBatchingWindowSeconds: ['MaximumBatchingWindowInSeconds', [0, 300]],
  maximumRetryAttempts: ['MaximumRetryAttempts', [-1, 10_000]],
  maximumRecordAgeSeconds: ['MaximumRecordAgeInSeconds', [60, 604_800]],
} as const;

const neededActions = ['dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:DescribeStream', 'dynamodb:ListStreams'];
/** Lambda quotas, "Event filtering". */
const MAXIMUM_FILTERS = 5;

/** Polls a stream for a function as Lambda does. Refuses what Lambda refuses at creation. Returns a function that ends the polling. */
export function mapStreamToFunction(around: StreamMappingSurroundings, definition: StreamMappingDefinition): () => void {
  const stream = around.dynamodb.streams.stream(definition.streamArn);
  checkSizes(definition);
  checkRights(around, definition);
  const { filters = [], onFailureArn } = definition;
  if (filters.length > MAXIMUM_FILTERS) throw invalid(`FilterCriteria holds ${filters.length} filters. It may hold ${MAXIMUM_FILTERS}.`);
  if (onFailureArn !== undefined && !onFailureArn.startsWith('arn:aws:sqs:')) throw new NotEmulated(`the destination ${onFailureArn} of a mapping. Queues are.`);
  const patterns = filters.map(compilePattern);
  const wants = (record: object) => patterns.length === 0 || patterns.some((matches) => matches(record));
  const reader = new StreamReader(around, { definition, stream, wants });
  const stop = stream.onRecord(() => void around.time.after(0, () => reader.poll()));
  around.time.after(0, () => reader.poll());
  return () => {
    stop();
    reader.stop();
  };
}

function checkSizes(definition: StreamMappingDefinition): void {
  for (const [name, [member, [least, most]]] of Object.entries(ranges)) {
    const value = definition[name as keyof typeof ranges];
    const infinite = value === -1 && name === 'maximumRecordAgeSeconds';
    if (value !== undefined && !infinite && !(Number.isInteger(value) && value >= least && value <= most)) throw invalid(`${member} is ${value}. It must be ${least} to ${most}.`);
  }
  const { startingPosition } = definition;
  if (startingPosition !== 'TRIM_HORIZON' && startingPosition !== 'LATEST') throw invalid(`StartingPosition is "${String(startingPosition)}". It must be TRIM_HORIZON or LATEST.`);
}

function checkRights({ iam, functions }: StreamMappingSurroundings, { streamArn, function: reference }: StreamMappingDefinition): void {
  const { roleArn, name } = functions.describe(reference);
  const principal = iam.principalOf(iam.assumeRole(roleArn, name).accessKeyId);
  for (const action of neededActions) {
    try {
      iam.authorize({ principal, action, resource: streamArn });
    } catch (error) {
      if (error instanceof NotEmulated) throw error;
      throw invalid(`Cannot access stream ${streamArn}. Please ensure the role can perform the GetRecords, GetShardIterator, DescribeStream, and ListStreams Actions on your stream in IAM.`);
    }
  }
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterValueException', message);
}
