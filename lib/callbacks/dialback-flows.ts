import { CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { ViewPlaces } from '../connect/agent-view';
import type { AlwaysOpen } from '../connect/always-open';
import type { ConnectInstance } from '../connect/connect-instance';
import { ContactFlow } from '../connect/contact-flow';
import { ParkingQueue } from '../connect/parking-queue';
import { isCustomerFirst } from '../settings/customer-first';
import type { CheckedSettings } from '../settings/settings';
import { agentsWordings, wordingsOf } from '../wording/wordings';

export interface DialbackFlowsProps {
  readonly instance: ConnectInstance;
  readonly settings: CheckedSettings;
  readonly hours: AlwaysOpen;
  /** The function that flows ask and report to. */
  readonly handoffFunction: IFunction;
  /** The function that puts customers on the do-not-call list. Undefined unless the settings let them list themselves. */
  readonly doNotCallFunction: IFunction | undefined;
  readonly view: ViewPlaces;
  /** The only caller that the dedicated number accepts, E.164. */
  readonly sourceNumber: string;
}

/** The part by which a customer who is called puts themself on the do-not-call list. */
const DO_NOT_CALL_ACTIONS = ['ask-never', 'list', 'is-listed', 'report-listed', 'listed', 'not-listed'];

/** The flows of contact-flows/ with their references. contact-flows/README.md says what each does. */
export class DialbackFlows extends Construct {
  readonly handoff: ContactFlow;
  readonly parking: ContactFlow;
  /** Undefined unless legacy mode is allowed. */
  readonly legacyOutbound: ContactFlow | undefined;
  /** Undefined unless customers of some queue are called before an agent. */
  readonly customerFirst: ContactFlow | undefined;
  /** The whisper that agents hear before the customer of a callback is dialled. */
  readonly agentWhisper: ContactFlow;
  private readonly connectionAttempts: Record<string, string>;

  constructor(scope: Construct, id: string, private readonly props: DialbackFlowsProps) {
    super(scope, id);
    const { instance, handoffFunction, settings, view } = props;
    this.connectionAttempts = { 'setting.connection-attempts': String(settings.maximumConnectionAttempts) };
    // Connect lets a flow invoke only functions that are associated with the instance. This also adds the function's permission.
    instance.inTurn(
      new CfnIntegrationAssociation(this, 'HandoffFunction', {
        instanceId: instance.arn,
        integrationType: 'LAMBDA_FUNCTION',
        integrationArn: handoffFunction.functionArn,
      }),
    );
    this.agentWhisper = new ContactFlow(this, 'agent-whisper', { instance, type: 'AGENT_WHISPER', wordings: agentsWordings(settings), description: 'Tells the agent that this is the callback they asked for.' });
    this.parking = this.createParking();
    this.handoff = new ContactFlow(this, 'handoff', {
      instance,
      withTests: settings.flowTests,
      type: 'CONTACT_FLOW',
      description: 'Makes the queued callback of a click. Started by Dialback; use it nowhere else.',
      references: { 'function.flow-handoff': handoffFunction.functionArn, 'flow.agent-whisper': this.agentWhisper.arn, ...this.connectionAttempts, ...view.references },
      leftOut: view.leftOut,
    });
    this.customerFirst = settings.queues.some(isCustomerFirst) ? this.createCustomerFirst() : undefined;
    this.legacyOutbound = settings.legacy.allowed ? this.createLegacy() : undefined;
  }

  private createParking(): ContactFlow {
    const { instance, hours, sourceNumber, settings } = this.props;
    // Whoever calls it has no language that we know.
    const wordings = agentsWordings(settings);
    const queue = new ParkingQueue(this, 'Parking', { instance, hours });
    const silence = new ContactFlow(this, 'parking-queue', { instance, type: 'CUSTOMER_QUEUE', wordings, description: 'Silence for a handoff call, for a minute at most.' });
    return new ContactFlow(this, 'parking', {
      instance,
      withTests: settings.flowTests,
      type: 'CONTACT_FLOW',
      wordings,
      description: 'Answers the dedicated number: accepts handoff calls, turns away everyone else.',
      references: { 'number.source': sourceNumber, 'queue.parking': queue.arn, 'flow.parking-queue': silence.arn },
    });
  }

  private createCustomerFirst(): ContactFlow {
    const { instance, handoffFunction, doNotCallFunction, settings, view } = this.props;
    const wordings = wordingsOf(settings);
    const wait = new ContactFlow(this, 'customer-first-wait', {
      instance,
      type: 'CUSTOMER_QUEUE',
      wordings,
      description: 'A customer who was called before an agent waits: their place is kept, and soon they are told that they will be called again.',
      references: { 'function.flow-handoff': handoffFunction.functionArn },
    });
    return new ContactFlow(this, 'customer-first', {
      instance,
      withTests: settings.flowTests,
      type: 'CONTACT_FLOW',
      wordings,
      description: 'A customer who was called before an agent answered. Started by Dialback; use it nowhere else.',
      references: {
        'function.flow-handoff': handoffFunction.functionArn,
        ...(doNotCallFunction && { 'function.flow-do-not-call': doNotCallFunction.functionArn }),
        'flow.customer-first-wait': wait.arn,
        'flow.agent-whisper': this.agentWhisper.arn,
        ...view.references,
      },
      leftOut: [...view.leftOut, ...(doNotCallFunction ? [] : DO_NOT_CALL_ACTIONS)],
    });
  }

  private createLegacy(): ContactFlow {
    const { instance, handoffFunction, settings } = this.props;
    const wordings = agentsWordings(settings);
    const hold = new ContactFlow(this, 'legacy-hold', {
      instance,
      type: 'CUSTOMER_QUEUE',
      wordings,
      description: 'Deprecated legacy mode: the customer waits for the agent, or chooses to be called back.',
      references: { 'function.flow-handoff': handoffFunction.functionArn, 'flow.agent-whisper': this.agentWhisper.arn, ...this.connectionAttempts },
    });
    return new ContactFlow(this, 'legacy-outbound', {
      instance,
      withTests: settings.flowTests,
      type: 'CONTACT_FLOW',
      wordings,
      description: 'Deprecated legacy mode: the customer answered and is put into the agent’s queue.',
      references: { 'function.flow-handoff': handoffFunction.functionArn, 'flow.legacy-hold': hold.arn, 'flow.agent-whisper': this.agentWhisper.arn },
    });
  }
}
