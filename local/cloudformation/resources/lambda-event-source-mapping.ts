import { mapStreamToFunction } from '../../../emulator/lambda/streams/stream-mapping';
import type { StreamMappingDefinition } from '../../../emulator/lambda/streams/stream-mapping-definition';
import type { Pattern } from '../../../emulator/events/event-pattern';
import { mapQueueToFunction } from '../../../emulator/sqs/event-source-mapping';
import type { MappingDefinition } from '../../../emulator/sqs/mapping-definition';
import { any } from '../shape';
import type { Deployment, ResourceType } from '../resource-type';

interface Properties {
  EventSourceArn: string;
  FunctionName: string;
  BatchSize?: number;
  MaximumBatchingWindowInSeconds?: number;
  FunctionResponseTypes?: string[];
  ScalingConfig?: { MaximumConcurrency: number };
  Enabled?: boolean;
  StartingPosition?: StreamMappingDefinition['startingPosition'];
  BisectBatchOnFunctionError?: boolean;
  MaximumRetryAttempts?: number;
  MaximumRecordAgeInSeconds?: number;
  DestinationConfig?: { OnFailure: { Destination: string } };
  FilterCriteria?: { Filters: { Pattern: string }[] };
}

/** A queue or a table's stream that a function reads. */
export const lambdaEventSourceMapping: ResourceType = {
  type: 'AWS::Lambda::EventSourceMapping',
  properties: {
    EventSourceArn: any,
    FunctionName: any,
    BatchSize: any,
    MaximumBatchingWindowInSeconds: any,
    FunctionResponseTypes: any,
    ScalingConfig: { MaximumConcurrency: any },
    Enabled: any,
    StartingPosition: any,
    BisectBatchOnFunctionError: any,
    MaximumRetryAttempts: any,
    MaximumRecordAgeInSeconds: any,
    DestinationConfig: { OnFailure: { Destination: any } },
    FilterCriteria: { Filters: [{ Pattern: any }] },
  },
  async create({ properties, deployment, logicalId }) {
    const wanted = properties as unknown as Properties;
    if (wanted.Enabled === false) throw new Error('Enabled: false is not emulated; leave the mapping out.');
    const { FunctionResponseTypes = [] } = wanted;
    const unknown = FunctionResponseTypes.find((one) => one !== 'ReportBatchItemFailures');
    if (unknown !== undefined) throw new Error(`the function response type ${unknown} is not emulated; ReportBatchItemFailures is.`);
    const stop = begin(deployment, wanted);
    return { ref: deployment.nameFor(logicalId), remove: stop };
  },
  update: 'replace',
};

/** @returns what ends it */
function begin({ emulator }: Deployment, wanted: Properties): () => void {
  if (wanted.EventSourceArn.startsWith('arn:aws:sqs:')) return mapQueueToFunction(emulator, queueMapping(wanted));
  if (/^arn:aws:dynamodb:.*\/stream\//.test(wanted.EventSourceArn) || wanted.EventSourceArn.startsWith('arn:aws:kinesis:')) return mapStreamToFunction(emulator, streamMapping(wanted));
  throw new Error(`the source ${wanted.EventSourceArn} is not emulated; queues, streams of tables and of Kinesis are.`);
}

/** Settings that both kinds of mappings have. */
function batches({ FunctionName, BatchSize, MaximumBatchingWindowInSeconds, FunctionResponseTypes = [] }: Properties) {
  return {
    function: FunctionName,
    ...(BatchSize !== undefined && { batchSize: BatchSize }),
    ...(MaximumBatchingWindowInSeconds !== undefined && { maximumBatchingWindowSeconds: MaximumBatchingWindowInSeconds }),
    reportBatchItemFailures: FunctionResponseTypes.length > 0,
  };
}

function queueMapping(wanted: Properties): MappingDefinition {
  const { EventSourceArn, ScalingConfig, FilterCriteria } = wanted;
  if (FilterCriteria) throw new Error('FilterCriteria is not emulated for a queue; for a stream it is.');
  return { queueArn: EventSourceArn, ...batches(wanted), ...(ScalingConfig && { maximumConcurrency: ScalingConfig.MaximumConcurrency }) };
}

function streamMapping(wanted: Properties): StreamMappingDefinition {
  const { EventSourceArn, StartingPosition, BisectBatchOnFunctionError, MaximumRetryAttempts, MaximumRecordAgeInSeconds, DestinationConfig, FilterCriteria } = wanted;
  return {
    streamArn: EventSourceArn,
    ...batches(wanted),
    startingPosition: StartingPosition!,
    ...(BisectBatchOnFunctionError !== undefined && { bisectBatchOnError: BisectBatchOnFunctionError }),
    ...(MaximumRetryAttempts !== undefined && { maximumRetryAttempts: MaximumRetryAttempts }),
    ...(MaximumRecordAgeInSeconds !== undefined && { maximumRecordAgeSeconds: MaximumRecordAgeInSeconds }),
    ...(DestinationConfig && { onFailureArn: DestinationConfig.OnFailure.Destination }),
    ...(FilterCriteria && { filters: FilterCriteria.Filters.map((filter) => JSON.parse(filter.Pattern) as Pattern) }),
  };
}
