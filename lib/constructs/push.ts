import { Duration, SecretValue, Stack } from 'aws-cdk-lib';
import { ApiDestination, Authorization, Connection, HttpMethod, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { ApiDestination as ApiDestinationTarget } from 'aws-cdk-lib/aws-events-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';
import type { CallGrant } from './call-grant';
import { FailureQueue } from './failure-queue';

/** As lambda/adapters/event-push.ts puts them; a scenario holds the two together. */
const EVENTS = { source: ['dialback'], detailType: ['Dialback Push'] };

export interface PushProps {
  readonly callIns: NonNullable<CheckedSettings['callIns']>;
  readonly alarmTopic?: ITopic | undefined;
}

/** Tells apps that it is their customer's turn: devices by SNS, web addresses by a rule and an API destination for each. */
export class Push extends Construct {
  constructor(scope: Construct, id: string, private readonly props: PushProps) {
    super(scope, id);
    const { webhooks } = props.callIns;
    if (webhooks.length === 0) return;
    const undelivered = new FailureQueue(this, 'Undelivered', {
      impact: 'Apps are not told that it is their customers’ turn: those are not asked to call, and lose their place.',
      topic: props.alarmTopic,
    });
    for (const webhook of webhooks) this.addWebhook(webhook, undelivered);
  }

  private addWebhook({ id, address, header, secretName }: PushProps['callIns']['webhooks'][number], { queue }: FailureQueue): void {
    const connection = new Connection(this, `${id}-connection`, {
      description: `How Dialback shows the webhook ${id} that it is Dialback`,
      authorization: Authorization.apiKey(header, SecretValue.secretsManager(secretName)),
    });
    const destination = new ApiDestination(this, `${id}-destination`, { connection, endpoint: address, httpMethod: HttpMethod.POST, description: `Pushes to ${id}` });
    new Rule(this, `${id}-rule`, {
      description: `Pushes to the webhook ${id}`,
      eventPattern: { ...EVENTS, detail: { webhookId: [id] } },
      targets: [
        new ApiDestinationTarget(destination, {
          event: RuleTargetInput.fromEventPath('$.detail.message'),
          deadLetterQueue: queue,
          // A push that comes later than this is of no use: the turn is over.
          maxEventAge: Duration.minutes(5),
          retryAttempts: 20,
        }),
      ],
    });
  }

  /** For functions that push. */
  grants(): CallGrant[] {
    const { pushApplications, webhooks } = this.props.callIns;
    const devices = pushApplications.map((arn) => `${arn.replace(':app/', ':endpoint/')}/*`);
    return [
      ...(devices.length > 0 ? [{ actions: ['sns:Publish'], resources: devices, wildcardBecause: 'Each device has an endpoint of its own, which comes and goes with its app.' }] : []),
      ...(webhooks.length > 0 ? [{ actions: ['events:PutEvents'], resources: [Stack.of(this).formatArn({ service: 'events', resource: 'event-bus', resourceName: 'default' })] }] : []),
    ];
  }
}
