/**
 * What an Amazon Connect instance holds: the people, numbers, queues and flows that an administrator sets up, and the
 * contacts that come of them. Plain records; the rules live beside them. Instants are ISO strings on the emulator's clock.
 */
import type { FlowDocument, FlowType } from '../../flow-language/types';

/** What every resource has. */
export interface Resource {
  id: string;
  arn: string;
  name: string;
  description?: string;
  tags: Record<string, string>;
}

export interface Instance {
  id: string;
  arn: string;
  alias: string;
  /** SAML, CONNECT_MANAGED or EXISTING_DIRECTORY: how agents log in. */
  identityManagementType: 'SAML' | 'CONNECT_MANAGED' | 'EXISTING_DIRECTORY';
  createdAt: string;
  inboundCalls: boolean;
  outboundCalls: boolean;
  /** Two-letter countries that may be dialled; empty: any. */
  diallableCountries: string[];
  /** The outbound whisper where a queue names none ("Default outbound"). */
  defaultOutboundFlowId?: string;
  /** ARNs of the functions that flows may invoke. */
  functionArns: Set<string>;
}

export interface AgentStatus extends Resource {
  /** Only ROUTABLE receives contacts. A login begins in OFFLINE. */
  type: 'ROUTABLE' | 'CUSTOM' | 'OFFLINE';
}

export interface User extends Resource {
  /** The login name; equal to `name`. */
  username: string;
  firstName?: string;
  lastName?: string;
  email?: string;
  routingProfileId: string;
  securityProfileIds: string[];
  /** False: has an own queue, but nothing is ever delivered to it. */
  canUseSoftphone: boolean;
  autoAccept: AutoAccept;
  /** Seconds until after-contact work ends by itself; 0: the agent ends it. */
  afterContactWorkTimeLimitSeconds: number;
  /** The same for agent-first callbacks; absent: as for other contacts. */
  callbackAfterContactWorkTimeLimitSeconds?: number;
}

export interface AutoAccept {
  inbound: boolean;
  /** The classic switch does not reach callbacks; this one does (AgentFirstCallbackAutoAccept). */
  agentFirstCallback: boolean;
}

export interface RoutingProfileQueue {
  queueId: string;
  channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL';
  /** 1 is served first. */
  priority: number;
  /** A contact must have waited so long before agents of this profile are offered it. */
  delaySeconds: number;
}

export interface RoutingProfile extends Resource {
  defaultOutboundQueueId: string;
  queues: RoutingProfileQueue[];
}

export interface Queue extends Resource {
  hoursOfOperationId: string;
  status: 'ENABLED' | 'DISABLED';
  /** Absent: bounded by the instance alone. 0: nothing may be queued. */
  maxContacts?: number;
  outboundCallerIdName?: string;
  outboundCallerIdNumberId?: string;
  outboundFlowId?: string;
}

export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';
export interface TimeOfDay {
  hours: number;
  minutes: number;
}
/** 0:00 to 0:00 is the whole day. */
export interface OpenRange {
  day: Weekday;
  start: TimeOfDay;
  end: TimeOfDay;
}
export interface HoursOverride {
  id: string;
  name: string;
  /** First and last day, `YYYY-MM-DD` in the zone of the hours. No ranges: closed on these days. */
  effectiveFrom: string;
  effectiveTill: string;
  ranges: OpenRange[];
}
export interface HoursOfOperation extends Resource {
  timeZone: string;
  ranges: OpenRange[];
  overrides: HoursOverride[];
}

export interface PhoneNumber {
  id: string;
  arn: string;
  /** E.164. */
  number: string;
  countryCode: string;
  type: 'DID' | 'TOLL_FREE';
  description?: string;
  tags: Record<string, string>;
  claimedAt: string;
  /** The flow that answers. Absent: callers are disconnected. */
  flowId?: string;
}

export interface ContactFlow extends Resource {
  type: FlowType;
  state: 'ACTIVE' | 'ARCHIVED';
  status: 'PUBLISHED' | 'SAVED';
  /** As given, byte for byte. */
  content: string;
  /** The parsed published content; absent while only a draft was saved. */
  document?: FlowDocument;
}

