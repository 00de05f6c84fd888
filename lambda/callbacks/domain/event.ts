import type { Agent } from '../../agents/domain/agent';
import type { OwnerState } from '../../agents/domain/owner-state';
import type { BesideNews, CallBeside, CalledBeside, InTalk } from './beside';
import type { Line } from './attempt';
import type { Callback } from './callback';
import type { ContactFacts } from './contact-facts';
import type { OutcomeCode } from './outcome';
import type { Said } from './said';
import type { TakenBack } from './withdrawal';

/** The handoff flow (or the legacy flow, or the flow of customers who come first) reports one of these. */
export const REPORTS = [
  'queued',
  'number-invalid',
  'number-not-dialable',
  'queue-not-found',
  'whisper-refused',
  'callback-refused',
  'legacy-answered',
  'legacy-queue-full',
  'legacy-queue-failed',
  'legacy-turned-into-callback',
  'customer-proved',
  'customer-not-proved',
  'customer-listed-themselves',
  'customer-not-queued',
  'customer-without-agent',
  'live-voice-to-flow',
  'live-voice-hung-up',
  'machine-to-queue',
  'machine-to-flow',
  'machine-hung-up',
] as const;
export type Report = (typeof REPORTS)[number];

/** Reasons why a call was not dialled: Connect's answer, as the adapter translates it; or that the agent could not be held for it, or calls are paused. */
export type DialFailure = Extract<
  OutcomeCode,
  'connect-refused-destination' | 'connect-refused-outbound' | 'connect-limit' | 'connect-busy' | 'connect-misconfigured' | 'agent-not-held' | 'paused'
>;

/** An agent's changes of a callback that waits for its time. */
export interface Edit {
  queue?: { queueId: string; name: string };
  dueAt?: string;
  zone?: string;
  purgeAt?: string;
  purgeAtLatest?: string;
  /** Empty: none. */
  comment?: string;
  /** Empty: none. */
  crmRecord?: string;
  numberVerified?: boolean;
  /** Whether the call is to be recorded, where agents choose. */
  recorded?: boolean;
  /** The number that the customer is to see, E.164. Empty: the usual one. */
  callerId?: string;
  /** The zone where the customer is. Empty: none is named. */
  customerZone?: string;
  /** Null: nobody's, so any agent of the queue. */
  owner?: Agent | null;
}

/**
 * How it is with other calls to the customer. `open`: an agent made one beside this callback, which is under way or in talk. `talked`: they are over, and in
 * that one they talked. `in-talk`: the talk in which this callback was promised goes on. Else they have no say any more.
 */
export type BesideState = 'open' | 'in-talk' | { talked: string };

/** Events that may lead to a call: only functions that have a `Dialler` bring them. */
export type DialEvent =
  /** The time that was promised has come; `nthDial` counts the calls to our own number for it. */
  | { type: 'due'; nthDial: number; owner?: OwnerState; beside?: BesideState }
  /** It has a seat in this line, and an idle agent is spared for it: its customer is called before that agent. `version`: of the callback that was given the seat. */
  | { type: 'turn-came'; line: Line; version: number }
  /** Connect takes no call to this customer with answering-machine detection: nothing was dialled. */
  | { type: 'detection-refused' }
  /** The moment set in `checkAt` has passed. */
  | { type: 'check-due'; owner?: OwnerState }
  /** An agent calls the customer now. `relatedContactId`: the contact that they answer with that call. `click`: the key of the click that became it, as a digest, and the number that was clicked. `over`: the call beside it that was looked at, and is over. `recorded`, `callerId`: what the agent chose for it; absent: what the callback has. */
  | { type: 'called-now'; agent: Agent; relatedContactId?: string; click?: { key: string; number: string }; over?: string; recorded?: boolean; callerId?: string };

