import { Duration } from 'aws-cdk-lib';
import { EventBus, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { CallGrant } from '../function/call-grant';
import { FailureQueue } from '../function/failure-queue';
import { addWebhook } from '../function/webhook';
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
    for (const webhook of webhooks) {
      addWebhook(this, webhook, {
        bus: this.bus,
        pattern: { ...EVENTS, detail: { webhookId: [webhook.id] } },
        what: 'Pushes',
        body: RuleTargetInput.fromEventPath('$.detail.message'),
        undelivered,
        // A later push is of no use, because the turn is over.
        maxEventAge: Duration.minutes(5),
        retryAttempts: 20,
      });
    }
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
