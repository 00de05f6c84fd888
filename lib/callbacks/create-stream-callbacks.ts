import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { streamCallbacksEnvironment } from '../../lambda/functions/stream-callbacks/environment';
import { DialbackFunction } from '../function/dialback-function';
import { FailureQueue } from '../function/failure-queue';
import type { Foundation } from './foundation';
import { ofRecords } from './record-filters';
import { reportVariables, storeVariables } from './variables';

/** Promised callbacks in their places. Their guards and clicks are on no list. */
const inPlace = { Keys: { slot: { S: FilterRule.isEqual('current') } }, OldImage: { callback: { M: { queueId: { S: FilterRule.exists() } } } } };
// One that moved to another customer's place.
const whatChanges = [...ofRecords, FilterCriteria.filter({ eventName: FilterRule.isEqual('REMOVE'), dynamodb: inPlace })];

/** Creates the function that hears of each change of a record, and writes it down for the pages that show lists, for histories, and for reports. */
export function createStreamCallbacks(scope: Construct, foundation: Foundation) {
  const { settings, callbacks, keys, alarmTopic } = foundation;
  const { queue } = new FailureQueue(scope, 'Unnoted', {
    impact: 'Histories and reports lack what some writes of records said, until `npm run journeys` and `npm run reports` add it.',
    lookAt: 'the log group of stream-callbacks in that minute (docs/operator/when-things-go-wrong.md says how what is missing is added).',
    topic: alarmTopic,
  });
  const stream = new DialbackFunction(scope, 'stream-callbacks', {
    handler: 'stream-callbacks',
    contract: streamCallbacksEnvironment,
    environment: { ...storeVariables(foundation), ...keys.variables, JOURNEYS_KEPT_DAYS: String(settings.journeysKeptDays), ...reportVariables(foundation) },
    calls: [keys.read(), callbacks.items(['news'], 'GetItem', 'PutItem'), callbacks.items(['history'], 'PutItem'), callbacks.items(['report'], 'GetItem', 'PutItem'), callbacks.items(['report-sum'], 'UpdateItem'), callbacks.readStream(), { actions: ['sqs:SendMessage'], resources: [queue.queueArn] }],
    impact: 'The lists of callbacks on agents’ pages are minutes behind, and histories and reports lack what happened meanwhile.',
    timeoutSeconds: 15,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
  stream.lambda.addEventSourceMapping('Changes', {
    eventSourceArn: callbacks.streamArn,
    startingPosition: StartingPosition.LATEST,
    filters: whatChanges,
    batchSize: 100,
    // So much of the five seconds that a page may be behind. Changes of one second cost one write.
    maxBatchingWindow: Duration.seconds(1),
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 10,
    // Then each page has read its lists again, and the failure queue is told what histories and reports lack: it does not hold up what came since.
    maxRecordAge: Duration.minutes(5),
    // The function has the right to send there for itself.
    onFailure: { bind: () => ({ destination: queue.queueArn }) },
  });
  return stream;
}