export interface ContactFlowModule extends Resource {
  state: 'ACTIVE' | 'ARCHIVED';
  content: string;
  document: FlowDocument;
  settings?: string;
}

/** A queue made by an administrator, or the one that each user has of their own. */
export type QueueRef = { kind: 'STANDARD'; queueId: string } | { kind: 'AGENT'; userId: string };

export type InitiationMethod = 'INBOUND' | 'OUTBOUND' | 'TRANSFER' | 'QUEUE_TRANSFER' | 'CALLBACK' | 'API' | 'DISCONNECT';

export type ContactState =
  | 'INITIATED' // exists; not dialled, or its first flow runs
  | 'SCHEDULED' // a callback before its delay is over
  | 'QUEUED'
  | 'OFFERED' // still in its queue, ringing at an agent
  | 'ACCEPTED' // an agent has it; whispers, or the dial of a callback
  | 'CONNECTED' // agent and customer talk
  | 'DISCONNECTED' // over; the agent may be at after-contact work
  | 'COMPLETED';

/** Section 4.2 of the facts: what contact records carry for voice. */
export type DisconnectReason =
  | 'CUSTOMER_DISCONNECT'
  | 'AGENT_DISCONNECT'
  | 'THIRD_PARTY_DISCONNECT'
  | 'TELECOM_PROBLEM'
  | 'TELECOM_BUSY'
  | 'TELECOM_NUMBER_INVALID'
  | 'TELECOM_POTENTIAL_BLOCKING'
  | 'TELECOM_UNANSWERED'
  | 'TELECOM_TIMEOUT'
  | 'TELECOM_ORIGINATOR_CANCEL'
  | 'CUSTOMER_NEVER_ARRIVED'
  | 'CONTACT_FLOW_DISCONNECT'
  | 'OTHER';

export interface Endpoint {
  type: 'TELEPHONE_NUMBER';
  address: string;
}

/** What CreateCallbackContact asked for, and how far it got. */
export interface CallbackPlan {
  number: string;
  callerId?: string;
  initialCallDelaySeconds: number;
  maximumConnectionAttempts: number;
  retryDelaySeconds: number;
  creationFlowId?: string;
  /** Attempts that have failed so far, over all contacts of this callback. */
  failedAttempts: number;
}

export interface ContactAgent {
  userId: string;
  acceptedAt: string;
  connectedAt?: string;
  afterContactWorkStartedAt?: string;
  afterContactWorkEndedAt?: string;
}

export interface Contact {
  id: string;
  arn: string;
  channel: 'VOICE';
  initiationMethod: InitiationMethod;
  state: ContactState;
  /** First of the chain; its own id when it is the first. */
  initialContactId: string;
  previousContactId?: string;
  nextContactId?: string;
  relatedContactId?: string;
  /** Root of the tree that ListAssociatedContacts shows. */
  contactAssociationId: string;
  /** Start of the chain: what waiting contacts are ordered by. */
  chainStartedAt: string;
  initiatedAt: string;
  scheduledFor?: string;
  connectedToSystemAt?: string;
  enqueuedAt?: string;
  dequeuedAt?: string;
  disconnectedAt?: string;
  completedAt?: string;
  lastUpdatedAt: string;
  disconnectReason?: DisconnectReason;
  customerEndpoint?: Endpoint;
  systemEndpoint?: Endpoint;
  /** What UpdateContactCallbackNumber set. */
  callbackNumber?: string;
  callback?: CallbackPlan;
  /** Where the next transfer goes, or where it waits. */
  targetQueue?: QueueRef;
  queue?: QueueRef;
  /** 1 is served first; Connect's default is 5. */
  queuePriority: number;
  queueTimeAdjustmentSeconds: number;
  agent?: ContactAgent;
  agentConnectionAttempts: number;
  /** One object for all contacts of a chain: an update on one shows on all (section 2.2). */
  attributes: Record<string, string>;
  /** UpdateContactEventHooks: hook to flow id. */
  hooks: Record<string, string>;
  name?: string;
  contactDescription?: string;
  languageCode?: string;
  customerId?: string;
  references: Record<string, { value: string; type: string }>;
  tags: Record<string, string>;
  segmentAttributes: Record<string, string>;
  recording?: unknown;
  answeringMachineDetectionStatus?: string;
}
