import type { StreamMappingDefinition } from '../streams/stream-mapping-definition';
import { sourceOf, type Mapping } from '../mappings';

/** A mapping as Lambda tells of it. */
export function mappingAnswer(mapping: Mapping, state = 'Enabled') {
  const { uuid, function: functionArn, maximumBatchingWindowSeconds = 0, reportBatchItemFailures, modifiedAt } = mapping;
  return {
    UUID: uuid,
    EventSourceArn: sourceOf(mapping),
    FunctionArn: functionArn,
    BatchSize: mapping.batchSize ?? ('queueArn' in mapping ? 10 : 100),
    MaximumBatchingWindowInSeconds: maximumBatchingWindowSeconds,
    FunctionResponseTypes: reportBatchItemFailures ? ['ReportBatchItemFailures'] : [],
    ...('streamArn' in mapping ? streamAnswer(mapping) : mapping.maximumConcurrency !== undefined && { ScalingConfig: { MaximumConcurrency: mapping.maximumConcurrency } }),
    State: state,
    StateTransitionReason: 'User action',
    LastModified: Date.parse(modifiedAt) / 1000,
  };
}

function streamAnswer({ startingPosition, bisectBatchOnError = false, maximumRetryAttempts = -1, maximumRecordAgeSeconds = -1, onFailureArn, filters }: StreamMappingDefinition) {
  return {
    StartingPosition: startingPosition,
    ParallelizationFactor: 1,
    BisectBatchOnFunctionError: bisectBatchOnError,
    MaximumRetryAttempts: maximumRetryAttempts,
    MaximumRecordAgeInSeconds: maximumRecordAgeSeconds,
    DestinationConfig: { OnFailure: onFailureArn === undefined ? {} : { Destination: onFailureArn } },
    ...(filters && { FilterCriteria: { Filters: filters.map((filter) => ({ Pattern: JSON.stringify(filter) })) } }),
  };
}
