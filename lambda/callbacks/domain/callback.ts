import type { Agent } from '../../agents/domain/agent';
import type { Despite } from '../../calling-rules/domain/may-call';
import type { Skill } from '../../ground/domain/skill';
import type { Beside, CalledBeside, InTalk, SettledBy } from './beside';
import type { CallMode } from './call-mode';
import type { Change } from './change';
import type { ContactFacts } from './contact-facts';
import type { Outcome } from './outcome';
import type { Said } from './said';
import type { Withdrawal } from './withdrawal';

/** The fields of a callback in every state and of every origin. All instants are ISO, UTC. */
interface Request {
  id: string;
  /** Uniqueness key: one open callback per subject. A digest of the customer; for a click beside another's callback, of agent and customer. */
  subject: string;
  mode: CallMode;
  /** The customer's number, E.164. */
  number: string;
  comment?: string;
  /** The zone where the customer is, IANA, as they, an agent or the CRM named it. Absent: their number tells. */
  customerZone?: string;
  /** The agent chose that the call be recorded. It counts where the policy at that time leaves the choice to agents. */
  recorded?: true;
  /** The number that the customer is to see, E.164, as an agent chose it. It counts as long as it is one of those that they may choose. */
  callerId?: string;
  /** The agent who asked for it gave their PIN, as its destination needs one. */
  pinGiven?: true;
  /** The contact that it follows up: a voicemail, or the call in which it was promised. */
  relatedContactId?: string;
  requestedAt: string;
  /** Others who share the number were promised callbacks in places of their own. */
  numberShared?: true;
  /** The last agent who called the customer beside it. While that call is open, a promised callback is not placed, and nobody else is to call. */
  calledBeside?: CalledBeside;
  /** Counts saves. A decision on an older version is not saved. */
  version: number;
}

/** An agent's click: at once, to that agent. Or a call that an agent dialled by hand, which is nobody else's either. */
export interface Click extends Request {
  origin: 'click';
  agent: Agent;
  /** From here on the agent is not waited for any more: it is taken out of their queue. Absent from clicks of before there was such a time. */
  purgeAt?: string;
  /** The agent was asked, and calls all the same at this hour of the customer's day. */
  atAnyHour?: true;
  beside?: Beside;
}

/** A callback promised for a time. */
export interface Promised extends Request {
  /** An agent asked for it, or a caller in the queue, or a customer through an app or site. */
  origin: 'agent' | 'caller' | 'app';
  mode: 'queued-callback';
  /** The source queue: whose agents may handle it, whose number the customer sees. */
  queueId: string;
  requestedBy?: Agent;
  /** The callback is this agent's, as long as they can take it. */
  owner?: Agent;
  /** The number that its asker showed, E.164. It may be another than the one to call, and stays when that is put right. */
  shownNumber?: string;
  /** The agent whose it was until a colleague took it over. */
  formerOwner?: Agent;
  /** The app's customer who asked for it, under a name that only the stack can make. */
  appCustomer?: string;
  /** The customer's language, ISO 639, as their call or app named it. Absent: nobody did. */
  language?: string;
  /** The customer in the CRM: an id or an address. */
  crmRecord?: string;
  /** An agent, or a code sent to it, made sure that this is the customer's number. */
  numberVerified?: true;
  /** What its agent must be able to do, as whoever asked for it said. Absent: as its queue has it. */
  skills?: readonly Skill[];
  /** Ids of the agents who get the call before others, if one of them is idle then. Absent: nobody. */
  preferredAgents?: readonly string[];
  /** The app gave these facts about the customer. The agent sees them. */
  context?: Record<string, string>;
  /** The customer is to be called at this instant. */
  dueAt: string;
  /** The zone in which that time was said, IANA. */
  zone: string;
  /** From here on nobody calls any more, and the callback is removed: its purge time, or the end of the business day. */
  purgeAt: string;
  /** Its purge time by itself: until then a retry may come, also on another business day. Absent: `purgeAt`. */
  purgeAtLatest?: string;
  retriesLeft: number;
  /** Earlier attempts, oldest first. */
  attempts: FailedAttempt[];
  /** What settled it. While one of these stands, it is not called again, whatever is said of its own calls. */
  settledBy?: SettledBy[];
  /** It was promised while the customer talked in a call that gave way to it. */
  inTalk?: InTalk;
  /** The last that agents, or the customer, did to it while it was open, oldest first. */
  changes?: Change[];
  /** Number of the generation of messages that follows it. A message of an earlier one is dropped. Absent: 0. */
  generation?: number;
}

/** An agent has opened the callback to look at it first: nobody else calls the customer until then, also when its time comes. */
export type Claim = { by: Agent; until: string };

/** An attempt waits in an agent's own queue, or in the twin of the source queue. */
export type Line = { agent: Agent } | { queueId: string };

