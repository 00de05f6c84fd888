import { CfnOutput, Stack, type App } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { AgentApi } from '../constructs/agent-api';
import { AlarmTopic } from '../constructs/alarm-topic';
import { CallSource } from '../constructs/call-source';
import { CallbacksTable } from '../constructs/callbacks-table';
import { ConnectInstance } from '../constructs/connect-instance';
import { ContactEvents } from '../constructs/contact-events';
import { DialbackFlows } from '../constructs/dialback-flows';
import { InstanceNumber } from '../constructs/instance-number';
import { NumberFlowBinding } from '../constructs/number-flow-binding';
import { OperatorQueries } from '../constructs/operator-queries';
import { ProductAlarms } from '../constructs/product-alarms';
import { SignIn } from '../constructs/sign-in';
import { SweepSchedule } from '../constructs/sweep-schedule';
import { warnOfLegacy } from '../constructs/warn-of-legacy';
import { createApiAgent } from '../functions/create-api-agent';
import { createEventContact } from '../functions/create-event-contact';
import { createFlowHandoff } from '../functions/create-flow-handoff';
import type { Foundation, Placing } from '../functions/foundation';
import { createTickSweep } from '../functions/create-tick-sweep';
import type { CheckedSettings } from '../settings/settings';

/** Dialback in one account, beside one Connect instance. */
export class DialbackStack extends Stack {
  constructor(app: App, settings: CheckedSettings) {
    const instance = new ConnectInstance(settings.instanceArn);
    super(app, settings.stackName, {
      env: { account: instance.account, region: instance.region },
      description: 'Dialback: click-to-dial and callbacks for Amazon Connect',
    });
    const { topic: alarmTopic } = new AlarmTopic(this, 'Alarms', settings.alarms);
    const foundation: Foundation = { settings, instance, callbacks: new CallbacksTable(this, 'Callbacks'), queues: [], alarmTopic };

    // The flows name this function, so it must not know a flow: that circle would not deploy.
    const flowHandoff = createFlowHandoff(this, foundation);
    const placing = this.createHandoff(foundation, flowHandoff.lambda);
    const apiAgent = createApiAgent(this, foundation, placing);
    const eventContact = createEventContact(this, foundation);
    const tickSweep = createTickSweep(this, foundation, placing);

    this.createAgentApi(foundation, apiAgent.lambda);
    new ContactEvents(this, 'ContactEvents', { instance, handler: eventContact.lambda, alarmTopic });
    new SweepSchedule(this, 'Sweep', { handler: tickSweep.lambda, alarmTopic });
    const logGroups = [apiAgent, flowHandoff, eventContact, tickSweep].map(({ logGroup }) => logGroup);
    new OperatorQueries(this, 'Queries', { folder: settings.stackName, logGroups });
    new ProductAlarms(this, 'Product', { legacy: settings.legacy, alarmTopic });
    warnOfLegacy(this, settings.legacy);
  }

  /** Everything that a call from the source to the dedicated number passes through. */
  private createHandoff({ settings, instance, alarmTopic }: Foundation, handoffFunction: IFunction): Placing {
    const dedicatedNumber = new InstanceNumber(this, 'DedicatedNumber', {
      instance,
      setting: settings.dedicatedNumber,
      description: 'Dialback: handoff calls are made to this number',
    });
    const source = new CallSource(this, 'Source', { instance, setting: settings.source });
    const flows = new DialbackFlows(this, 'Flows', { instance, settings, handoffFunction, sourceNumber: source.number });
    new NumberFlowBinding(this, 'NumberFlow', {
      instance,
      number: dedicatedNumber,
      flow: flows.parking,
      logRetentionDays: settings.logRetentionDays,
      alarmTopic,
    });
    new CfnOutput(this, 'DedicatedNumberE164', { value: dedicatedNumber.e164, description: 'Handoff calls are made to this number' });
    return { handoffFlowId: flows.handoff.flowId, legacyFlowId: flows.legacyOutbound?.flowId ?? '', dedicatedNumber, source };
  }

  private createAgentApi({ settings, alarmTopic }: Foundation, handler: IFunction): void {
    const signIn = new SignIn(this, 'SignIn', settings.signIn);
    const { pageOrigins, logRetentionDays } = settings;
    const api = new AgentApi(this, 'Api', { handler, signIn, pageOrigins, logRetentionDays, alarmTopic });
    new CfnOutput(this, 'ApiUrl', { value: api.url, description: 'apiUrl of the agent’s page' });
  }
}
