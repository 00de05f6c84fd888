import { CfnOutput, Stack, type App } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { AgentApi } from '../constructs/agent-api';
import { AgentView, type ViewPlaces } from '../constructs/agent-view';
import { AlarmTopic } from '../constructs/alarm-topic';
import { AlwaysOpen } from '../constructs/always-open';
import { CallIns } from '../constructs/call-ins';
import { CallSource } from '../constructs/call-source';
import { CallbackOffer } from '../constructs/callback-offer';
import { CallbackQueues } from '../constructs/callback-queues';
import { CallbacksTable } from '../constructs/callbacks-table';
import { ConnectInstance } from '../constructs/connect-instance';
import type { ContactFlow } from '../constructs/contact-flow';
import { ContactEvents } from '../constructs/contact-events';
import { CustomerApi } from '../constructs/customer-api';
import { DialbackFlows } from '../constructs/dialback-flows';
import type { DialbackFunction } from '../constructs/dialback-function';
import { DispatchQueue } from '../constructs/dispatch-queue';
import { FlowModule } from '../constructs/flow-module';
import { InstanceNumber } from '../constructs/instance-number';
import { MinuteSchedule } from '../constructs/minute-schedule';
import { NumberFlowBinding } from '../constructs/number-flow-binding';
import { OperatorDashboard } from '../constructs/operator-dashboard';
import { OperatorQueries } from '../constructs/operator-queries';
import { ProductAlarms } from '../constructs/product-alarms';
import { PromiseAlarms } from '../constructs/promise-alarms';
import { SignIn } from '../constructs/sign-in';
import { warnOfLegacy } from '../constructs/warn-of-legacy';
import { createApiAgent } from '../functions/create-api-agent';
import { createApiCustomer } from '../functions/create-api-customer';
import { createAuthorizeApp } from '../functions/create-authorize-app';
import { createFlowCallIn } from '../functions/create-flow-call-in';
import { createEventContact } from '../functions/create-event-contact';
import { createFlowCaller } from '../functions/create-flow-caller';
import { createFlowHandoff } from '../functions/create-flow-handoff';
import type { Foundation, Placing } from '../functions/foundation';
import { createFlowInbound } from '../functions/create-flow-inbound';
import { createQueueCallIns } from '../functions/create-queue-call-ins';
import { createQueueDispatch } from '../functions/create-queue-dispatch';
import { createTickCallIns } from '../functions/create-tick-call-ins';
import { createTickDispatch } from '../functions/create-tick-dispatch';
import { createTickSweep } from '../functions/create-tick-sweep';
import type { CheckedSettings } from '../settings/settings';

function offersCallbacks({ queues }: CheckedSettings): boolean {
  return queues.some(({ offer }) => offer.aboveSeconds !== 'never');
}

/** Dialback in one account, beside one Connect instance. */
export class DialbackStack extends Stack {
  constructor(app: App, settings: CheckedSettings) {
    const instance = new ConnectInstance(settings.instanceArn);
    super(app, settings.stackName, {
      env: { account: instance.account, region: instance.region },
      description: 'Dialback: click-to-dial and callbacks for Amazon Connect',
    });
    const { topic: alarmTopic } = new AlarmTopic(this, 'Alarms', settings.alarms);
    const hours = new AlwaysOpen(this, 'AlwaysOpen', { instance });
    const foundation: Foundation = {
      settings,
      instance,
      callbacks: new CallbacksTable(this, 'Callbacks'),
      queues: new CallbackQueues(this, 'CallbackQueues', { instance, settings, hours }).settings,
      dispatchQueue: new DispatchQueue(this, 'Dispatch', { alarmTopic }),
      callIns: settings.callIns && new CallIns(this, 'CallIns', { callIns: settings.callIns, alarmTopic }),
      alarmTopic,
    };

    // The flows name this function, so it must not know a flow: that circle would not deploy.
    const flowHandoff = createFlowHandoff(this, foundation);
    const view = new AgentView(this, 'AgentView', { instance, settings }).places;
    const { placing, agentWhisper } = this.createHandoff(foundation, { hours, view, handoffFunction: flowHandoff.lambda });
    const apiAgent = createApiAgent(this, foundation, placing);
    const eventContact = createEventContact(this, foundation, placing);
    const queueDispatch = createQueueDispatch(this, foundation, placing);

    this.createAgentApi(foundation, apiAgent.lambda);
    new ContactEvents(this, 'ContactEvents', { instance, handler: eventContact.lambda, callsIn: settings.queues.length > 0, offers: offersCallbacks(settings), alarmTopic });
    const functions = [apiAgent, flowHandoff, eventContact, queueDispatch, ...this.createTicks(foundation, placing), ...this.createInbound(foundation), ...this.createOffer(foundation, placing, { handoffFunction: flowHandoff.lambda, agentWhisper, view }), ...this.createCustomerApi(foundation, placing), ...this.createCallIns(foundation, view)];
    new OperatorQueries(this, 'Queries', { folder: settings.stackName, logGroups: functions.map(({ logGroup }) => logGroup) });
    new ProductAlarms(this, 'Product', { legacy: settings.legacy, alarmTopic });
    if (settings.queues.length > 0) new PromiseAlarms(this, 'Promises', { alarmTopic });
    new OperatorDashboard(this, 'Overview');
    warnOfLegacy(this, settings.legacy);
  }

