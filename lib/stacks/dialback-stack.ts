import { type App, Stack } from 'aws-cdk-lib';
import { addAgentApi } from '../agents/add-agent-api';
import { addCustomerApi } from '../apps/add-customer-api';
import { addCallIns } from '../call-ins/add-call-ins';
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
import { CallingLists } from '../calling-rules/calling-lists';
import { addInbound } from '../callers/add-inbound';
import { addOffer } from '../callers/add-offer';
import { AgentView } from '../connect/agent-view';
import { AlwaysOpen } from '../connect/always-open';
import { ConnectInstance } from '../connect/connect-instance';
import { AlarmTopic } from '../function/alarm-topic';
import { StackKeys } from '../keys/stack-keys';
import { addOperations } from '../operations/add-operations';
import { addOutbox } from '../outbox/add-outbox';
import { addVoicemails } from '../voicemails/add-voicemails';
import { VoicemailStorage } from '../voicemails/voicemail-storage';
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
    const hours = new AlwaysOpen(this, 'AlwaysOpen', { instance });
    const callbacks = new CallbacksTable(this, 'Callbacks', { setting: settings.table });
    const queues = new CallbackQueues(this, 'CallbackQueues', { instance, settings, hours }).settings;
    const foundation: Foundation = {
      settings,
      instance,
      callbacks,
      queueSettings: new QueueSettings(this, 'QueueSettings', { queues, calling: callingPolicyOf(settings), callbacks, logRetentionDays: settings.logRetentionDays, alarmTopic }),
      callingLists: new CallingLists(this, 'CallingLists'),
      dispatchQueue: new DispatchQueue(this, 'Dispatch', { alarmTopic }),
      keys: new StackKeys(this, 'Keys', { setting: settings.keys, plainIdsUntil: settings.plainIdsUntil }),
      voicemails: new VoicemailStorage(this, 'VoicemailStorage', { instance, settings }).buckets,
      alarmTopic,
    };
    const callIns = settings.callIns && new CallIns(this, 'CallIns', { callIns: settings.callIns, alarmTopic });

    // The flows name this function, so it must not know a flow. CloudFormation could not deploy such a circle.
    const numbers = addNumbers(this, foundation);
    const flowHandoff = createFlowHandoff(this, foundation, numbers);
    const handoffFunction = flowHandoff.lambda;
    const view = new AgentView(this, 'AgentView', { instance, settings }).places;
    const { dialling, agentWhisper } = addHandoff(this, foundation, { hours, view, handoffFunction, numbers });

    addOperations(this, foundation, [
      ...addAgentApi(this, foundation, dialling),
      flowHandoff,
      addContactEvents(this, foundation, dialling),
      createQueueDispatch(this, foundation, dialling),
      createStreamCallbacks(this, foundation),
      ...addTicks(this, foundation, dialling),
      ...addInbound(this, foundation),
      ...addOffer(this, foundation, { dialling, handoffFunction, agentWhisper, view }),
      ...addCustomerApi(this, foundation, { dialling, callIns }),
      ...addCallIns(this, foundation, { callIns, view }),
      ...addVoicemails(this, foundation),
      ...addOutbox(this, foundation),
    ]);
    warnOfLegacy(this, settings.legacy);
  }
}
