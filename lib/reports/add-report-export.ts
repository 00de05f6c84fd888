import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { tickReportsEnvironment } from '../../lambda/functions/tick-reports/environment';
import type { Foundation } from '../callbacks/foundation';
import { storeVariables } from '../callbacks/variables';
import { DialbackFunction } from '../function/dialback-function';
import { placeIn } from '../function/inner-stack';

/** Adds the function that writes each night what was counted, if the settings name a bucket. */
export function addReportExport(scope: Construct, foundation: Foundation): DialbackFunction[] {
  const { settings, instance, callbacks, alarmTopic } = foundation;
  const { zone, export: to } = settings.reports;
  if (to === undefined) return [];
  const tickReports = new DialbackFunction(scope, 'tick-reports', {
    handler: 'tick-reports',
    contract: tickReportsEnvironment,
    environment: { ...storeVariables(foundation), REPORT_ZONE: zone, REPORTS_BUCKET: to.bucket, REPORTS_PREFIX: to.prefix },
    calls: [
      callbacks.items(['report'], 'Query'),
      { actions: ['s3:PutObject'], resources: [`arn:${instance.partition}:s3:::${to.bucket}/${to.prefix}day=*`], wildcardBecause: 'Each day has a file of its own.' },
    ],
    impact: 'Those who read the files of reports miss a night of callbacks. The next two write it too.',
    // Nobody waits for it: it reads three days, each with a page for a thousand things or so that were counted.
    timeoutSeconds: 300,
    asynchronous: true,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
  new Rule(placeIn('EventRules', scope), 'EveryNight', {
    description: 'Writes what was counted of the days before',
    schedule: Schedule.cron({ hour: '2', minute: '17' }),
    targets: [new LambdaFunction(tickReports.lambda, { retryAttempts: 2, maxEventAge: Duration.hours(2) })],
  });
  return [tickReports];
}
