import type { StreamMappingDefinition } from '../streams/stream-mapping-definition';
import { readPattern } from '../../events/operations/pattern-text';
import { flag, listOf, number, required, structure, text, type ValueOf } from '../../front-door/shapes/shape';
import { NotEmulated } from '../../not-emulated';
import type { MappingDefinition } from '../../sqs/mapping-definition';
import { functionName } from '../function-name';
import { sourceOf, type Mapping } from '../mappings';
import { invalidParameter, lambdaOperation } from './lambda-operation';
import { mappingAnswer } from './mapping-answer';

const onMappings = (operation: string) => () => [{ action: `lambda:${operation}`, resources: ['*'] }];

const mappingInput = structure({
  EventSourceArn: required(text),
  FunctionName: required(text),
  Enabled: flag,
  BatchSize: number,
  MaximumBatchingWindowInSeconds: number,
  FunctionResponseTypes: listOf(text),
  ScalingConfig: structure({ MaximumConcurrency: number }),
  StartingPosition: text,
  BisectBatchOnFunctionError: flag,
  MaximumRetryAttempts: number,
  MaximumRecordAgeInSeconds: number,
  DestinationConfig: structure({ OnFailure: structure({ Destination: text }) }),
  FilterCriteria: structure({ Filters: listOf(structure({ Pattern: required(text) })) }),
});
type MappingInput = ValueOf<typeof mappingInput>;

/** Members that only streams take. */
const ofStreams = ['StartingPosition', 'BisectBatchOnFunctionError', 'MaximumRetryAttempts', 'MaximumRecordAgeInSeconds', 'DestinationConfig'] as const;

/** Maps a queue or a table's stream. Other sources are refused by name. */
export const createEventSourceMapping = lambdaOperation({
  input: mappingInput,
  rights: onMappings('CreateEventSourceMapping'),
  run({ mappings, functions }, input) {
    const { EventSourceArn, FunctionName, Enabled = true, FunctionResponseTypes = [] } = input;
    const unknown = FunctionResponseTypes.find((one) => one !== 'ReportBatchItemFailures');
    if (unknown !== undefined) throw invalidParameter(`FunctionResponseTypes holds "${unknown}". It may hold ReportBatchItemFailures.`);
    if (!Enabled) throw new NotEmulated('a mapping that is not enabled: make it when it is to begin');
    const read = readerOf(EventSourceArn);
    if (!functions.list().some(({ name }) => name === functionName(FunctionName))) throw invalidParameter('Function does not exist');
    return mappingAnswer(mappings.create(read(input, functions.describe(FunctionName).arn)), 'Creating');
  },
});

function readerOf(sourceArn: string): (input: MappingInput, functionArn: string) => MappingDefinition | StreamMappingDefinition {
  if (sourceArn.startsWith('arn:aws:sqs:')) return queueMapping;
  if (/^arn:aws:dynamodb:.*\/stream\//.test(sourceArn) || sourceArn.startsWith('arn:aws:kinesis:')) return streamMapping;
  throw new NotEmulated(`the event source ${sourceArn}. Queues, streams of tables and of Kinesis are.`);
}

function queueMapping(input: MappingInput, functionArn: string): MappingDefinition {
  const { EventSourceArn, BatchSize, MaximumBatchingWindowInSeconds, FunctionResponseTypes = [], ScalingConfig, FilterCriteria } = input;
  const misplaced = ofStreams.find((name) => input[name] !== undefined);
  if (misplaced !== undefined) throw invalidParameter(`Unsupported parameter for the SQS event source: ${misplaced}`);
  if (FilterCriteria) throw new NotEmulated('FilterCriteria of a queue. Those of a stream are.');
  return {
    queueArn: EventSourceArn,
    function: functionArn,
    ...(BatchSize !== undefined && { batchSize: BatchSize }),
    ...(MaximumBatchingWindowInSeconds !== undefined && { maximumBatchingWindowSeconds: MaximumBatchingWindowInSeconds }),
    ...(ScalingConfig?.MaximumConcurrency !== undefined && { maximumConcurrency: ScalingConfig.MaximumConcurrency }),
    reportBatchItemFailures: FunctionResponseTypes.length > 0,
  };
}

function streamMapping(input: MappingInput, functionArn: string): StreamMappingDefinition {
  const { BatchSize, MaximumBatchingWindowInSeconds, MaximumRetryAttempts, MaximumRecordAgeInSeconds, DestinationConfig, FilterCriteria, ScalingConfig } = input;
  if (ScalingConfig) throw invalidParameter('Unsupported parameter for the DynamoDB event source: ScalingConfig');
  if (input.StartingPosition === undefined) throw invalidParameter('1 validation error detected: Value null at \'startingPosition\' failed to satisfy constraint: Member must not be null.');
  const destination = DestinationConfig?.OnFailure?.Destination;
  return {
    streamArn: input.EventSourceArn,
    function: functionArn,
    startingPosition: input.StartingPosition as StreamMappingDefinition['startingPosition'],
    bisectBatchOnError: input.BisectBatchOnFunctionError ?? false,
    reportBatchItemFailures: (input.FunctionResponseTypes ?? []).length > 0,
    ...(BatchSize !== undefined && { batchSize: BatchSize }),
    ...(MaximumBatchingWindowInSeconds !== undefined && { maximumBatchingWindowSeconds: MaximumBatchingWindowInSeconds }),
    ...(MaximumRetryAttempts !== undefined && { maximumRetryAttempts: MaximumRetryAttempts }),
    ...(MaximumRecordAgeInSeconds !== undefined && { maximumRecordAgeSeconds: MaximumRecordAgeInSeconds }),
    ...(destination !== undefined && { onFailureArn: destination }),
    ...(FilterCriteria?.Filters && { filters: FilterCriteria.Filters.map(({ Pattern }) => readPattern(Pattern)) }),
  };
}

export const getEventSourceMapping = lambdaOperation({
  input: structure({ UUID: required(text) }),
  rights: onMappings('GetEventSourceMapping'),
  run: ({ mappings }, { UUID }) => mappingAnswer(mappings.get(UUID)),
});

/** All in one page: those that were made by CreateEventSourceMapping. */
export const listEventSourceMappings = lambdaOperation({
  input: structure({ EventSourceArn: text, FunctionName: text }),
  rights: onMappings('ListEventSourceMappings'),
  run({ mappings }, { EventSourceArn, FunctionName }) {
    const wanted = (mapping: Mapping) =>
      (EventSourceArn === undefined || sourceOf(mapping) === EventSourceArn) && (FunctionName === undefined || functionName(mapping.function) === functionName(FunctionName));
    return { EventSourceMappings: mappings.list().filter(wanted).map((mapping) => mappingAnswer(mapping)) };
  },
});

/** Batches under way end; no further one begins. */
export const deleteEventSourceMapping = lambdaOperation({
  input: structure({ UUID: required(text) }),
  rights: onMappings('DeleteEventSourceMapping'),
  run: ({ mappings }, { UUID }) => mappingAnswer(mappings.remove(UUID), 'Deleting'),
});
