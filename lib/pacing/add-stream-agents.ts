import { Duration } from 'aws-cdk-lib';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { streamAgentsEnvironment } from '../../lambda/functions/stream-agents/environment';
import type { Foundation } from '../callbacks/foundation';
import { guaranteeVariables, storeVariables } from '../callbacks/variables';
import { DialbackFunction } from '../function/dialback-function';

/** Creates the function that notes how agents are, from the stream of their events. None where the settings name no stream. */
export function addStreamAgents(scope: Construct, foundation: Foundation): DialbackFunction[] {
  const { settings, callbacks, alarmTopic } = foundation;
  const { agentEventStream: stream } = settings;
  if (!stream) return [];
  const reader = new DialbackFunction(scope, 'stream-agents', {
    handler: 'stream-agents',
    contract: streamAgentsEnvironment,
    environment: { ...storeVariables(foundation), QUEUE_SETTINGS: foundation.queueSettings.version, ROUTABLE_STATUS_ID: guaranteeVariables(foundation).ROUTABLE_STATUS_ID },
    calls: [
      callbacks.items(['queue-settings'], 'GetItem'),
      callbacks.items(['seen-agents'], 'PutItem'),
      { actions: ['kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:ListShards'], resources: [stream.arn] },
      ...(stream.keyArn ? [{ actions: ['kms:Decrypt'], resources: [stream.keyArn] }] : []),
    ],
    impact: 'Customers who are called before an agent are called late: Connect is asked how agents are once nothing was heard of them for minutes.',
    timeoutSeconds: 15,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
  reader.lambda.addEventSourceMapping('AgentEvents', {
    eventSourceArn: stream.arn,
    startingPosition: StartingPosition.LATEST,
    batchSize: 100,
    bisectBatchOnError: true,
    retryAttempts: 5,
    // An older event says nothing any more: each agent sends one every two minutes.
    maxRecordAge: Duration.minutes(3),
  });
  return [reader];
}
