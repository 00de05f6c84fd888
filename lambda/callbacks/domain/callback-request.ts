import type { Agent } from '../../agents/domain/agent';
import type { Skill } from '../../ground/domain/skill';
import type { FailedAttempt } from './attempt';
import type { Beside, CalledBeside, InTalk, SettledBy } from './beside';
import type { CallMode } from './call-mode';
import type { Change } from './change';

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

export type CallbackRequest = Click | Promised;

export function isPromised<C extends CallbackRequest>(callback: C): callback is C & Promised {
  return callback.origin !== 'click';
}
