import type { AgentStatus, AutoAccept, RoutingProfile, RoutingProfileQueue, User } from '../model';
import type { Proficiency } from '../routing/routing-criteria';

export interface CreateUser {
  username: string;
  firstName?: string;
  lastName?: string;
  email?: string;
  routingProfileId: string;
  securityProfileIds?: string[];
  canUseSoftphone?: boolean;
  deskPhoneNumber?: string;
  autoAccept?: Partial<AutoAccept>;
  afterContactWorkTimeLimitSeconds?: number;
  callbackAfterContactWorkTimeLimitSeconds?: number;
  tags?: Record<string, string>;
}

export interface CreateRoutingProfile {
  name: string;
  description?: string;
  defaultOutboundQueueId: string;
  queues?: RoutingProfileQueue[];
  manualAssignmentQueueIds?: string[];
  tags?: Record<string, string>;
}

/** Users, their statuses and routing profiles. Unknown references are ResourceNotFoundException, taken names DuplicateResourceException. */
export interface UserActions {
  createUser(request: CreateUser): User;
  describeUser(userIdOrArn: string): User;
  listUsers(): User[];
  deleteUser(userIdOrArn: string): void;
  updateUserRoutingProfile(userIdOrArn: string, routingProfileId: string): void;
  updateUserConfig(userIdOrArn: string, change: { autoAccept?: Partial<AutoAccept>; afterContactWorkTimeLimitSeconds?: number; callbackAfterContactWorkTimeLimitSeconds?: number; deskPhoneNumber?: string }): void;
  /** Adds proficiencies, or changes the level of those there. */
  associateProficiencies(userIdOrArn: string, given: Proficiency[]): void;
  disassociateProficiencies(userIdOrArn: string, named: Omit<Proficiency, 'level'>[]): void;
  /** While the agent is on a contact this sets the next status. */
  putUserStatus(userIdOrArn: string, agentStatusId: string): void;

  createAgentStatus(request: { name: string; type: AgentStatus['type']; description?: string; tags?: Record<string, string> }): AgentStatus;
  describeAgentStatus(statusIdOrArn: string): AgentStatus;
  listAgentStatuses(): AgentStatus[];

  createRoutingProfile(request: CreateRoutingProfile): RoutingProfile;
  describeRoutingProfile(idOrArn: string): RoutingProfile;
  listRoutingProfiles(): RoutingProfile[];
  /** Adds queues, or changes priority and delay of those there. */
  associateRoutingProfileQueues(idOrArn: string, queues: RoutingProfileQueue[]): void;
  /** Each by its queue and channel. */
  disassociateRoutingProfileQueues(idOrArn: string, named: Pick<RoutingProfileQueue, 'queueId' | 'channel'>[]): void;
  updateRoutingProfileDefaultOutboundQueue(idOrArn: string, queueId: string): void;
  /** ResourceInUseException while a user has it. */
  deleteRoutingProfile(idOrArn: string): void;
}
