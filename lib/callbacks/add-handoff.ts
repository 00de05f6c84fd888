import { CfnOutput } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { ViewPlaces } from '../connect/agent-view';
import type { AlwaysOpen } from '../connect/always-open';
import { CallSource } from '../connect/call-source';
import type { ContactFlow } from '../connect/contact-flow';
import { InstanceNumber } from '../connect/instance-number';
import { NumberFlowBinding } from '../connect/number-flow-binding';
import { DialbackFlows } from './dialback-flows';
import type { Foundation, Dialling } from './foundation';

interface HandoffParts {
  hours: AlwaysOpen;
  view: ViewPlaces;
  handoffFunction: IFunction;
}

const ADOPTED = 'ARN of that number; `npm run adopt` puts it into settings';

/** Adds everything that a call from the source to the dedicated number passes through. */
export function addHandoff(scope: Construct, { settings, instance, alarmTopic }: Foundation, parts: HandoffParts): { dialling: Dialling; agentWhisper: ContactFlow } {
  const dedicatedNumber = new InstanceNumber(scope, 'DedicatedNumber', {
    instance,
    setting: settings.dedicatedNumber,
    description: 'Dialback: handoff calls are made to this number',
  });
  const source = new CallSource(scope, 'Source', { instance, setting: settings.source });
  const flows = new DialbackFlows(scope, 'Flows', { instance, settings, ...parts, sourceNumber: source.number });
  new NumberFlowBinding(scope, 'NumberFlow', {
    instance,
    number: dedicatedNumber,
    flow: flows.parking,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
  new CfnOutput(scope, 'DedicatedNumberE164', { value: dedicatedNumber.e164, description: 'Handoff calls are made to this number' });
  new CfnOutput(scope, 'DedicatedNumberArn', { value: dedicatedNumber.arn, description: ADOPTED });
  if (source.numberArn) {
    new CfnOutput(scope, 'SourceNumberE164', { value: source.number, description: 'Handoff calls are made from this number' });
    new CfnOutput(scope, 'SourceNumberArn', { value: source.numberArn, description: ADOPTED });
  }
  const dialling = { handoffFlowId: flows.handoff.flowId, legacyFlowId: flows.legacyOutbound?.flowId ?? '', dedicatedNumber, source };
  return { dialling, agentWhisper: flows.agentWhisper };
}