/** One attempt to reach the customer, as far as it has come. It passes from phase to phase as a whole. */
export interface Attempt {
  /** Calls dialled for it so far, where that is written before each. */
  dials?: number;
  /** Where customers come first: the version that its calls carry, and that their client token is made of. So Connect makes one call of them, however often it is dialled. */
  dialledAs?: number;
  /** When it was dialled first, in that way. While there is no `handoffContactId`, Connect has not said whether it calls. */
  dialledAt?: string;
  /** An agent calls now, whatever the time: this attempt is theirs. Should it fail, the time that was set stands again. */
  calledNowBy?: Agent;
  /** Their click became this call: its key, as a digest. Who repeats that click is told of this call, and makes no other. */
  calledNowFor?: string;
  /** Only while it is pending, or being taken out of its line for it. It says nothing any more once its time is over. */
  claim?: Claim;
  /** The contact that they answer with it, beside the one that the callback follows up from the start. */
  answersContactId?: string;
  /** The owner could not take it: it is for the agents of its queue. */
  fellBack?: true;
  /** Absent for a click: there it is the agent's own. */
  line?: Line;
  /** Our own number answered, and the handoff flow was allowed to make the callback on this contact, and on no other. Legacy: the customer's contact. */
  handoffContactId?: string;
  admittedAt?: string;
  /** The number that the customer sees, E.164, where it is not the usual one: an agent chose it, or it is for their country. */
  shown?: string;
  /** Its call goes to the customer, and an agent is asked for once they are on the line. Absent: to our own number, so that an agent comes first. */
  customerFirst?: true;
  /** Connect took no call with answering-machine detection, so whoever answers is asked for the key. */
  undetected?: true;
  /** Connect took none with detection this time, and has not said what became of a dial before: one without is placed only when there can be no such call. */
  detectionRefused?: true;
  /** Whoever answered was proved to be a person, who goes into the queue; or a machine does, as the queue has it. */
  provedAt?: string;
  /** It is a machine that goes into the queue. */
  isMachine?: true;
  /** The customer has waited for an agent in vain: this time an agent comes first, whatever the queue says. */
  reserved?: true;
  /** The do-not-call entry that did not keep it from being placed, because the customer asked for it themself afterwards. */
  despite?: Despite;
  /** The contact that reaches the customer; absent until Connect told of it. */
  call?: ContactFacts;
  /** It is to be taken out of Connect; an agent may still be faster. */
  withdrawal?: Withdrawal;
  /** Since when. Absent where that was written down before there was such a time. */
  withdrawnAt?: string;
  /** It counted as one that failed, over at this instant, until its agent said otherwise. */
  failedAt?: string;
  /** Why the calling rules forbid it, where it is withdrawn for that. */
  forbidden?: string;
  /** The agent who had the call said what came of it. */
  said?: Said;
  /** How long after its time it was placed, in whole seconds: the time of the callback is that of the attempt which followed it. Absent: none, or none followed. */
  lateSeconds?: number;
}

/** An attempt that is over and did not reach the customer. */
export interface FailedAttempt extends Attempt {
  endedAt: string;
  outcome: Outcome;
  /** It cost no retry: an agent called before the time, or the customer named another, or it was taken back and no other follows. */
  free?: true;
}

/** The handoff flow was let in on this contact. */
export type Admitted = Attempt & { handoffContactId: string; admittedAt: string };
/** The customer's phone answered, be it a person or a voicemail. */
export type Answered = Attempt & { handoffContactId: string; call: ContactFacts };

/** Promised, and waiting for its time; or due, and on the way to Connect: the handoff flow has not asked yet whether it may make it. */
export interface Pending {
  phase: 'pending';
  attempt: Attempt;
  checkAt: string;
}

/** Clicks only. Written; the call to our own number (legacy: to the customer) is being placed. */
export interface Dispatching {
  phase: 'dispatching';
  attempt: Attempt & { dials: number };
  checkAt: string;
}

/**
 * Promised ones only, where customers come first. It is written before the call is placed: the customer's phone rings, or may ring, as Connect has not said yet; or whoever answered is to prove to be
 * a person.
 */
export interface Calling {
  phase: 'calling';
  attempt: Attempt & { line: Line; customerFirst: true; dials: number; dialledAs: number; dialledAt: string };
  checkAt: string;
}

export interface HandingOff {
  phase: 'handing-off';
  attempt: Admitted;
  checkAt: string;
}

/** The callback stands in its line. */
export interface Waiting {
  phase: 'waiting';
  attempt: Admitted;
  checkAt: string;
}

/** Legacy only: the customer answered and holds for the agent. */
export interface Holding {
  phase: 'holding';
  attempt: Answered;
  checkAt: string;
}

/** The agent is on the line with whoever answered. */
export interface Connected {
  phase: 'connected';
  attempt: Answered;
  checkAt: string;
}

export interface Ended {
  phase: 'ended';
  /** The last one. */
  attempt: Attempt;
  endedAt: string;
  outcome: Outcome;
  /** The customer was promised another since: what is still said of this one is recorded, and nothing is done for it. */
  replaced?: true;
  /** Missed, and taken off the list of missed ones: by an agent, because the customer is promised another at the number that they showed, or because they called in. */
  dismissed?: { at: string; by?: Agent; promisedAgain?: true };
  /** Present while something of it may still be in Connect: that is stopped, and then this is taken away. */
  checkAt?: string;
}

type Phase = Pending | Dispatching | Calling | HandingOff | Waiting | Holding | Connected | Ended;
export type PhaseName = Phase['phase'];

export type CallbackRequest = Click | Promised;
/** A click is never pending, nor its customer called before its agent; and what is promised is never placed in legacy mode. */
export type Callback = (Click & Exclude<Phase, Pending | Calling>) | (Promised & Exclude<Phase, Dispatching | Holding>);
export type CallbackIn<P extends Phase> = Extract<Callback, P>;

export function isPromised<C extends CallbackRequest>(callback: C): callback is C & Promised {
  return callback.origin !== 'click';
}

/** Another callback took the customer's place since: this one is found by its id alone. */
export function isReplaced(callback: Callback): boolean {
  return callback.phase === 'ended' && callback.replaced === true;
}
