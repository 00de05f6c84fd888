import { listOf, number, required, structure, text } from '../../front-door/shapes/shape';
import { NotEmulated } from '../../not-emulated';
import { functionName } from '../function-name';
import type { Mapping } from '../mappings';
import { invalidParameter, lambdaOperation } from './lambda-operation';

const onMappings = (operation: string) => () => [{ action: `lambda:${operation}`, resources: ['*'] }];

/** Of a queue only; other sources are refused by name. */
export const createEventSourceMapping = lambdaOperation({
  input: structure({
    EventSourceArn: required(text),
    FunctionName: required(text),
    BatchSize: number,
    MaximumBatchingWindowInSeconds: number,
    FunctionResponseTypes: listOf(text),
    ScalingConfig: structure({ MaximumConcurrency: number }),
  }),
  rights: onMappings('CreateEventSourceMapping'),
  run({ mappings, functions }, { EventSourceArn, FunctionName, BatchSize, MaximumBatchingWindowInSeconds, FunctionResponseTypes = [], ScalingConfig }) {
    if (!EventSourceArn.startsWith('arn:aws:sqs:')) throw new NotEmulated(`the event source ${EventSourceArn}. Queues are.`);
    const unknown = FunctionResponseTypes.find((one) => one !== 'ReportBatchItemFailures');
    if (unknown !== undefined) throw invalidParameter(`FunctionResponseTypes holds "${unknown}". It may hold ReportBatchItemFailures.`);
    const mapping = mappings.create({
      queueArn: EventSourceArn,
      function: functions.describe(FunctionName).arn,
      ...(BatchSize !== undefined && { batchSize: BatchSize }),
      ...(MaximumBatchingWindowInSeconds !== undefined && { maximumBatchingWindowSeconds: MaximumBatchingWindowInSeconds }),
      ...(ScalingConfig?.MaximumConcurrency !== undefined && { maximumConcurrency: ScalingConfig.MaximumConcurrency }),
      reportBatchItemFailures: FunctionResponseTypes.length > 0,
    });
    return mappingAnswer(mapping, 'Creating');
  },
});

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
      (EventSourceArn === undefined || mapping.queueArn === EventSourceArn) && (FunctionName === undefined || functionName(mapping.function) === functionName(FunctionName));
    return { EventSourceMappings: mappings.list().filter(wanted).map((mapping) => mappingAnswer(mapping)) };
  },
});

/** Batches under way end; no further one begins. */
export const deleteEventSourceMapping = lambdaOperation({
  input: structure({ UUID: required(text) }),
  rights: onMappings('DeleteEventSourceMapping'),
  run: ({ mappings }, { UUID }) => mappingAnswer(mappings.remove(UUID), 'Deleting'),
});

function mappingAnswer(mapping: Mapping, state = 'Enabled') {
  const { uuid, queueArn, function: functionArn, batchSize = 10, maximumBatchingWindowSeconds = 0, maximumConcurrency, reportBatchItemFailures, modifiedAt } = mapping;
  return {
    UUID: uuid,
    EventSourceArn: queueArn,
    FunctionArn: functionArn,
    BatchSize: batchSize,
    MaximumBatchingWindowInSeconds: maximumBatchingWindowSeconds,
    FunctionResponseTypes: reportBatchItemFailures ? ['ReportBatchItemFailures'] : [],
    ...(maximumConcurrency !== undefined && { ScalingConfig: { MaximumConcurrency: maximumConcurrency } }),
    State: state,
    StateTransitionReason: 'User action',
    LastModified: Date.parse(modifiedAt) / 1000,
  };
}
