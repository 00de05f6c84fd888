import { CfnOutput } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { ConnectInstance } from './connect-instance';
import { ContactFlow } from './contact-flow';

/**
 * What a customer hears, and which number they see, when an agent's call reaches them. It belongs to queues: the twin queues get it here,
 * and an agent's own queue has none, so the operator sets it on the queues that agents dial under.
 */
export class OutboundWhisper extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { instance }: { readonly instance: ConnectInstance }) {
    super(scope, id);
    const flow = new ContactFlow(this, 'outbound-whisper', {
      instance,
      type: 'OUTBOUND_WHISPER',
      description: 'Dials with the caller id of the callback, without an announcement. Set it on the queues that agents dial under.',
    });
    this.arn = flow.arn;
    new CfnOutput(this, 'Flow', { value: flow.arn, description: 'Outbound whisper flow for the queues that agents dial under' }).overrideLogicalId('OutboundWhisperFlow');
  }
}
