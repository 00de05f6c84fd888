import { Duration, SecretValue } from 'aws-cdk-lib';
import { ApiDestination, Authorization, Connection, EventBus, HttpMethod, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { ApiDestination as ApiDestinationTarget } from 'aws-cdk-lib/aws-events-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { CallGrant } from '../function/call-grant';
import { FailureQueue } from '../function/failure-queue';
import type { CheckedSettings } from '../settings/settings';

/** Must equal the values in lambda/call-ins/adapters/event-push.ts. A scenario fails if they differ. */
const EVENTS = { source: ['dialback'], detailType: ['Dialback Push'] };

export interface PushProps {
  readonly callIns: NonNullable<CheckedSettings['callIns']>;
  readonly alarmTopic?: ITopic | undefined;
}

/** Tells apps that it is their customer's turn. Devices are told by SNS; web addresses by a rule and an API destination for each. */
export class Push extends Construct {
  /** Undefined if there is no webhook. */
  private readonly bus: EventBus | undefined;

  constructor(scope: Construct, id: string, private readonly props: PushProps) {
    super(scope, id);
    const { webhooks } = props.callIns;
    if (webhooks.length === 0) return;
    // Pushes hold codes. On the account's own bus, every rule of the account could read them.
    this.bus = new EventBus(this, 'Bus', { description: 'Dialback: pushes to webhooks' });
    const undelivered = new FailureQueue(this, 'Undelivered', {
      impact: 'Apps are not told that it is their customers’ turn: those customers are not asked to call, and lose their turn.',
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
      eventBus: this.bus!,
      description: `Pushes to the webhook ${id}`,
      eventPattern: { ...EVENTS, detail: { webhookId: [id] } },
      targets: [
        new ApiDestinationTarget(destination, {
          event: RuleTargetInput.fromEventPath('$.detail.message'),
          deadLetterQueue: queue,
          // A later push is of no use, because the turn is over.
          maxEventAge: Duration.minutes(5),
          retryAttempts: 20,
        }),
      ],
    });
  }

  /** Name of the bus that pushes to webhooks are put on. Empty if there is no webhook. */
  get busName(): string {
    return this.bus?.eventBusName ?? '';
  }

  /** Grants for functions that push. */
  grants(): CallGrant[] {
    const { pushApplications } = this.props.callIns;
    const devices = pushApplications.map((arn) => `${arn.replace(':app/', ':endpoint/')}/*`);
    return [
      ...(devices.length > 0 ? [{ actions: ['sns:Publish'], resources: devices, wildcardBecause: 'Each device has an endpoint of its own, which comes and goes with its app.' }] : []),
      ...(this.bus ? [{ actions: ['events:PutEvents'], resources: [this.bus.eventBusArn] }] : []),
    ];
  }
}
