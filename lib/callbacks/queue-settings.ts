import { CfnOutput, CustomResource, Duration, Stack } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { deployQueueSettingsEnvironment } from '../../lambda/functions/deploy-queue-settings/environment';
import type { Speeches } from '../../lambda/ground/domain/speech';
import type { CallingPolicy } from '../../lambda/queues/domain/calling-policy';
import type { QueueSettings as Settings } from '../../lambda/queues/domain/queue-settings';
import { DialbackFunction } from '../function/dialback-function';
import type { CallbacksTable } from './callbacks-table';

/** So many bytes Lambda takes in an event that nobody waits for (Lambda quotas). A custom resource is told the properties of now and those of before. */
export const EVENT_BYTES = 262_144;
/** What else the event says. */
const REST_BYTES = 4_096;
/** Only the deploy knows the id of a twin. */
const SOME_ID = 'x'.repeat(36);

export interface QueueSettingsProps {
  readonly queues: readonly Settings[];
  readonly calling: CallingPolicy;
  readonly speeches: Speeches;
  readonly callbacks: CallbacksTable;
  readonly logRetentionDays: RetentionDays;
  readonly alarmTopic?: ITopic | undefined;
}

/**
 * What functions know of queues, of calling rules, and of wording. It does not fit into their variables, so a function of our own writes it into the table at deploy time. Functions refer to the
 * version that it answers. They are therefore changed after the new version is there, and the old one goes after all of them are changed.
 */
export class QueueSettings extends Construct {
  /** The hash of the content. */
  readonly version: string;

  constructor(scope: Construct, id: string, { queues, calling, speeches, callbacks, logRetentionDays, alarmTopic }: QueueSettingsProps) {
    super(scope, id);
    refuseTooLarge(queues);
    const writer = new DialbackFunction(this, 'deploy-queue-settings', {
      handler: 'deploy-queue-settings',
      contract: deployQueueSettingsEnvironment,
      environment: { CALLBACKS_TABLE: callbacks.name, STACK_NAME: Stack.of(this).stackName },
      calls: [
        callbacks.items(['queue-settings'], 'GetItem', 'PutItem', 'UpdateItem', 'Query'),
        // The index holds keys alone. They tell whether a queue that was taken out of the settings still has callbacks.
        callbacks.query('attention'),
      ],
      impact: 'A deploy could not write the settings of the queues, and was rolled back: callbacks go on by the settings of before.',
      timeoutSeconds: 30,
      logRetentionDays,
      alarmTopic,
    });
    const written = new CustomResource(this, 'Written', {
      resourceType: 'Custom::QueueSettings',
      serviceToken: writer.lambda.functionArn,
      serviceTimeout: Duration.minutes(2),
      // Another table has to be told as well.
      properties: { Queues: Stack.of(this).toJsonString(queues), Calling: Stack.of(this).toJsonString(calling), Speeches: Stack.of(this).toJsonString(speeches), Table: callbacks.name },
    });
    this.version = written.getAttString('Version');
    if (queues.length === 0) return;
    new CfnOutput(this, 'Leaving', {
      value: written.getAttString('Leaving'),
      description: 'Queues that were taken out of the settings, and whose callbacks are still made',
    }).overrideLogicalId('LeavingQueues');
  }
}

function refuseTooLarge(queues: readonly Settings[]): void {
  const text = JSON.stringify(queues.map((queue) => ({ ...queue, twinQueueId: SOME_ID })));
  const bytes = 2 * Buffer.byteLength(JSON.stringify(text)) + REST_BYTES;
  if (bytes > EVENT_BYTES) throw new Error(`The settings of ${queues.length} queues make an event of ${bytes} bytes, and Lambda takes ${EVENT_BYTES}. Name fewer queues, or say less of each.`);
}
