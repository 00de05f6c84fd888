import { CfnOutput } from 'aws-cdk-lib';
import { CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { ViewPlaces } from '../connect/agent-view';
import type { ConnectInstance } from '../connect/connect-instance';
import { ContactFlow } from '../connect/contact-flow';
import type { CheckedSettings } from '../settings/settings';
import { wordingsOf } from '../wording/wordings';

export interface CallbackOfferProps {
  readonly instance: ConnectInstance;
  readonly settings: CheckedSettings;
  /** The function that says what to offer, and stores the caller's choice. */
  readonly callerFunction: IFunction;
  /** The function that is told when the callback is in Connect. */
  readonly handoffFunction: IFunction;
  readonly agentWhisper: ContactFlow;
  readonly view: ViewPlaces;
}

/** The part of the flow that takes a message. It is left out where Dialback records none. */
const MESSAGE_ACTIONS = ['may-leave', 'menu', 'mark', 'ask', 'record', 'tone', 'listen', 'stop', 'thanks', 'cannot'].map((action) => `${action}-message`);

/** The part that tells the wait. It is left out where no queue does: a flow has 250 actions at most, in all its languages. */
const WAIT_ACTIONS = ['tell-wait', 'wait-minute', 'wait-minutes', 'wait-hour'];

/** The customer queue flow that offers waiting callers a callback. The operator's inbound flows set it before they transfer to a queue. */
export class CallbackOffer extends Construct {
  constructor(scope: Construct, id: string, { instance, settings, callerFunction, handoffFunction, agentWhisper, view }: CallbackOfferProps) {
    super(scope, id);
    const { voicemails, queues } = settings;
    // Connect lets a flow invoke only functions that are associated with the instance. This also adds the function's permission.
    instance.inTurn(
      new CfnIntegrationAssociation(this, 'CallerFunction', { instanceId: instance.arn, integrationType: 'LAMBDA_FUNCTION', integrationArn: callerFunction.functionArn }),
    );
    const flow = new ContactFlow(this, 'callback-offer', {
      instance,
      type: 'CUSTOMER_QUEUE',
      description: 'Offers callers who wait a callback. Set it as the customer queue flow before “Transfer to queue”.',
      wordings: wordingsOf(settings),
      references: {
        'function.flow-caller': callerFunction.functionArn,
        'function.flow-handoff': handoffFunction.functionArn,
        'flow.agent-whisper': agentWhisper.arn,
        'setting.connection-attempts': String(settings.maximumConnectionAttempts),
        'setting.offer-every-seconds': String(settings.offerEverySeconds),
        ...(voicemails?.kind === 'own' && { 'setting.voicemail-seconds': String(voicemails.longestSeconds) }),
        ...view.references,
      },
      leftOut: [...view.leftOut, ...(voicemails?.kind === 'own' ? [] : MESSAGE_ACTIONS), ...(queues.some(({ offer }) => offer.tellsWait) ? [] : WAIT_ACTIONS)],
    });
    new CfnOutput(this, 'Flow', { value: flow.arn, description: 'Customer queue flow that offers callers a callback' }).overrideLogicalId('CallbackOfferFlow');
  }
}
