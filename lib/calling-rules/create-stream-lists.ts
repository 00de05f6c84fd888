import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { streamListsEnvironment } from '../../lambda/functions/stream-lists/environment';
import { advancingGrants } from '../callbacks/advancing-grants';
import type { HandoffNumbers } from '../callbacks/add-numbers';
import type { Foundation } from '../callbacks/foundation';
import { advancingVariables, callingRuleVariables } from '../callbacks/variables';
import { DialbackFunction } from '../function/dialback-function';

/** The lists that forbid a call to a number. Filters see whether a text is there: each entry has its source. */
const FORBIDDING = ['do-not-call', 'blocked'];
const aboutNumbers = FORBIDDING.map((list) =>
  FilterCriteria.filter({
    eventName: FilterRule.or('INSERT', 'MODIFY'),
    dynamodb: { Keys: { subject: { S: FilterRule.beginsWith('+') } }, NewImage: { entries: { M: { [list]: { M: { source: { S: FilterRule.exists() } } } } } } },
  }),
);

/** Creates the function that takes callbacks out of their lines when their number is listed. */
export function createStreamLists(scope: Construct, foundation: Foundation, numbers: HandoffNumbers) {
  const { settings, callbacks, callingLists, keys, alarmTopic } = foundation;
  const stream = new DialbackFunction(scope, 'stream-lists', {
    handler: 'stream-lists',
    contract: streamListsEnvironment,
    environment: { ...keys.variables, ...advancingVariables(foundation), ...callingRuleVariables(foundation, numbers) },
    calls: [keys.read(), ...advancingGrants(foundation), callbacks.items(['number'], 'Query'), callingLists.look(), callingLists.readStream()],
    impact: 'Whoever is put on the do-not-call list while their callback stands in its line is taken out of there minutes later, and may be called meanwhile.',
    timeoutSeconds: 60,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
  stream.lambda.addEventSourceMapping('Changes', {
    eventSourceArn: callingLists.streamArn,
    startingPosition: StartingPosition.LATEST,
    filters: aboutNumbers,
    batchSize: 100,
    bisectBatchOnError: true,
    retryAttempts: 5,
    // By then each callback that stands in an agent's line was looked after, and was asked about.
    maxRecordAge: Duration.minutes(5),
  });
  return stream;
}
