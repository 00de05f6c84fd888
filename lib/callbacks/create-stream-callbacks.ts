import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { streamCallbacksEnvironment } from '../../lambda/functions/stream-callbacks/environment';
import { DialbackFunction } from '../function/dialback-function';
import type { Foundation } from './foundation';
import { storeVariables } from './variables';

/** Promised callbacks in their places. Their guards and clicks are on no list. */
const inPlace = (image: 'NewImage' | 'OldImage') => ({ Keys: { slot: { S: FilterRule.isEqual('current') } }, [image]: { callback: { M: { queueId: { S: FilterRule.exists() } } } } });
const ofPromisedCallbacks = [
  FilterCriteria.filter({ eventName: FilterRule.or('INSERT', 'MODIFY'), dynamodb: inPlace('NewImage') }),
  // One that moved to another customer's place.
  FilterCriteria.filter({ eventName: FilterRule.isEqual('REMOVE'), dynamodb: inPlace('OldImage') }),
];

/** Creates the function that hears of each change of a callback, and writes it down for the pages that show lists. */
export function createStreamCallbacks(scope: Construct, foundation: Foundation) {
  const { settings, callbacks, alarmTopic } = foundation;
  const stream = new DialbackFunction(scope, 'stream-callbacks', {
    handler: 'stream-callbacks',
    contract: streamCallbacksEnvironment,
    environment: storeVariables(foundation),
    calls: [callbacks.items(['news'], 'GetItem', 'PutItem'), callbacks.readStream()],
    impact: 'The lists of callbacks on agents’ pages are minutes behind.',
    timeoutSeconds: 15,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
  stream.lambda.addEventSourceMapping('Changes', {
    eventSourceArn: callbacks.streamArn,
    startingPosition: StartingPosition.LATEST,
    filters: ofPromisedCallbacks,
    batchSize: 100,
    // So much of the five seconds that a page may be behind. Changes of one second cost one write.
    maxBatchingWindow: Duration.seconds(1),
    bisectBatchOnError: true,
    retryAttempts: 10,
    // Then each page has read its lists again.
    maxRecordAge: Duration.minutes(5),
  });
  return stream;
}
