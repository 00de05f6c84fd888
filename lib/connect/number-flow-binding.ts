import { CustomResource, Duration, Fn } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { deployNumberFlowEnvironment } from '../../lambda/functions/deploy-number-flow/environment';
import { DialbackFunction } from '../function/dialback-function';
import type { ConnectInstance } from './connect-instance';
import type { ContactFlow } from './contact-flow';
import type { InstanceNumber } from './instance-number';

export interface NumberFlowBindingProps {
  readonly instance: ConnectInstance;
  readonly number: InstanceNumber;
  readonly flow: ContactFlow;
  readonly logRetentionDays: RetentionDays;
  readonly alarmTopic?: ITopic | undefined;
}

/**
 * Lets a number run a flow. CloudFormation has no property for it, so a function of our own does it at deploy time. It refers to number and flow, so it is made
 * last and removed first: Connect does not delete a flow that a number still runs.
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
        // When the number changes, the template no longer knows the ARN of the one before: that goes on running the flow until an operator frees it (docs/operator/security.md).
        { actions: ['connect:DisassociatePhoneNumberContactFlow'], resources: [number.arn] },
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
