import { CfnOutput, Stack, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { version } from '../../package.json';
import { addAgentApi } from '../agents/add-agent-api';
import { addCustomerApi } from '../apps/add-customer-api';
import { addCallIns } from '../call-ins/add-call-ins';
import { sayOtherwise } from '../bundles/say-otherwise';
import { CallIns } from '../call-ins/call-ins';
import { addContactEvents } from '../callbacks/add-contact-events';
import { addHandoff } from '../callbacks/add-handoff';
import { addNumbers } from '../callbacks/add-numbers';
import { addTicks } from '../callbacks/add-ticks';
import { CallbackQueues } from '../callbacks/callback-queues';
import { CallbacksTable } from '../callbacks/callbacks-table';
import { createFlowHandoff } from '../callbacks/create-flow-handoff';
import { createQueueDispatch } from '../callbacks/create-queue-dispatch';
import { createStreamCallbacks } from '../callbacks/create-stream-callbacks';
import { DispatchQueue } from '../callbacks/dispatch-queue';
import { QueueSettings } from '../callbacks/queue-settings';
import type { Foundation } from '../callbacks/foundation';
import { warnOfLegacy } from '../callbacks/warn-of-legacy';
import { callingPolicyOf } from '../calling-rules/calling-policy-of';
import { addDoNotCall } from '../calling-rules/add-do-not-call';
import { CallingLists } from '../calling-rules/calling-lists';
import { addStreamAgents } from '../pacing/add-stream-agents';
import { createStreamLists } from '../calling-rules/create-stream-lists';
import { addInbound } from '../callers/add-inbound';
import { addOffer } from '../callers/add-offer';
import { AgentView } from '../connect/agent-view';
import { AlwaysOpen } from '../connect/always-open';
import { ConnectInstance } from '../connect/connect-instance';
import { AlarmTopic } from '../function/alarm-topic';
import { holdInnerStacks } from '../function/inner-stack';
import { otherwiseIn } from '../wording/own-texts';
import { speechesIn, wordingsOf } from '../wording/wordings';
import { addJourneys } from '../journeys/add-journeys';
import { StackKeys } from '../keys/stack-keys';
import { addOperations } from '../operations/add-operations';
import { addVoicemails, createVoicemailQueue } from '../voicemails/add-voicemails';
import { VoicemailStorage } from '../voicemails/voicemail-storage';
import { addReportExport } from '../reports/add-report-export';
import { addOutbox } from '../outbox/add-outbox';
import { addTexts } from '../texts/add-texts';
import type { CheckedSettings } from '../settings/settings';
import { obeyAccount } from './obey-account';
import { refuseTooManyResources } from './refuse-too-many-resources';

/**
 * Dialback beside one Connect instance, in a stack of yours: `new Dialback(stack, 'Dialback', defineSettings({ … }))`. The ready app makes a stack of its own for it.
 * A stack has one of them at most. docs/developer/in-your-own-app.md says more.
 *
 * @throws Error when the stack is another one than the settings name: commands find it by `stackName`, and it stands in the region and account of the instance.
 */
export class Dialback extends Construct {
  constructor(scope: Construct, id: string, settings: CheckedSettings) {
    super(scope, id);
    const instance = new ConnectInstance(settings.instanceArn);
    refuseOtherStack(Stack.of(this), settings, instance);
    holdInnerStacks(this);
    sayOtherwise(this, otherwiseIn(settings));
    obeyAccount(this, settings);
    const { topic: alarmTopic } = new AlarmTopic(this, 'Alarms', settings.alarms);
    const hours = new AlwaysOpen(this, 'AlwaysOpen', { instance });
    const callbacks = new CallbacksTable(this, 'Callbacks', { setting: settings.table });
    const queues = new CallbackQueues(this, 'CallbackQueues', { instance, settings, hours }).settings;
    const foundation: Foundation = {
      settings,
      instance,
      callbacks,
      queueSettings: new QueueSettings(this, 'QueueSettings', { queues, calling: callingPolicyOf(settings), speeches: speechesIn(wordingsOf(settings)), callbacks, logRetentionDays: settings.logRetentionDays, alarmTopic }),
      callingLists: new CallingLists(this, 'CallingLists', { setting: settings.callingLists }),
      dispatchQueue: new DispatchQueue(this, 'Dispatch', { alarmTopic }),
      keys: new StackKeys(this, 'Keys', { setting: settings.keys, plainIdsUntil: settings.plainIdsUntil, kept: settings }),
      voicemails: new VoicemailStorage(this, 'VoicemailStorage', { instance, settings }).buckets,
      voicemailQueue: createVoicemailQueue(this, { settings, alarmTopic }),
      alarmTopic,
    };
    const callIns = settings.callIns && new CallIns(this, 'CallIns', { callIns: settings.callIns, alarmTopic });

    // The flows name this function, so it must not know a flow. CloudFormation could not deploy such a circle.
    const numbers = addNumbers(this, foundation);
    const flowHandoff = createFlowHandoff(this, foundation, numbers);
    const handoffFunction = flowHandoff.lambda;
    const view = new AgentView(this, 'AgentView', { instance, settings }).places;
    const doNotCall = addDoNotCall(this, foundation);
    const { dialling, agentWhisper } = addHandoff(this, foundation, { hours, view, handoffFunction, doNotCallFunction: doNotCall?.lambda, numbers });

    const outbox = addOutbox(this, foundation);
    addOperations(this, foundation, [
      ...addAgentApi(this, foundation, dialling),
      flowHandoff,
      ...(doNotCall ? [doNotCall] : []),
      addContactEvents(this, foundation, dialling),
      createQueueDispatch(this, foundation, dialling),
      ...addStreamAgents(this, foundation),
      createStreamCallbacks(this, foundation),
      createStreamLists(this, foundation, numbers),
      ...addTicks(this, foundation, dialling),
      ...addInbound(this, foundation),
      ...addOffer(this, foundation, { dialling, handoffFunction, agentWhisper, view }),
      ...addCustomerApi(this, foundation, { dialling, callIns }),
      ...addCallIns(this, foundation, { callIns, view }),
      ...addVoicemails(this, foundation),
      ...outbox.functions,
      ...addTexts(this, foundation, { bus: outbox.bus, dialling }),
      ...addJourneys(this, foundation, dialling),
      ...addReportExport(this, foundation),
    ]);
    new CfnOutput(Stack.of(this), 'Version', { value: version, description: 'Version of Dialback that was deployed last; docs/operator/upgrade.md says what each one changes' });
    warnOfLegacy(this, settings.legacy);
    refuseTooManyResources(this, settings);
  }
}

function refuseOtherStack({ stackName, account, region }: Stack, settings: CheckedSettings, instance: ConnectInstance): void {
  if (stackName !== settings.stackName) throw new Error(`The stack is ${stackName}, but the settings have the stackName ${settings.stackName}: commands would not find it. Make them equal.`);
  const differs = (of: string, wanted: string) => Token.isUnresolved(of) || of !== wanted;
  if (differs(account, instance.account) || differs(region, instance.region)) {
    throw new Error(`The stack ${stackName} must stand in the account and region of the instance. Give it env: { account: '${instance.account}', region: '${instance.region}' }.`);
  }
}
