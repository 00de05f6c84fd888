import { VirtualTime } from '../../../emulator/clock/virtual-time';
import { createContactCentre, type ContactCentre, type InvokeFunction, type PublishedEvent } from '../../../emulator/connect/contact-centre';
import type { SaveRecording } from '../../../emulator/connect/contact-centre-options';
import type { CreateUser } from '../../../emulator/connect/resources/user-actions';
import type { Queue } from '../../../emulator/connect/model';
import type { Switches } from '../../../emulator/connect/switches';
import { Journal, type JournalEntry, type JournalKind } from '../../../emulator/journal';
import type { FlowType } from '../../../flow-language/types';
import * as flows from './flows';

export const SUPPORT_NUMBER = '+493055501000';
export const SOURCE_NUMBER = '+493055501001';
export const DEDICATED_NUMBER = '+493055501002';
export const CUSTOMER = '+4915155500100';
export const FUNCTION = 'arn:aws:lambda:eu-central-1:111122223333:function:report';

export interface World {
  time: VirtualTime;
  journal: Journal;
  centre: ContactCentre;
  events: PublishedEvent[];
  queue: Queue;
  /** The flows of click-to-dial's callback pattern, by their purpose. */
  flow: Record<'handoff' | 'parking' | 'agentWhisper' | 'outboundWhisper' | 'support', string>;
  user(name: string, settings?: Partial<CreateUser>): void;
  publishFlow(name: string, type: FlowType, actions: flows.Actions): string;
  /** Lets whole seconds pass. */
  pass(seconds: number): Promise<void>;
  clickToDial(attributes?: Record<string, string>): string;
  callbacks(): string[];
  /** `seconds since the start: what`, for one kind of journal entry. */
  story(kind: JournalKind, contactId?: string): string[];
}

export function createWorld(options: { saveRecording?: SaveRecording; startAt?: string; seed?: number; switches?: Partial<Switches>; retries?: number; invokeFunction?: InvokeFunction; contactsKept?: number } = {}): World {
  const time = new VirtualTime(options.startAt ?? '2026-11-23T09:00:00.000Z');
  const journal = new Journal(time);
  const events: PublishedEvent[] = [];
  const centre = createContactCentre({
    time,
    journal,
    seed: options.seed ?? 7,
    accountId: '111122223333',
    region: 'eu-central-1',
    switches: options.switches,
    ...(options.contactsKept !== undefined && { contactsKept: options.contactsKept }),
    // These tests count seconds: nothing runs but what they set.
    instance: { defaultFlows: false },
    publish: (event) => events.push(event),
    ...(options.saveRecording && { saveRecording: options.saveRecording }),
    invokeFunction: options.invokeFunction ?? (() => Promise.resolve({ payload: {} })),
  });
  return furnish({ time, journal, centre, events }, options.retries ?? 1);
}

function furnish(base: Pick<World, 'time' | 'journal' | 'centre' | 'events'>, retries: number): World {
  const { time, journal, centre } = base;
  const began = time.now();
  const publishFlow: World['publishFlow'] = (name, type, actions) => centre.createFlow({ name, type, content: flows.write(actions) }).id;
  const hours = centre.createHoursOfOperation({ name: 'Always', timeZone: 'Europe/Berlin', ranges: flows.ALWAYS });
  const support = centre.claimNumber({ number: SUPPORT_NUMBER });
  const dedicated = centre.claimNumber({ number: DEDICATED_NUMBER });
  centre.claimNumber({ number: SOURCE_NUMBER });
  const outboundWhisper = publishFlow('outbound whisper', 'OUTBOUND_WHISPER', flows.say(225));
  const queue = centre.createQueue({ name: 'Support', hoursOfOperationId: hours.id, outboundCallerIdNumberId: support.id, outboundFlowId: outboundWhisper });
  const unserved = centre.createQueue({ name: 'Parking', hoursOfOperationId: hours.id });
  const agentWhisper = publishFlow('agent whisper', 'AGENT_WHISPER', flows.say(150));
  const flow = {
    agentWhisper,
    outboundWhisper,
    handoff: publishFlow('handoff', 'CONTACT_FLOW', flows.handoff(agentWhisper, retries)),
    parking: publishFlow('parking', 'CONTACT_FLOW', flows.toQueue(unserved.id)),
    support: publishFlow('support', 'CONTACT_FLOW', flows.toQueue(queue.id)),
  };
  centre.associateNumberFlow(dedicated.id, flow.parking);
  centre.associateNumberFlow(support.id, flow.support);
  const profile = centre.createRoutingProfile({
    name: 'Support',
    defaultOutboundQueueId: queue.id,
    queues: [{ queueId: queue.id, channel: 'VOICE', priority: 1, delaySeconds: 0 }],
  });
  const seconds = (entry: JournalEntry) => (Date.parse(entry.at) - began) / 1_000;
  return {
    ...base,
    queue,
    flow,
    publishFlow,
    user(name, settings) {
      centre.createUser({ username: name, routingProfileId: profile.id, ...settings });
      centre.console.agent(name).login();
    },
    pass: (wait) => time.advance(wait * 1_000),
    clickToDial: (attributes = {}) =>
      centre.startOutboundVoiceContact({
        destinationPhoneNumber: DEDICATED_NUMBER,
        sourcePhoneNumber: SOURCE_NUMBER,
        contactFlowId: flow.handoff,
        attributes: { number: CUSTOMER, agent: centre.console.agents()[0]!.view().userArn, callerId: SOURCE_NUMBER, ...attributes },
      }),
    callbacks: () => [...centre.contacts()].filter((contact) => contact.initiationMethod === 'CALLBACK').map((contact) => contact.id),
    story: (kind, contactId) =>
      journal.entries.filter((entry) => entry.kind === kind && (!contactId || entry.contactId === contactId)).map((entry) => `${seconds(entry)}: ${entry.what}`),
  };
}
