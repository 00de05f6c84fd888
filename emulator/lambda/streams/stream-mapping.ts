import { compilePattern } from '../../events/event-pattern';
import { NotEmulated } from '../../not-emulated';
import { ServiceError } from '../../service-error';
import type { StreamMappingDefinition, StreamMappingSurroundings } from './stream-mapping-definition';
import type { MappedStream } from './mapped-stream';
import { StreamReader } from './stream-reader';

/** Lambda API reference, CreateEventSourceMapping, for streams; -1 stands for infinite where it is allowed. */
const ranges = {
  batchSize: ['BatchSize', [1, 10_000]],
  maximumBatchingWindowSeconds: ['MaximumBatchingWindowInSeconds', [0, 300]],
  maximumRetryAttempts: ['MaximumRetryAttempts', [-1, 10_000]],
  maximumRecordAgeSeconds: ['MaximumRecordAgeInSeconds', [60, 604_800]],
} as const;

/** Lambda Developer Guide, the execution role of a function that reads a table's stream, or one of Kinesis. */
const neededActions = {
  dynamodb: ['GetRecords', 'GetShardIterator', 'DescribeStream', 'ListStreams'],
  kinesis: ['GetRecords', 'GetShardIterator', 'DescribeStream', 'ListShards'],
};
/** Lambda quotas, "Event filtering". */
const MAXIMUM_FILTERS = 5;

/** Polls a stream for a function as Lambda does. Refuses what Lambda refuses at creation. Returns a function that ends the polling. */
export function mapStreamToFunction(around: StreamMappingSurroundings, definition: StreamMappingDefinition): () => void {
  return definition.streamArn.includes(':kinesis:') ? mapTo(around, definition, around.kinesis.stream(definition.streamArn)) : mapTo(around, definition, around.dynamodb.streams.stream(definition.streamArn));
}

function mapTo<Record extends object>(around: StreamMappingSurroundings, definition: StreamMappingDefinition, stream: MappedStream<Record>): () => void {
  checkSizes(definition);
  checkRights(around, definition, stream);
  const { filters = [], onFailureArn } = definition;
  if (filters.length > MAXIMUM_FILTERS) throw invalid(`FilterCriteria holds ${filters.length} filters. It may hold ${MAXIMUM_FILTERS}.`);
  if (filters.length > 0 && stream.service === 'kinesis') throw new NotEmulated('FilterCriteria of a stream of Kinesis');
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

function checkRights({ iam, functions }: StreamMappingSurroundings, { streamArn, function: reference }: StreamMappingDefinition, { service }: Pick<MappedStream<object>, 'service'>): void {
  const { roleArn, name } = functions.describe(reference);
  const principal = iam.principalOf(iam.assumeRole(roleArn, name).accessKeyId);
  const actions = neededActions[service];
  for (const action of actions) {
    try {
      iam.authorize({ principal, action: `${service}:${action}`, resource: streamArn });
    } catch (error) {
      if (error instanceof NotEmulated) throw error;
      throw invalid(`Cannot access stream ${streamArn}. Please ensure the role can perform the ${actions.slice(0, -1).join(', ')}, and ${actions.at(-1)} Actions on your stream in IAM.`);
    }
  }
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterValueException', message);
}
