import type { Agent } from '../domain/agent';
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
  /** Returns undefined if Connect shows no presence: the agent is not logged in, or no user any more. */
  presence(userId: string): Promise<Presence | undefined>;
  /** Those of them whom Connect shows as logged in, in whatever status. */
  loggedIn(userIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Returns the status or routing profile that a hold of this kind would replace; undefined if the agent is out of routing anyway. */
  routedBy(userId: string, kind: GuaranteeKind): Promise<string | undefined>;
  takeOut(userId: string, kind: GuaranteeKind): Promise<void>;
  /** Leaves an agent alone whom somebody moved elsewhere meanwhile. */
  giveBack(userId: string, kind: GuaranteeKind, original: string): Promise<void>;
}

/** The queues and the contact of an agent. */
export interface AgentDesks {
  /**
   * Ids of the queues whose calls the agent's routing profile serves.
   *
   * @param freshSeconds how old the answer may be, where that is less than usual
   */
  queuesOf(userId: string, freshSeconds?: number): Promise<ReadonlySet<string>>;
  /** The contact that they are on, or wrapping up. */
  contactOf(userId: string): Promise<PresentContact | undefined>;
}

/** The routing profile that is the agent's own, where they are in this one: an agent may have a quiet one for a time. */
export type OwnProfileOf = (userId: string, routingProfileId: string) => Promise<string>;

/** The contact that an agent is on, or was on just now. */
export interface PresentContact {
  contactId: string;
  /** As Connect shows them. */
  callerId?: string;
  /** The source queue. Absent where it came from an agent's own queue, as clicks and owned callbacks do. */
  queueId?: string;
  /** The callback, if the call is one that we had made. */
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
  checkAgain(userId: string, checkAt: string): Promise<void>;
}
