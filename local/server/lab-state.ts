import type { Contact } from '../../emulator/connect/model';
import type { JournalEntry } from '../../emulator/journal';
import type { LabContact, LabFunction, LabState } from '../lab-types';
import type { Stage } from '../stage';
import { appQueues } from './app-queues';
import type { AppServer } from './app-server';
import type { InvocationCount } from './invocation-count';
import { labQueues } from './lab-queues';

const contactsShown = 200;

/** Everything that the lab shows of this moment. */
export function labState(stage: Stage, { invocations, app }: { invocations: InvocationCount; app: AppServer }): LabState {
  const { emulator, console, stack } = stage;
  const { store } = emulator.connect.centre;
  const contacts = [...store.contacts.values()];
  return {
    clock: { now: emulator.time.iso(), following: true },
    agents: console.agents().map((desk) => desk.view()),
    statuses: [...store.statuses.values()].map(({ name }) => name),
    phones: console.phones().map((phone) => ({ ...phone.view(), pushes: app.pushesTo(phone.view().number) })),
    appQueues: appQueues(stage),
    numbers: [...store.numbers.values()].map(({ number, description, flowId }) => ({
      number,
      description: description ?? '',
      ...(flowId && { flow: store.flows.get(flowId)?.name ?? flowId }),
    })),
    contacts: contacts.slice(-contactsShown).reverse().map((contact) => labContact(stage, contact)),
    queues: labQueues(stage),
    functions: labFunctions(stage, invocations),
    alarms: [...stack.resources.values()]
      .filter(({ type }) => type === 'AWS::CloudWatch::Alarm')
      .map(({ ref, properties }) => ({ name: ref, description: String(properties.AlarmDescription ?? '') })),
    journalOrder: (emulator.journal.entries.at(-1) as JournalEntry | undefined)?.order ?? -1,
  };
}

function labContact(stage: Stage, contact: Contact): LabContact {
  const { store } = stage.emulator.connect.centre;
  const queue = contact.queue ?? contact.targetQueue;
  return {
    contactId: contact.id,
    initiationMethod: contact.initiationMethod,
    channel: contact.channel,
    state: contact.state,
    number: contact.callback?.number ?? contact.customerEndpoint?.address ?? '',
    ...(queue && { queue: queue.kind === 'AGENT' ? `${store.users.get(queue.userId)?.username} (own queue)` : (store.queues.get(queue.queueId)?.name ?? queue.queueId) }),
    ...(contact.agent && { agent: store.users.get(contact.agent.userId)?.username ?? contact.agent.userId }),
    ...(contact.previousContactId && { previousContactId: contact.previousContactId }),
    initiatedAt: contact.initiatedAt,
    ...(contact.disconnectedAt && { disconnectedAt: contact.disconnectedAt }),
    ...(contact.disconnectReason && { disconnectReason: contact.disconnectReason }),
    attributes: contact.attributes,
  };
}

function labFunctions({ stack }: Stage, invocations: InvocationCount): LabFunction[] {
  return [...stack.resources]
    .filter(([, { type }]) => type === 'AWS::Lambda::Function')
    .map(([name, { ref }]) => ({ name, functionName: ref, ...invocations.of(ref) }));
}
