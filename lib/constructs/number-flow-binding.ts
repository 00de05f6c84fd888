import { CustomResource, Duration, Fn } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { deployNumberFlowEnvironment } from '../../lambda/environment/deploy-number-flow';
import type { ConnectInstance } from './connect-instance';
import type { ContactFlow } from './contact-flow';
import { DialbackFunction } from './dialback-function';
import type { InstanceNumber } from './instance-number';

export interface NumberFlowBindingProps {
  readonly instance: ConnectInstance;
  readonly number: InstanceNumber;
  readonly flow: ContactFlow;
  readonly logRetentionDays: RetentionDays;
  readonly alarmTopic?: ITopic | undefined;
}

/**
 * Lets a number run a flow. CloudFormation has no property for it, so a function of our own does it at deploy time.
 * It refers to number and flow, hence is made last and removed first: a flow that a number still runs cannot be deleted.
 */
export class NumberFlowBinding extends Construct {
  constructor(scope: Construct, id: string, props: NumberFlowBindingProps) {
    super(scope, id);
    const { instance, number, flow } = props;
    const binder = new DialbackFunction(this, 'deploy-number-flow', {
      handler: 'deploy-number-flow',
      contract: deployNumberFlowEnvironment,
      environment: { INSTANCE_ID: instance.id },
      calls: [
        { actions: ['connect:AssociatePhoneNumberContactFlow'], resources: [number.arn, flow.arn] },
        // After a change of numbers the old one is let go of, whose ARN the new template no longer knows.
        {
          actions: ['connect:DisassociatePhoneNumberContactFlow'],
          resources: [`arn:${instance.partition}:connect:${instance.region}:${instance.account}:phone-number/*`],
          wildcardBecause: 'When the dedicated number changes, the earlier one is freed from the flow; the template names only the new one.',
        },
      ],
      impact: 'A deploy could not bind the dedicated number to its flow: agents’ clicks would ring nobody.',
      timeoutSeconds: 30,
      logRetentionDays: props.logRetentionDays,
      alarmTopic: props.alarmTopic,
    });
    new CustomResource(this, 'Binding', {
      resourceType: 'Custom::NumberFlowBinding',
      serviceToken: binder.lambda.functionArn,
      serviceTimeout: Duration.minutes(2),
      properties: { PhoneNumberId: Fn.select(1, Fn.split('/', number.arn)), ContactFlowId: flow.flowId },
    });
  }
}
