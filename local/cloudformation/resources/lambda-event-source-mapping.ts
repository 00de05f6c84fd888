import { mapQueueToFunction } from '../../../emulator/sqs/event-source-mapping';
import { any } from '../shape';
import type { ResourceType } from '../resource-type';

interface Properties {
  EventSourceArn: string;
  FunctionName: string;
  BatchSize?: number;
  MaximumBatchingWindowInSeconds?: number;
  FunctionResponseTypes?: string[];
  ScalingConfig?: { MaximumConcurrency: number };
  Enabled?: boolean;
}

/** A queue that a function works off. */
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
  },
  async create({ properties, deployment, logicalId }) {
    const wanted = properties as unknown as Properties;
    if (!wanted.EventSourceArn.startsWith('arn:aws:sqs:')) throw new Error(`the source ${wanted.EventSourceArn} is not emulated; queues are.`);
    if (wanted.Enabled === false) throw new Error('Enabled: false is not emulated; leave the mapping out.');
    const { FunctionResponseTypes = [] } = wanted;
    const unknown = FunctionResponseTypes.find((one) => one !== 'ReportBatchItemFailures');
    if (unknown !== undefined) throw new Error(`the function response type ${unknown} is not emulated; ReportBatchItemFailures is.`);
    mapQueueToFunction(deployment.emulator, {
      queueArn: wanted.EventSourceArn,
      function: wanted.FunctionName,
      ...(wanted.BatchSize !== undefined && { batchSize: wanted.BatchSize }),
      ...(wanted.MaximumBatchingWindowInSeconds !== undefined && { maximumBatchingWindowSeconds: wanted.MaximumBatchingWindowInSeconds }),
      ...(wanted.ScalingConfig && { maximumConcurrency: wanted.ScalingConfig.MaximumConcurrency }),
      reportBatchItemFailures: FunctionResponseTypes.length > 0,
    });
    return { ref: deployment.nameFor(logicalId) };
  },
};
