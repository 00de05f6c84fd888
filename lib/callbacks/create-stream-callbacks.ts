import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { streamCallbacksEnvironment } from '../../lambda/functions/stream-callbacks/environment';
import { DialbackFunction } from '../function/dialback-function';
import type { Foundation } from './foundation';
import { ofRecords } from './record-filters';
import { storeVariables } from './variables';

/** Promised callbacks in their places. Their guards and clicks are on no list. */
const inPlace = { Keys: { slot: { S: FilterRule.isEqual('current') } }, OldImage: { callback: { M: { queueId: { S: FilterRule.exists() } } } } };
// One that moved to another customer's place.
const whatChanges = [...ofRecords, FilterCriteria.filter({ eventName: FilterRule.isEqual('REMOVE'), dynamodb: inPlace })];

/** Creates the function that hears of each change of a record, and writes it down for the pages that show lists, and for histories. */
export function createStreamCallbacks(scope: Construct, foundation: Foundation) {
  const { settings, callbacks, keys, alarmTopic } = foundation;
  const stream = new DialbackFunction(scope, 'stream-callbacks', {
    handler: 'stream-callbacks',
    contract: streamCallbacksEnvironment,
    environment: { ...storeVariables(foundation), ...keys.variables, JOURNEYS_KEPT_DAYS: String(settings.journeysKeptDays) },
    calls: [keys.read(), callbacks.items(['news'], 'GetItem', 'PutItem'), callbacks.items(['history'], 'PutItem'), callbacks.readStream()],
    impact: 'The lists of callbacks on agents’ pages are minutes behind, and histories lack what happened meanwhile.',
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
    bisectBatchOnError: true,
    retryAttempts: 10,
    // Then each page has read its lists again. What histories lack after a longer trouble, `npm run journeys` adds.
    maxRecordAge: Duration.minutes(5),
  });
  return stream;
}
