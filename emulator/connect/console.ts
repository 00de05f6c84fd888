/**
 * People act here, as opposed to programs: agents at their softphone, callers and customers at their phones.
 * The lab, the scenarios and the tests use only this; everything else goes through the Connect API.
 */
import type { ChatMessage } from './chats/chat-window';
import type { ShownView } from './flow-runner/host';

export type AgentContactState = 'INCOMING' | 'PENDING' | 'CONNECTING' | 'CONNECTED' | 'CONNECTED_ONHOLD' | 'MISSED' | 'ERROR' | 'REJECTED' | 'ENDED';

export interface AgentDeskView {
  userId: string;
  userArn: string;
  username: string;
  routingProfile: string;
  loggedIn: boolean;
  /** Name of the present status: `Available`, `Offline`, `Lunch`, … or `AfterContactWork`, `MissedCallAgent`. */
  status: string;
  statusSince: string;
  /** Status chosen while busy, taken on when the contact ends. */
  nextStatus?: string;
  contact?: {
    contactId: string;
    state: AgentContactState;
    /** Offered, and neither accepted nor declined yet; a callback is INCOMING meanwhile, a call CONNECTING. */
    ringing: boolean;
    initiationMethod: string;
    /** The customer's number: the callback number for callbacks. */
    number: string;
    queue: string;
    since: string;
    attributes: Record<string, string>;
    name?: string;
    description?: string;
    /** The words that the agent has heard on this contact so far: the agent whisper. */
    heard: string[];
    /** The view that a step-by-step guide shows beside the contact at present. */
    screen?: ShownView;
  };
}

export interface AgentDesk {
  view(): AgentDeskView;
  login(): void;
  logout(): void;
  /** Chooses a status by name; while busy it becomes the next status. Unknown name: throws, naming the statuses there are. */
  setStatus(statusName: string): void;
  /** Each throws when there is nothing to do it to, saying what the desk shows. */
  accept(): void;
  reject(): void;
  hangUp(): void;
  /** Ends after-contact work, or clears a missed or failed contact. */
  clear(): void;
  /** Chooses an action of the view that a guide shows, like `Back`, with what the view hands back. */
  choose(action: string, output?: Record<string, unknown>): void;
  /** The agent dials by hand, under a queue of theirs. */
  dial(number: string): void;
}

/** How an outside phone behaves when it is called. Times in seconds. */
export type PhoneBehavior =
  | { kind: 'answers'; afterSeconds: number; hangsUpAfterSeconds?: number }
  /** With a beep after its greeting, unless `beeps` is false. */
  | { kind: 'voicemail'; afterSeconds: number; beeps?: boolean }
  | { kind: 'fax'; afterSeconds: number }
  /** Somebody, or something, answers and says nothing. */
  | { kind: 'silent'; afterSeconds: number }
  | { kind: 'busy' }
  | { kind: 'no-answer' }
  | { kind: 'invalid' }
  | { kind: 'blocked' }
  /** A person in the lab, or a test, answers by hand. */
  | { kind: 'by-hand' };

export interface PhoneView {
  number: string;
  behavior: PhoneBehavior;
  state: 'idle' | 'ringing' | 'connected';
  contactId?: string;
  /** The number that it shows as calling, while ringing or connected. */
  shows?: string;
  since: string;
  /** Prompts heard in the present or last call, in order. */
  heard: string[];
  /** Text messages it got, oldest first. */
  texts: { at: string; text: string }[];
  /** How often it was rung since the start. */
  rung: number;
}

export interface Phone {
  view(): PhoneView;
  behave(behavior: PhoneBehavior): void;
  /** Calls a number of the instance, showing its own number, another, or none. Returns the contact id. */
  call(to: string, shows?: string | 'withheld'): string;
  answer(): void;
  hangUp(): void;
  /** The person speaks. It is heard on the recording of automated interactions, if there is one; so many words take their time. */
  say(words: string): void;
  /** Keypad digits; they are queued until a block listens. */
  press(digits: string): void;
  /** Says something into the call; a bot hears it. Kept until one listens. */
  say(words: string): void;
}

export interface ChatView {
  contactId: string;
  /** As the contact is: INITIATED, QUEUED, CONNECTED, … */
  state: string;
  messages: ChatMessage[];
  /** The view that the customer is shown at present. */
  screen?: ShownView;
}

export interface Chat {
  view(): ChatView;
  /** One message of the customer. */
  say(text: string): void;
  /** Chooses an action of the view that is shown, with what the view hands back. */
  choose(action: string, output?: Record<string, unknown>): void;
  leave(): void;
}

export interface Console {
  agents(): AgentDesk[];
  /** Finds an agent by user name or id. Throws if there is none. */
  agent(nameOrId: string): AgentDesk;
  /** Any number in E.164 that the instance has not claimed; a phone comes into being when first named or called. */
  phone(number: string): Phone;
  phones(): Phone[];
  /** The customer's side of a chat, by the contact that it began with. Throws if there is none. */
  chat(contactId: string): Chat;
  chats(): Chat[];
}
