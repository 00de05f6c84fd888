import type { Agent } from '../domain/callback/callback';
import type { AgentHold, GuaranteeKind } from '../domain/agent-hold';

export interface AgentDirectory {
  /** By what the sign-in says: a Connect user name or user id. */
  find(identity: string): Promise<Agent | undefined>;
}

export interface Presence {
  statusId: string;
  statusName: string;
  since: string;
  routable: boolean;
  onContact: boolean;
  /** After contact work. */
  wrappingUp: boolean;
  /** While on a contact: the status that was chosen for afterwards. Connect names it, and gives no id. */
  nextStatusName?: string;
}

export interface AgentRouting {
  /** Undefined when Connect shows none: the agent is not logged in, or no user any more. */
  presence(userId: string): Promise<Presence | undefined>;
  /** What a hold of this kind would take the agent out of; undefined when they are out of routing anyway. */
  routedBy(userId: string, kind: GuaranteeKind): Promise<string | undefined>;
  takeOut(userId: string, kind: GuaranteeKind): Promise<void>;
  /** Leaves an agent alone whom somebody moved elsewhere meanwhile. */
  giveBack(userId: string, kind: GuaranteeKind, original: string): Promise<void>;
}

/** What an agent may handle, and is handling. */
export interface AgentDesks {
  /** Ids of the queues whose calls the agent's routing profile serves. */
  queuesOf(userId: string): Promise<ReadonlySet<string>>;
  /** The contact that they are on, or wrapping up. */
  contactOf(userId: string): Promise<PresentContact | undefined>;
}

/** Whom an agent talks to, or talked to just now. */
export interface PresentContact {
  contactId: string;
  /** As Connect shows them. */
  callerId?: string;
  /** The source queue. Absent where it came from an agent's own queue, as clicks and owned callbacks do. */
  queueId?: string;
  /** Of a call that we had made: the callback it is. */
  callbackId?: string;
}

export interface AgentHoldStore {
  /** Adds the callback to the agent's hold; the original of a hold that is there already stays. */
  take(hold: Omit<AgentHold, 'holders'>, callbackId: string): Promise<AgentHold>;
  /** Removes the callback; answers what is left, or undefined when there was no hold. */
  leave(userId: string, callbackId: string): Promise<AgentHold | undefined>;
  find(userId: string): Promise<AgentHold | undefined>;
  /** Only while nobody holds. Answers false when somebody took it again. */
  remove(userId: string): Promise<boolean>;
  /** Sets when the sweep looks next. */
  lookAgain(userId: string, attentionAt: string): Promise<void>;
}
