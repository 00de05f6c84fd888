import { CfnOutput } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { ConnectInstance } from '../connect/connect-instance';
import { ContactFlow } from '../connect/contact-flow';
import type { CheckedSettings } from '../settings/settings';

type CallbackQueue = CheckedSettings['queues'][number];

/**
 * Sets what a customer hears, and which number they see, when an agent's call reaches them. The setting belongs to queues. The twin queues get it here. An
 * agent's own queue has no such setting, so the operator makes it on the queues that agents dial under.
 */
export class OutboundWhisper extends Construct {
  private readonly silentArn: string;
  /** Undefined unless a queue records its callbacks. */
  private readonly recordedArn: string | undefined;

  constructor(scope: Construct, id: string, { instance, settings }: { readonly instance: ConnectInstance; readonly settings: CheckedSettings }) {
    super(scope, id);
    this.silentArn = new ContactFlow(this, 'outbound-whisper', {
      instance,
      type: 'OUTBOUND_WHISPER',
      description: 'Dials with the caller id of the callback, without an announcement. Set it on the queues that agents dial under.',
    }).arn;
    new CfnOutput(this, 'Flow', { value: this.silentArn, description: 'Outbound whisper flow for the queues that agents dial under' }).overrideLogicalId('OutboundWhisperFlow');
    if (!settings.queues.some(({ outboundWhisper }) => outboundWhisper.kind === 'recorded')) return;
    this.recordedArn = new ContactFlow(this, 'outbound-whisper-recorded', {
      instance,
      type: 'OUTBOUND_WHISPER',
      language: settings.language,
      description: 'Dials with the caller id of the callback, tells the customer that the call is recorded, and records it.',
    }).arn;
    new CfnOutput(this, 'RecordedFlow', { value: this.recordedArn, description: 'The same, with calls announced and recorded' }).overrideLogicalId('OutboundWhisperRecordedFlow');
  }

  /** ARN of the flow that the settings give to a queue's callbacks. */
  arnFor({ outboundWhisper }: CallbackQueue): string {
    switch (outboundWhisper.kind) {
      case 'silent':
        return this.silentArn;
      case 'recorded':
        return this.recordedArn!;
      case 'own':
        return outboundWhisper.arn;
    }
  }
}
