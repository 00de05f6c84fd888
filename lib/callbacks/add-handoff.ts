import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { ViewPlaces } from '../connect/agent-view';
import type { AlwaysOpen } from '../connect/always-open';
import type { ContactFlow } from '../connect/contact-flow';
import { NumberFlowBinding } from '../connect/number-flow-binding';
import type { HandoffNumbers } from './add-numbers';
import { DialbackFlows } from './dialback-flows';
import type { Foundation, Dialling } from './foundation';

interface HandoffParts {
  hours: AlwaysOpen;
  view: ViewPlaces;
  handoffFunction: IFunction;
  doNotCallFunction: IFunction | undefined;
  numbers: HandoffNumbers;
}

const ADOPTED = 'ARN of that number; `npm run adopt` puts it into settings';

/** Adds everything that a call from the source to the dedicated number passes through. */
export function addHandoff(scope: Construct, { settings, instance, alarmTopic }: Foundation, { numbers, ...parts }: HandoffParts): { dialling: Dialling; agentWhisper: ContactFlow } {
  const { dedicatedNumber, source } = numbers;
  const flows = new DialbackFlows(scope, 'Flows', { instance, settings, ...parts, sourceNumber: source.number });
  new NumberFlowBinding(scope, 'NumberFlow', {
    instance,
    number: dedicatedNumber,
    flow: flows.parking,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
  new CfnOutput(Stack.of(scope), 'DedicatedNumberE164', { value: dedicatedNumber.e164, description: 'Handoff calls are made to this number' });
  new CfnOutput(Stack.of(scope), 'DedicatedNumberArn', { value: dedicatedNumber.arn, description: ADOPTED });
  if (source.numberArn) {
    new CfnOutput(Stack.of(scope), 'SourceNumberE164', { value: source.number, description: 'Handoff calls are made from this number' });
    new CfnOutput(Stack.of(scope), 'SourceNumberArn', { value: source.numberArn, description: ADOPTED });
  }
  const dialling = { handoffFlowId: flows.handoff.flowId, legacyFlowId: flows.legacyOutbound?.flowId ?? '', customerFirstFlowId: flows.customerFirst?.flowId ?? '', ...numbers };
  return { dialling, agentWhisper: flows.agentWhisper };
}
