import type { Ending } from '../clock/ending';
import type { Timer, VirtualTime } from '../clock/virtual-time';
import type { Journal } from '../journal';
import type { InvokeFunction, LetConnectInvoke, PublishedEvent, PutAgentEvent, SaveRecording } from './contact-centre-options';
import type { BotScript } from './bots/bot-script';
import type { ChatWindow } from './chats/chat-window';
import type { FlowPart } from './contacts/flow-part';
import type { CustomerCases } from './customers/customer-cases';
import type { CustomerProfiles } from './customers/customer-profiles';
import type { FlowHost, OutboundCallStatus } from './flow-runner/host';
import type { FlowSession } from './flow-runner/session';
import type { InstanceStore } from './instance-store';
import type { AutomatedRecording, Contact } from './model';
import type { Desk } from './routing/desk';
import type { WaitingRoom } from './routing/waiting-room';
import type { SeededRandom } from '../seeded-random';
import type { Switches } from './switches';
import type { CustomerLeg } from './telephony/customer-leg';
import type { OutsidePhone } from './telephony/outside-phone';

/** The parts of a contact beside its record while it lives. */
export interface Lifeline {
  readonly contact: Contact;
  /** Aborted when the contact ends. */
  readonly ended: Ending;
  /** The flow that the customer is in; aborted when an agent takes the contact or it moves on, or when it ends. */
  customerFlow?: Ending;
  /** The whispers and the dial while an agent has the contact; aborted when the agent drops out, or when the contact ends. */
  handling?: Ending;
  /** The agent of a callback still hears the whisper: the customer was not dialled yet. */
  agentWhispering?: boolean;
  session: FlowSession;
  leg?: CustomerLeg;
  /** It tells the call progress, once that is known. Absent: nobody detects it on this contact. */
  callProgress?: Promise<OutboundCallStatus | undefined>;
  /** Once a flow has switched it on. */
  automated?: AutomatedRecording;
  /** UpdateContactTextToSpeechVoice: kept, for there is no voice here. */
  voice?: Record<string, string>;
  timers: Timer[];
}

/** Every part of the contact centre works on this. */
export interface CentreContext {
  time: VirtualTime;
  journal: Journal;
  random: SeededRandom;
  store: InstanceStore;
  switches: Switches;
  accountId: string;
  region: string;
  publish: (event: PublishedEvent) => void;
  invokeFunction: InvokeFunction;
  putAgentEvent: PutAgentEvent;
  saveRecording: SaveRecording;
  letConnectInvoke: LetConnectInvoke;
  lifelines: Map<string, Lifeline>;
  desks: Map<string, Desk>;
  phones: Map<string, OutsidePhone>;
  /** By the contact that each began with. */
  chats: Map<string, ChatWindow>;
  waiting: WaitingRoom;
  profiles: CustomerProfiles;
  cases: CustomerCases;
  /** By the alias of the bot. */
  botScripts: Map<string, BotScript>;
  /** Tests that observe the flows of a contact and those that follow it, by the first of them. */
  observers: Map<string, (host: FlowHost, scope: { ctx: CentreContext; lifeline: Lifeline; part: FlowPart }) => FlowHost>;
  /** Contacts by client token, with the instant until which it counts. */
  clientTokens: Map<string, { contactId: string; until: number }>;
  /** Creates the host of a flow that starts: all that the flow may do with the contact. */
  flowHost: (lifeline: Lifeline, part: FlowPart) => FlowHost;
  /** How many contacts are kept; those that are not over always are. */
  contactsKept: number;
  /** Lets the router look again, once, at the present instant. */
  wakeRouter: () => void;
}

export const SECOND = 1_000;
export const DAY = 86_400_000;