  /** Everything that a call from the source to the dedicated number passes through. */
  private createHandoff({ settings, instance, alarmTopic }: Foundation, { hours, view, handoffFunction }: { hours: AlwaysOpen; view: ViewPlaces; handoffFunction: IFunction }): { placing: Placing; agentWhisper: ContactFlow } {
    const dedicatedNumber = new InstanceNumber(this, 'DedicatedNumber', {
      instance,
      setting: settings.dedicatedNumber,
      description: 'Dialback: handoff calls are made to this number',
    });
    const source = new CallSource(this, 'Source', { instance, setting: settings.source });
    const flows = new DialbackFlows(this, 'Flows', { instance, settings, hours, view, handoffFunction, sourceNumber: source.number });
    new NumberFlowBinding(this, 'NumberFlow', {
      instance,
      number: dedicatedNumber,
      flow: flows.parking,
      logRetentionDays: settings.logRetentionDays,
      alarmTopic,
    });
    new CfnOutput(this, 'DedicatedNumberE164', { value: dedicatedNumber.e164, description: 'Handoff calls are made to this number' });
    const placing = { handoffFlowId: flows.handoff.flowId, legacyFlowId: flows.legacyOutbound?.flowId ?? '', dedicatedNumber, source };
    return { placing, agentWhisper: flows.agentWhisper };
  }

  /** For the operator's own inbound flows, where callbacks are promised at all. */
  private createInbound(foundation: Foundation): DialbackFunction[] {
    if (foundation.settings.queues.length === 0) return [];
    const flowInbound = createFlowInbound(this, foundation);
    new FlowModule(this, 'callback-called-in', {
      instance: foundation.instance,
      language: foundation.settings.language,
      description: 'Put it at the start of inbound flows: a customer who rings is not called back as well.',
      functions: { 'flow-inbound': flowInbound.lambda },
    });
    return [flowInbound];
  }

  /** For callers who wait, where any queue offers them a callback. */
  private createOffer(foundation: Foundation, placing: Placing, flows: { handoffFunction: IFunction; agentWhisper: ContactFlow; view: ViewPlaces }): DialbackFunction[] {
    const { settings, instance } = foundation;
    if (!offersCallbacks(settings)) return [];
    const flowCaller = createFlowCaller(this, foundation, placing);
    new CallbackOffer(this, 'Offer', { instance, settings, callerFunction: flowCaller.lambda, ...flows });
    return [flowCaller];
  }

  /** What is done each minute, without anybody asking. */
  private createTicks(foundation: Foundation, placing: Placing): DialbackFunction[] {
    const { alarmTopic } = foundation;
    const tickDispatch = createTickDispatch(this, foundation);
    const tickSweep = createTickSweep(this, foundation, placing);
    new MinuteSchedule(this, 'Tick', {
      handler: tickDispatch.lambda,
      description: 'Brings promised callbacks to their due time',
      impact: 'Customers who were promised a callback are not called while nothing brings it to its time.',
      alarmTopic,
    });
    new MinuteSchedule(this, 'Sweep', {
      handler: tickSweep.lambda,
      description: 'Settles callbacks that went quiet, and gives agents back to routing',
      impact: 'Clicks whose call got lost are not tried again, and agents may stay held out of routing.',
      alarmTopic,
    });
    return [tickDispatch, tickSweep];
  }

  private createAgentApi({ settings, alarmTopic }: Foundation, handler: IFunction): void {
    const signIn = new SignIn(this, 'SignIn', settings.signIn);
    const { pageOrigins, logRetentionDays } = settings;
    const api = new AgentApi(this, 'Api', { handler, signIn, pageOrigins, logRetentionDays, alarmTopic });
    new CfnOutput(this, 'ApiUrl', { value: api.url, description: 'apiUrl of the agent’s page' });
  }

  /** Where customers announce that they will call. */
  private createCallIns(foundation: Foundation, view: ViewPlaces): DialbackFunction[] {
    const { callIns, instance, alarmTopic } = foundation;
    if (!callIns) return [];
    const flowCallIn = createFlowCallIn(this, foundation, callIns);
    const tickCallIns = createTickCallIns(this, foundation, callIns);
    new FlowModule(this, 'call-in-match', {
      instance,
      language: foundation.settings.language,
      description: 'Put it before the queue of inbound flows: finds customers who announced their call, by number or code.',
      functions: { 'flow-call-in': flowCallIn.lambda },
      view,
    });
    new MinuteSchedule(this, 'CallInsTick', {
      handler: tickCallIns.lambda,
      description: 'Settles announced calls whose time has passed, and mends their turns',
      impact: 'Customers who wait for their turn to call may wait for nothing.',
      alarmTopic,
    });
    return [flowCallIn, tickCallIns, createQueueCallIns(this, foundation, callIns)];
  }

  /** For customers, where apps may ask for them. */
  private createCustomerApi(foundation: Foundation, placing: Placing): DialbackFunction[] {
    const { settings, alarmTopic } = foundation;
    if (settings.apps.length === 0) return [];
    const apiCustomer = createApiCustomer(this, foundation, placing);
    const authorizeApp = createAuthorizeApp(this, foundation);
    const { logRetentionDays } = settings;
    const api = new CustomerApi(this, 'CustomerApi', { handler: apiCustomer.lambda, authorizer: authorizeApp.lambda, logRetentionDays, alarmTopic });
    new CfnOutput(this, 'CustomerApiUrl', { value: api.url, description: 'Where apps and sites ask for callbacks, with the key of an app' });
    return [apiCustomer, authorizeApp];
  }
}