/** Everything else that happens to a callback in its phase: nothing is dialled for it. */
export type PhaseEvent =
  /** The handoff flow asks whether it may make the callback on this contact. What it carries says of which version, and for which line. `paused`: calls were paused since it was placed. `shown`: the number that the customer sees, where it is not the usual one. */
  | { type: 'admission-asked'; contactId: string; version?: number; line?: 'agent' | 'queue'; customerFirst?: true; paused?: true; shown?: string }
  | { type: 'reported'; contactId: string; report: Report; /** What Connect showed of the contact then. Absent: it was not asked. */ call?: ContactFacts }
  /** Connect took the call. Told only where the contact is the customer's: in legacy mode, and where customers come first. `shown`: as above. */
  | { type: 'dialled'; contactId: string; shown?: string }
  /** The call was definitely not dialled. */
  | { type: 'dial-refused'; failure: DialFailure }
  /** An agent is expected to be free for it only in so many seconds, so it comes before its time, to be called at it. */
  | { type: 'led'; waitSeconds: number }
  /** As many callbacks stand in that line as may. */
  | { type: 'line-full' }
  /** A contact event: what one contact looks like, and which call to our own number it grew out of. `version`: of which that was dialled, where no record knows the contact. `customerFirst`: it goes to the customer. */
  | { type: 'contact-seen'; facts: ContactFacts; rootContactId?: string; version?: number; customerFirst?: true }
  /** Connect was asked what became of the attempt that began with this contact: what it does not show, is not there. `isKeptForRetry`: nobody answered, and Connect has put the same call off to try it again. */
  | { type: 'looked-up'; rootContactId?: string; handoff?: ContactFacts; call?: ContactFacts; isKeptForRetry?: true }
  /** `version`: the version that the edit was made on; absent: whichever there is. `by`: absent where the customer moved it. */
  | { type: 'edited'; edit: Edit; version?: number; by?: Agent }
  /** It is to be taken back; `by`: the agent who asked for that. */
  | { type: 'cancelled'; cause: TakenBack; by?: Agent; /** The agent's reason, for the journey. */ why?: string }
  /** Another callback of the same subject is asked for: this one gives way if it is over, or as good as over. */
  | { type: 'replacement-asked'; by: 'click' | 'promise' }
  /** An agent opens it, to look at it first and then call, or hand it back. */
  | { type: 'claimed'; agent: Agent }
  /** They hand it back. */
  | { type: 'released'; agent: Agent }
  | { type: 'leftovers-stopped' };

/** The agent who had the call says what came of it: while it lasts, or afterwards. `version`: the one that they read; absent: whichever there is. */
export interface OutcomeSaid {
  type: 'outcome-said';
  said: Said;
  version?: number;
}

/** The click `click` of this agent, which stands beside it, has come so far. */
export interface BesideTold {
  type: 'told-of-beside';
  click: string;
  by: Agent;
  news: BesideNews;
  /** What they said of it, where they dialled it by hand. */
  said?: Said;
}

/** An agent calls the customer beside it (`over`: the earlier such click that this one may follow), or what comes of that is told. */
export type BesideEvent = { type: 'called-beside'; click: CallBeside; over?: string } | BesideTold;

/** The lists say something else of its number: the rules are asked again, where it stands in its line. */
export interface ListsChanged {
  type: 'lists-changed';
}

/** The customer, who asked for it from another number than the one to call, is promised a callback at that. */
export interface PromisedAgain {
  type: 'promised-again';
}

/** Somebody who shares the number of the customer in whose place it stands is promised a callback in a place of their own. */
export interface NumberShared {
  type: 'number-shared';
}

/** Events for which nothing is dialled, and which leave the callback its customer's. */
export type FollowEvent = PhaseEvent | OutcomeSaid | BesideEvent | ListsChanged | PromisedAgain | NumberShared;

/**
 * Its number is put right, which makes it another customer's. Only functions whose store moves records (`MovingCallbackStore`) bring it.
 */
export interface MoveEvent extends Omit<Extract<PhaseEvent, { type: 'edited' }>, 'type'> {
  type: 'moved';
  /** The number, E.164, and the subject of its customer, who may be in talk, or being called, just now. `pinGiven`: by the agent who put it right. */
  customer: { number: string; subject: string; pinGiven?: true; inTalk?: InTalk; calledBeside?: CalledBeside };
  /** The callback that was read in that customer's place, if any. */
  there?: Callback | undefined;
}

export type CallbackEvent = FollowEvent | DialEvent | MoveEvent;

/** The agent who asked for it. Undefined if a customer did, or nobody. */
export function askerOf(event: CallbackEvent): Agent | undefined {
  if (event.type === 'called-now' || event.type === 'claimed' || event.type === 'released') return event.agent;
  if (event.type === 'called-beside') return event.click.agent;
  if (event.type === 'told-of-beside') return event.by;
  if (event.type === 'outcome-said') return event.said.by;
  return event.type === 'edited' || event.type === 'moved' || event.type === 'cancelled' ? event.by : undefined;
}
