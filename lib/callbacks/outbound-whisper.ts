import { CfnOutput } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { ConnectInstance } from '../connect/connect-instance';
import { ContactFlow } from '../connect/contact-flow';
import type { CheckedSettings } from '../settings/settings';
import { wordingsOf } from '../wording/wordings';

type CallbackQueue = CheckedSettings['queues'][number];

/**
 * Sets which number a customer sees, and whether they are told that the call is recorded. The call itself says both, so this one flow serves every line that a call may take.
 * The setting belongs to queues. The twin queues get it here. An agent's own queue has no such setting, so the operator makes it on the queues that agents dial under.
 */
export class OutboundWhisper extends Construct {
  private readonly arn: string;

  constructor(scope: Construct, id: string, { instance, settings }: { readonly instance: ConnectInstance; readonly settings: CheckedSettings }) {
    super(scope, id);
    this.arn = new ContactFlow(this, 'outbound-whisper', {
      instance,
      type: 'OUTBOUND_WHISPER',
      wordings: wordingsOf(settings),
      description: 'Dials with the caller id of the call. If it is to be recorded, tells the customer so, and records it. Set it on the queues that agents dial under.',
    }).arn;
    new CfnOutput(this, 'Flow', { value: this.arn, description: 'Outbound whisper flow for the queues that agents dial under' }).overrideLogicalId('OutboundWhisperFlow');
  }

  /** ARN of the flow that the settings give to a queue's callbacks. */
  arnFor({ outboundWhisper }: CallbackQueue): string {
    return outboundWhisper.kind === 'own' ? outboundWhisper.arn : this.arn;
  }
}
